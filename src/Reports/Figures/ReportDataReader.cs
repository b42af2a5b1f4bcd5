using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Figures;

/// <summary>Reads the data of a report.</summary>
public sealed class ReportDataReader(
    ProgrammeReader programmes,
    ObservationReader facts,
    PlanValueReader plans,
    IssueReader issues,
    RoadmapReader roadmap
)
{
    /// <summary>Null when there is no such programme at the cut-off.</summary>
    internal async Task<ReportData?> ReadAsync(
        string programmeCode,
        Period period,
        Cutoff cutOff,
        CancellationToken cancellationToken
    )
    {
        if (await programmes.HistoryAsync(programmeCode, cutOff.AsOf, cancellationToken) is not { } history)
            return null;

        var (whole, earlier) = await ContinuedAsync(history, period, cutOff.AsOf, cancellationToken);
        // A plan lowered after the period's end does not change what the period was planned to give.
        var today = DateOnly.FromDateTime(cutOff.At.DateTime);
        var planDay = Min(today, period.End);
        var before = period.Previous() ?? period;
        return new ReportData(
            whole,
            period,
            cutOff.At,
            FactBook.Of(await facts.CurrentAsync(programmeCode, cutOff.AsOf, cancellationToken), earlier),
            new PlanBook(await plans.CurrentAsync(history, period, cutOff.AsOf, planDay, cancellationToken)),
            new PlanBook(
                await plans.CurrentAsync(history, before, cutOff.AsOf, Min(planDay, before.End), cancellationToken)
            ),
            await issues.OpenAsync(programmeCode, cutOff.AsOf, cancellationToken),
            await roadmap.ActivitiesAsync(programmeCode, cutOff.AsOf, cancellationToken),
            Latest(await roadmap.RisksAsync(programmeCode, cutOff.AsOf, cancellationToken), period)
        )
        {
            Own = history,
            SentBefore = await PredecessorFiles.OrganisationsAsync(
                issues,
                history.Latest,
                period,
                cutOff.AsOf,
                cancellationToken
            ),
        };
    }

    /// <summary>
    /// With the programme that it goes on with: its figures of the time before, in the codes of this one, each with the
    /// cell that it came from.
    /// </summary>
    private async Task<(ProgrammeHistory History, IReadOnlyList<ObservedFact> Earlier)> ContinuedAsync(
        ProgrammeHistory history,
        Period period,
        AsOf asOf,
        CancellationToken cancellationToken
    )
    {
        if (
            history.Latest.Continues is not { Length: > 0 } code
            || code == history.Code
            || await programmes.HistoryAsync(code, asOf, cancellationToken) is not { } predecessor
            || Continuation.Of(history, predecessor) is not { } continuation
            || period.End < continuation.StartsOn
        )
            return (history, []);

        return (
            continuation.History,
            [
                .. (await facts.CurrentAsync(code, asOf, cancellationToken))
                    .Where(fact => fact.Period.End < continuation.StartsOn)
                    .Select(fact => fact with { IndicatorCode = continuation.CodeOf(fact.IndicatorCode) }),
            ]
        );
    }

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>
    /// Of marks that name a period those of the last one up to the report's, school by school; a mark without a period
    /// always holds.
    /// </summary>
    private static List<RiskMark> Latest(IReadOnlyList<RiskMark> marks, Period report)
    {
        var last = marks
            .Where(mark => mark.Period is { } period && period.Start <= report.End)
            .GroupBy(static mark => mark.OrganisationCode, StringComparer.Ordinal)
            .ToDictionary(
                static school => school.Key,
                static school => school.Max(static mark => mark.Period!.End),
                StringComparer.Ordinal
            );
        return
        [
            .. marks.Where(mark =>
                mark.Period is null || (last.TryGetValue(mark.OrganisationCode, out var end) && mark.Period.End == end)
            ),
        ];
    }
}
