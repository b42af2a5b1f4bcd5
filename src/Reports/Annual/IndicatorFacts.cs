using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Reports.Yearly;

namespace QualityMonitor.Reports.Annual;

/// <summary>What the figures tell, in sentences that judge nothing beyond the plans.</summary>
internal static class IndicatorFacts
{
    /// <summary>Indicators that a text puts into a direction, a sentence each.</summary>
    public static IEnumerable<Line> Each(QuarterlyReport report, IReadOnlyList<IndicatorRow> rows) =>
        rows.Select(row => (Line)Sentence(report, row));

    /// <summary>The whole picture: how many plans are met, each that is not with its reason, then the others.</summary>
    public static IEnumerable<Line> All(QuarterlyReport report, IReadOnlyList<IndicatorRow> rows)
    {
        if (report.Rows.Count > 0)
        {
            var hero = HeroMaker.Of(report);
            yield return $"{hero.Big} {hero.Text} {hero.More}".TrimEnd();
        }

        foreach (var row in rows.Where(static row => row.Status == Status.Missed || row.NeedsAttention))
            yield return Sentence(report, row);
        if (Met(rows) is { } met)
            yield return met;
        foreach (var row in rows.Where(static row => row.Status == Status.NoPlan && row.Fact is not null))
            yield return Unplanned(report, row);
        foreach (var row in rows.Where(static row => row.Status == Status.Indeterminate))
            yield return Sentence(report, row);
        if (Codes("Данных нет", rows.Where(static row => row.Status == Status.NoFact)) is { } none)
            yield return none;
        if (Codes("Срок ещё не наступил", rows.Where(static row => row.Status == Status.NotDue)) is { } later)
            yield return later;
        if (Moved("За год лучше", rows, Trend.Improved) is { } better)
            yield return better;
        if (Moved("За год хуже", rows, Trend.Worsened) is { } worse)
            yield return worse;
        if (
            Codes(
                "За год без изменений",
                rows.Where(static row => row.Plan is not null && IsMoved(row, Trend.Unchanged))
            ) is
            { } same
        )
            yield return same;
    }

    /// <summary>«1.1. Успеваемость: 99,28 % при плане 99,5 % — не выполнен. Обоснование не представлено.»</summary>
    private static string Sentence(QuarterlyReport report, IndicatorRow row)
    {
        if (row.Plan is null && row.Fact is not null)
            return Unplanned(report, row);
        var figure = row.Fact is null ? "данных нет" : Figure(report, row);
        var said = ExplanationText.Of(report, row);
        var why =
            said.Count > 0 ? " " + string.Join(' ', said.Select(RussianText.Stop))
            : ExplanationText.IsAsked(row) ? $" {ExplanationText.None}."
            : "";
        return $"{Named(row)}: {figure} — {Signs.Word(row.Status)}{Beside(row)}.{Task(row)}{why}";
    }

    /// <summary>
    /// The second verdict, by the municipal task, and how the year came to it: «По кварталам нарастающим итогом: 3 840 при
    /// плане 3 800; …».
    /// </summary>
    private static string Task(IndicatorRow row)
    {
        if (row.Task() is not { } verdict)
            return "";
        var steps = (row.Run is { IsRunningTotal: true } run ? run.Points : [])
            .Where(point => Year(point.PeriodCode) == Year(row.PeriodCode))
            .Select(static point =>
                $"{PeriodWords.Short(point.PeriodCode)} — {RussianText.Number(point.Value)}"
                + (point.PlanNumber is { } plan ? $" при плане {RussianText.Number(plan)}" : "")
            )
            .ToList();
        return $" {verdict}" + (steps.Count > 1 ? $" Нарастающим итогом: {string.Join("; ", steps)}." : "");

        static string Year(string code) => code[..4];
    }

    /// <summary>What has no plan stands beside the year before and whoever is above.</summary>
    private static string Unplanned(QuarterlyReport report, IndicatorRow row)
    {
        var ended = YearEnd.Of(row, report);
        var period = ended.IsOwnPeriod ? $" ({PeriodWords.Short(row.PeriodCode)})" : "";
        var before =
            YearBefore.FigureOf(row) is { } then ? $", годом раньше {then.Text}"
            : row is { Previous: { } previous, PreviousTitle: { } title } ? $", было {previous.Text} ({title})"
            : "";
        return $"{Named(row)}: {row.Fact!.Text}{period}{before}{Beside(row)}.";
    }

    private static string Named(IndicatorRow row) => $"{row.Code}. {row.Name.TrimEnd('.')}";

    private static string Figure(QuarterlyReport report, IndicatorRow row)
    {
        var ended = YearEnd.Of(row, report);
        return HeldText.When(ended) + HeldText.Held(ended);
    }

    /// <summary>«; Московская область — 18 %».</summary>
    private static string Beside(IndicatorRow row) =>
        string.Concat((row.Benchmarks ?? []).Select(static one => $"; {one.Name} — {one.Figure.Text}"));

    private static string? Met(IReadOnlyList<IndicatorRow> rows)
    {
        var met = rows.Where(static row => row.Status == Status.Met)
            .Select(static row =>
                $"{row.Code} — {HeldText.Held(row)}{(row.Declared ? " (заявлено, числа нет)" : "")}"
                + Beside(row).Replace(";", ",", StringComparison.Ordinal)
            )
            .ToList();
        return met.Count == 0 ? null : $"Выполнены: {string.Join("; ", met)}.";
    }

    private static string? Moved(string lead, IReadOnlyList<IndicatorRow> rows, Trend trend)
    {
        var moved = rows.Where(row => row.Plan is not null && IsMoved(row, trend))
            .Select(static row => $"{row.Code} — {row.Fact?.Text}, было {YearBefore.FigureOf(row)?.Text}")
            .ToList();
        return moved.Count == 0 ? null : $"{lead}: {string.Join("; ", moved)}.";
    }

    private static bool IsMoved(IndicatorRow row, Trend trend) =>
        YearBefore.MovementOf(row) is { IsOfSome: false } movement && movement.Trend == trend;

    private static string? Codes(string lead, IEnumerable<IndicatorRow> rows)
    {
        var codes = rows.Select(static row => $"{row.Code} ({Words.Short(row.Name, 60)})").ToList();
        return codes.Count == 0 ? null : $"{lead}: {string.Join("; ", codes)}.";
    }
}
