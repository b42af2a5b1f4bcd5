using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Charts;

namespace QualityMonitor.Reports.Quarterly.Pictures;

/// <summary>The run of an indicator.</summary>
public static class RunPicture
{
    private const int Most = 8;

    /// <param name="isTitled">The chart carries its name; else its paper has a caption.</param>
    /// <returns>Null where there are fewer than two values, or none of the judged period.</returns>
    public static RunChart? Of(IndicatorRow row, bool isTitled)
    {
        if (row.Run is not { } run)
            return null;
        var steps = run.Steps.TakeLast(Most).ToList();
        if (steps.Count < RunChart.FewestPoints || steps[^1].PeriodCode != row.PeriodCode)
            return null;

        return new RunChart(
            isTitled ? ShortName.Of(row.Name) : "",
            run.IsRunningTotal ? row.Unit + PeriodWords.Each(row.PeriodCode) : row.Unit,
            [.. steps.Select((step, at) => Value(row, run, step, at == steps.Count - 1))],
            steps[^1].Plan is { } plan ? (row.IsLimit ? "до " : "") + RussianText.Rounded(plan) : null,
            PictureSigns.Of(row.Status)
        );
    }

    private static RunValue Value(IndicatorRow row, Run run, RunStep step, bool isLast) =>
        new(
            Slot(step.PeriodCode),
            PeriodWords.Short(step.PeriodCode),
            step.Value,
            isLast && !run.IsRunningTotal && row.Fact is { } fact
                ? FigureNumber.Of(fact)
                : FigureNumber.Printed(step.Value, row.Fact?.Decimals),
            step.Plan,
            step.IsPartial,
            step.StartsAnew
        );

    /// <summary>Where a period stands among those of its kind.</summary>
    private static int Slot(string code)
    {
        if (Period.FromCode(code) is not { IsOk: true, Value: var period })
            return 0;
        var months = ((period.End.Year - period.Start.Year) * 12) + period.End.Month - period.Start.Month + 1;
        return ((period.Start.Year * 12) + period.Start.Month - 1) / months;
    }
}
