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
            DueDays(activity),
            new Reported(Named(activity))
            {
                Before = [.. activity.Replaced.Select(static one => one.Execution)],
                ToldOn = data.DayOf(activity.Source.ReceivedAt),
            },
            data.Period,
            today
        );

    /// <summary>In the programme's years; empty: none can be computed.</summary>
    public IReadOnlyList<DateOnly> DueDays(RoadmapActivity activity) =>
        DueDates.Of(ActivityPeriodReader.Read(activity.PeriodText), years);

    /// <summary>A cell that names several days of doing («25.03.2026, 28.05.2026») reports each of them.</summary>
    private static IReadOnlyList<Execution> Named(RoadmapActivity activity) =>
        activity.Execution is { } execution ? ExecutionReader.Each(execution, activity.ExecutionText ?? "") : [];

    /// <summary>
    /// The years that «ежегодно, март» is meant in: the programme's, without them the report's and the one after it, so
    /// that what is done next year is not taken for this year's, late.
    /// </summary>
    private static Period Years(ReportData data)
    {
        var start = data.Programme.StartsOn ?? new DateOnly(data.Period.Start.Year, 1, 1);
        var end = data.Programme.EndsOn ?? new DateOnly(data.Period.End.Year + 1, 12, 31);
        return new Period(PeriodKind.Span, start, end >= start ? end : new DateOnly(start.Year, 12, 31));
    }
}
