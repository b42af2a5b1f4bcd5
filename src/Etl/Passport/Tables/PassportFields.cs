using System.Globalization;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Passport.Tables;

/// <summary>Values of passport cells that are no words of the vocabulary.</summary>
internal static class PassportFields
{
    public static Parsed<DateOnly> Date(Cell cell)
    {
        if (cell.Kind == CellKind.Date)
            return DateOnly.FromDateTime(cell.Date);
        return PeriodReader.Read(cell.Text) is { IsOk: true, Value: { Kind: PeriodKind.Day } day }
            ? day.Start
            : TableMessages.Date(cell.Text);
    }

    public static Parsed<int> Number(Cell cell, int least, int most)
    {
        var number =
            cell.Kind == CellKind.Number && decimal.IsInteger(cell.Number) && Math.Abs(cell.Number) <= int.MaxValue
                ? (int)cell.Number
            : int.TryParse(cell.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed
            : least - 1;
        return number >= least && number <= most ? number : TableMessages.Number(cell.Text, least, most);
    }
}
