using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Forms;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>One indicator as a row of the table of facts.</summary>
internal static class FactCells
{
    private const string None = "—";

    public static StatementRow Of(IndicatorRow row, QuarterlyPaper paper, CoverageNotes notes) =>
        new(
            row.Code,
            row.Name,
            row.Unit,
            Previous(row, paper.Report.PreviousCode),
            Printed(row.Plan),
            Fact(row, notes.For(row)),
            DeviationText.Of(row) ?? None,
            row.Degree is { } degree ? DegreeText.Print(degree) : None,
            ReasonCell.Of(paper.Report, row)
        )
        {
            IsBehind = row.NeedsAttention,
        };

    /// <param name="mark">Of the note that says whose data it is without.</param>
    private static Cell Fact(IndicatorRow row, string? mark)
    {
        var figure = new Phrase(Printed(row.Fact)) { IsBold = row.NeedsAttention };
        var line = mark is null ? Line.Of(figure) : Line.Of(figure, Phrase.Raised(mark));
        return row.IsOwnPeriod ? Cell.Of(line, $"({PeriodWords.Short(row.PeriodCode)})") : Cell.Of(line);
    }

    private static string Previous(IndicatorRow row, string? usual) =>
        row.Previous is null ? None
        : row.PreviousCode == usual || row.PreviousTitle is null ? Printed(row.Previous)
        : $"{Printed(row.Previous)}\n({row.PreviousTitle})";

    /// <summary>
    /// The unit stands in its column; a growth keeps its percent, which are none of the indicator's.
    /// </summary>
    public static string Printed(Figure? figure)
    {
        if (figure is null)
            return None;

        var text = figure.Text;
        var percent = RussianText.Nbsp + "%";
        return
            figure is { Unit.Kind: UnitKind.Percent, Plan: not PlanValue.Change }
            && text.EndsWith(percent, StringComparison.Ordinal)
            ? text[..^percent.Length]
            : text;
    }
}
