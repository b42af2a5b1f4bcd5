using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>Judges the roadmap for the report's period, the same for every section that speaks of it.</summary>
internal sealed class Activities(ReportData data)
{
    private readonly Period years = Years(data);

    public ActivityVerdict Judge(RoadmapActivity activity) => Judge(activity, data.Today);

    /// <param name="today">Another day of judging than the report's.</param>
    public ActivityVerdict Judge(RoadmapActivity activity, DateOnly today) =>
        ActivityJudge.Judge(
            DueDates.Of(ActivityPeriodReader.Read(activity.PeriodText), years),
            activity.Execution is { } execution ? [execution] : [],
            data.Period,
            today
        );

    /// <summary>The years that «ежегодно, март» is meant in: the programme's, without them the report's.</summary>
    private static Period Years(ReportData data)
    {
        var start = data.Programme.StartsOn ?? new DateOnly(data.Period.Start.Year, 1, 1);
        var end = data.Programme.EndsOn ?? new DateOnly(data.Period.End.Year, 12, 31);
        return new Period(PeriodKind.Span, start, end >= start ? end : new DateOnly(start.Year, 12, 31));
    }
}
