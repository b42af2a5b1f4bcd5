using System.Globalization;
using ExcelDataReader;
using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>
/// From ExcelDataReader's objects to a <see cref="Cell"/>. Its nulls are empty cells and error cells alike.
/// </summary>
internal static class XlsCell
{
    public static Cell Read(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => default,
            string text => Cell.OfText(text),
            bool value => Cell.OfBoolean(value),
            DateTime date => Date(date, reader.GetNumberFormatString(column)),
            TimeSpan time => Time(time, reader.GetNumberFormatString(column)),
            double number => Number(number, reader.GetNumberFormatString(column)),
            int number => Number(number, reader.GetNumberFormatString(column)),
            var other => Cell.OfText(Convert.ToString(other, CultureInfo.InvariantCulture) ?? string.Empty),
        };

    private static Cell Number(double value, string? format) =>
        SpreadsheetNumber.TryConvert(value, out var number)
            ? NumberFormat.OfCode(format).Show(number)
            : Cell.OfText(value.ToString("R", CultureInfo.InvariantCulture));

    // ExcelDataReader takes some plain formats for dates; ours decides, and the serial number is still there.
    private static Cell Date(DateTime date, string? format) =>
        NumberFormat.OfCode(format).Kind switch
        {
            FormatKind.Percent when date.Year >= 1900 => Number(date.ToOADate(), format),
            FormatKind.Time when date.Date == new DateTime(1899, 12, 30) => Cell.OfDate(
                date,
                ShownText.OfTime(date),
                (decimal)date.TimeOfDay.TotalDays
            ),
            _ => Cell.OfDate(date),
        };

    private static Cell Time(TimeSpan time, string? format) =>
        SerialDate.Read(
            time.TotalDays,
            (decimal)time.TotalDays,
            NumberFormat.OfCode(format).Kind == FormatKind.Elapsed ? FormatKind.Elapsed : FormatKind.Time,
            date1904: false
        );
}
