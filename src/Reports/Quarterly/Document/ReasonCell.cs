using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>
/// «Обоснование отклонения»: the verdict, why by the words of whoever answered, and what the figures themselves tell.
/// Where nobody answered the paper says so: never blank, never invented.
/// </summary>
internal static class ReasonCell
{
    public static Cell Of(QuarterlyReport report, IndicatorRow row)
    {
        var lines = new List<Line>();
        if (Lead(row) is { } lead)
            lines.Add(Line.Bold(lead));
        var said = ExplanationText.Of(report, row);
        if (said.Count > 0)
            lines.AddRange(said.Select(static text => (Line)RussianText.Stop(text)));
        else if (ExplanationText.IsAsked(row))
            lines.Add(Line.Bold(ExplanationText.None + "."));
        lines.AddRange(Known(row).Select(static text => (Line)text));
        return lines.Count == 0 ? "—" : new Cell(lines);
    }

    private static string? Lead(IndicatorRow row) =>
        row.Status switch
        {
            Status.Missed => "План не выполнен.",
            Status.AtRisk => "Под риском.",
            Status.Indeterminate => "Судить нельзя.",
            Status.NoFact => "Данных нет.",
            _ => null,
        };

    private static IEnumerable<string> Known(IndicatorRow row)
    {
        if (row.Status == Status.NoPlan)
            yield return "План не установлен.";
        if (row.Status is Status.Indeterminate or Status.NoFact or Status.NotDue)
            yield return row.Reason();
        if (row is { Status: Status.AtRisk, Chance: { } chance })
            yield return RussianText.Stop(RussianText.Begun(ChanceText.Of(chance, row.PeriodTitle)));
        if (row.Gap() is { } gap)
            yield return gap;
        if (row.Declared)
            yield return "Число не представлено: в отчёте повторена формулировка плана.";
        if (row.Task() is { } task)
            yield return task;
        // Whose data are missing stands in a note; that they may turn the verdict stands here.
        if (row is { Contradiction: not null } or { Absence.Effect: not AbsenceEffect.None })
            yield return row.Caveat()!;
    }
}
