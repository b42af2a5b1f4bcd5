using System.Globalization;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Tests.Findings;

/// <summary>Rows of a report that differ from one of the town's in what a rule asks of them.</summary>
internal static class Rows
{
    /// <param name="points">«2025-Q1=93 2025-Q2=90p 2025-Q3=88-»: p of some members alone, n measured anew, + the plan
    /// met, − missed.</param>
    public static IndicatorRow WithRun(this IndicatorRow row, string points, bool isRunningTotal = false)
    {
        var run = points.Split(' ').Select(Point).ToList();
        var (last, before) = (run[^1], run.Count > 1 ? run[^2] : null);
        return row with
        {
            PeriodCode = last.PeriodCode,
            PreviousCode = before?.PeriodCode,
            Run = new Run(isRunningTotal, run),
            Movement = before is null ? null : Step(last.Value - before.Value),
        };
    }

    /// <summary>The last move over those who gave both times, whatever the figures of all say.</summary>
    public static IndicatorRow Moved(this IndicatorRow row, decimal difference) =>
        row with
        {
            Movement = Step(difference) with { Common = 11 },
        };

    /// <param name="withLast">The status once the silent ones repeat what they gave last; null: they never gave.</param>
    public static Absence Absence(AbsenceEffect effect, Status asItStands, Status? withLast) =>
        new(
            effect,
            new FilledFigure(
                withLast is null ? null : new Fact.Number(new Amount(6.5m, UnitKind.None)),
                withLast is null ? [] : [new KnownBefore("s11", Town.Before)],
                withLast is null ? ["s11"] : [],
                false
            ),
            asItStands,
            withLast
        );

    private static Dynamics Step(decimal difference) =>
        new(
            difference switch
            {
                > 0 => Trend.Improved,
                < 0 => Trend.Worsened,
                _ => Trend.Unchanged,
            },
            new Amount(difference, UnitKind.PercentagePoints),
            null,
            null,
            null,
            Unit.Percent
        );

    private static RunPoint Point(string text)
    {
        var parts = text.Split('=');
        var number = parts[1].TrimEnd('p', 'n', '+', '-');
        return new RunPoint(
            parts[0],
            new Fact.Number(new Amount(decimal.Parse(number, CultureInfo.InvariantCulture), UnitKind.None)),
            null,
            Unit.Count
        )
        {
            IsPartial = parts[1].Contains('p'),
            StartsAnew = parts[1].Contains('n'),
            IsMet = parts[1][^1] switch
            {
                '+' => true,
                '-' => false,
                _ => null,
            },
        };
    }
}
