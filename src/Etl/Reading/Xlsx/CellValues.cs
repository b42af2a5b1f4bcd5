using System.Globalization;
using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>From what a cell element says (type, style, the characters of its value) to a <see cref="Cell"/>.</summary>
internal sealed class CellValues(List<string> strings, XlsxStyles styles, bool date1904)
{
    /// <param name="hasValue">There is a value, though it may be empty: «=""» has one, and it is the empty text.</param>
    public Cell Make(CellType type, int style, ReadOnlySpan<char> value, bool isFormula, bool hasValue) =>
        type switch
        {
            _ when isFormula && !hasValue => Cell.OfError(CellFaults.NoValue),
            CellType.Shared => Shared(value),
            CellType.Text => Cell.OfText(XlsxText.Decode(value.ToString())),
            _ when value.IsEmpty => isFormula ? Cell.OfError(CellFaults.NoValue) : default,
            CellType.Boolean => Boolean(value),
            CellType.Error => Cell.OfError(value.ToString()),
            CellType.IsoDate => IsoDate(value),
            _ => Number(value, styles.FormatOf(style)),
        };

    private Cell Shared(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
            return default;
        if (
            !int.TryParse(
                value,
                NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var index
            )
            || (uint)index >= (uint)strings.Count
        )
            return Cell.OfError(CellFaults.TextLost);
        return Cell.OfText(strings[index]);
    }

    private static Cell Boolean(ReadOnlySpan<char> value) =>
        value switch
        {
            "1" or "true" or "TRUE" => Cell.OfBoolean(true),
            "0" or "false" or "FALSE" => Cell.OfBoolean(false),
            _ => Cell.OfText(value.ToString()),
        };

    // The clock as written: a spreadsheet knows no time zones, an «Z» at the end moves nothing.
    private static Cell IsoDate(ReadOnlySpan<char> value)
    {
        var time = value.TrimStart('T').TrimEnd('Z');
        if (!value.Contains('-') && TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var clock))
            return OfTime(clock.ToTimeSpan());
        return DateTimeOffset.TryParse(
            value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? Cell.OfDate(date.DateTime)
            : Cell.OfText(value.ToString());
    }

    private static Cell OfTime(TimeSpan time)
    {
        var date = new DateTime(1899, 12, 30) + time;
        return Cell.OfDate(date, ShownText.OfTime(date), (decimal)time.TotalDays);
    }

    private Cell Number(ReadOnlySpan<char> value, NumberFormat format)
    {
        value = value.Trim();
        return SpreadsheetNumber.TryParse(value, out var number)
            ? format.Read(number, date1904)
            : Cell.OfText(value.ToString());
    }
}

internal enum CellType
{
    Number,
    Shared,
    Text,
    Boolean,
    Error,
    IsoDate,
}
