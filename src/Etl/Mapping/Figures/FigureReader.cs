using System.Globalization;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>
/// Reads figures from cells: what kind a cell is decides how, and a kind that cannot be a figure is a problem, never a
/// guess.
/// </summary>
internal static class FigureReader
{
    /// <param name="indicator">Its unit, and whether it may fall below zero: a minus typed as text and a negative number
    /// come to the same.</param>
    /// <param name="row">The row's unit where the figure is to be converted; null: the indicator's own.</param>
    /// <param name="warning">The fact is to be loaded and looked at; null when there is nothing to say.</param>
    public static Parsed<Fact> Fact(Cell cell, IndicatorDefinition indicator, RowUnit? row, out Problem? warning)
    {
        var unit = indicator.Unit;
        warning = null;
        switch (cell.Kind)
        {
            case CellKind.Error:
                return FigureMessages.CellError(cell.Text);
            case CellKind.Date:
                return FigureMessages.DateInsteadOfFigure(cell);
            case CellKind.Boolean:
                return new Fact.YesNo(cell.Number == 1);
            case CellKind.Number when cell.IsPercent && !unit.Accepts(UnitKind.Percent):
                return FigureMessages.PercentUnexpected(cell, unit);
            case CellKind.Number when cell.Number < 0 && !indicator.MayBeNegative:
                return ValueMessages.Negative(cell.Text);
            case CellKind.Number:
                warning = Doubt(cell, unit);
                if (row is not null && !cell.IsPercent)
                    return row.Fact(cell.Number);
                return FactReader.FromNumber(cell.Number, unit, cell.IsPercent);
            case CellKind.Text when row is null && WrittenUnit.Judge(cell.Text, unit) == UnitAgreement.Differs:
                return FigureMessages.ValueUnitDiffers(cell.Text, indicator);
            default:
                var read = row?.Fact(cell.Text) ?? FactReader.Read(cell.Text, unit, indicator.MayBeNegative);
                if (
                    read is { IsOk: true, Value: Fact.Number { Amount: { Mark: UnitKind.None, Value: > 0 and < 1 } } }
                    && unit.Kind == UnitKind.Percent
                )
                    warning = FigureMessages.MaybeFraction(cell.Text);
                else if (
                    row is null
                    && read is { IsOk: true, Value: Fact.Number { Amount.Value: var converted } }
                    && WrittenUnit.Judge(cell.Text, unit) == UnitAgreement.Converts
                )
                    warning = FigureMessages.Converted(cell.Text, converted, indicator);
                return read;
        }
    }

    /// <summary>The plan's text as it is to be kept, once it is known to be understood.</summary>
    /// <param name="row">As for a fact.</param>
    public static Parsed<string> Plan(Cell cell, IndicatorDefinition indicator, RowUnit? row) =>
        cell.Kind switch
        {
            CellKind.Error => FigureMessages.CellError(cell.Text),
            CellKind.Date => FigureMessages.DateInsteadOfPlan(cell),
            CellKind.Boolean => Plan(cell.Number == 1 ? "Да" : "Нет", indicator),
            CellKind.Text or CellKind.Number when row is not null && !cell.IsPercent => row.Plan(cell.Text),
            _ => Plan(cell.Text, indicator),
        };

    private static Parsed<string> Plan(string text, IndicatorDefinition indicator)
    {
        var read = PlanReader.Read(text, indicator.Unit, indicator.MayBeNegative);
        return read.IsOk ? TextNormalizer.Tidy(text) : read.Problem!;
    }

    /// <summary>A part of a share: a bare number.</summary>
    public static Parsed<Amount> Part(Cell cell) =>
        cell.Kind switch
        {
            CellKind.Error => FigureMessages.CellError(cell.Text),
            CellKind.Date => FigureMessages.DateInsteadOfFigure(cell),
            CellKind.Number when cell.IsPercent => FigureMessages.PercentUnexpected(cell, Unit.Count),
            CellKind.Number when cell.Number < 0 => FigureMessages.SharePartNegative(cell.Text),
            CellKind.Number => new Amount(cell.Number),
            _ => NumberReader.Read(cell.Text),
        };

    /// <summary>The number that begins a cell: «6537, в том числе …» gives «6537»; null when none does.</summary>
    public static string? FirstNumber(string text)
    {
        var tidy = TextNormalizer.Tidy(text);
        var end = 0;
        while (end < tidy.Length && (char.IsAsciiDigit(tidy[end]) || IsInside(tidy, end)))
            end++;
        return end == 0
            ? null
            : tidy[..end] + (end < tidy.Length && tidy[end..].TrimStart().StartsWith('%') ? "%" : "");
    }

    /// <summary>
    /// A separator belongs to the number when digits follow at once; a space, when exactly a group of three does.
    /// </summary>
    private static bool IsInside(string text, int at) =>
        at > 0
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at - 1])
        && text[at] switch
        {
            ',' or '.' => char.IsAsciiDigit(text[at + 1]),
            ' ' => at + 3 < text.Length
                && text.AsSpan(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
                && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])),
            _ => false,
        };

    private static Problem? Doubt(Cell cell, Unit unit) =>
        unit.Kind == UnitKind.Percent && !cell.IsPercent && cell.Number is > 0 and < 1
            ? FigureMessages.MaybeFraction(cell.Text)
            : null;

    /// <summary>«8 / 13»: the original text of a share that stands in two cells.</summary>
    public static string ShareText(Cell numerator, Cell denominator) =>
        string.Create(CultureInfo.InvariantCulture, $"{numerator.Text.Trim()} / {denominator.Text.Trim()}");
}
