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
    RoadmapReader roadmap,
    NarrativeReader texts,
    ReportOptions? options = null
)
{
    /// <inheritdoc cref="ReadAsync(string, string, Period, Cutoff, CancellationToken)"/>
    internal Task<ReportData?> ReadAsync(
        string programmeCode,
        Period period,
        Cutoff cutOff,
        CancellationToken cancellationToken
    ) => ReadAsync(programmeCode, "", period, cutOff, cancellationToken);

    /// <summary>Null when there is no such programme at the cut-off, or no such municipality in it then.</summary>
    /// <param name="scope">The municipality whose part is read; empty: the whole programme.</param>
    internal async Task<ReportData?> ReadAsync(
        string programmeCode,
        string scope,
        Period period,
        Cutoff cutOff,
        CancellationToken cancellationToken
    )
    {
        if (await programmes.HistoryAsync(programmeCode, cutOff.AsOf, cancellationToken) is not { } history)
            return null;

        var whole = history.Latest;
        if (scope.Length > 0)
            history = history.ScopedTo(scope);
        if (scope.Length > 0 && history.TreeAt(period).Find(scope) is null)
            return null;

        var (joined, earlier) = await ContinuedAsync(history, period, cutOff.AsOf, cancellationToken);
        var part = scope.Length > 0 ? new ReportPart(history, source => options?.MunicipalityOf(source, whole)) : null;
        var known = FactBook.Of(
            await facts.CurrentAsync(programmeCode, part?.Organisations, cutOff.AsOf, cancellationToken),
            [.. earlier.Where(one => part?.Organisations.Contains(one.OrganisationCode) != false)]
        );
        var shelf = new PlanShelf(history, DateOnly.FromDateTime(cutOff.At.DateTime), PlansAsync);
        var current = await shelf.OfAsync(period);
        return new ReportData(
            joined,
            period,
            cutOff.At,
            known,
            current,
            await shelf.OfAsync(period.Previous() ?? period),
            new ReportIssues(
                await issues.OpenAsync(programmeCode, cutOff.AsOf, cancellationToken),
                await issues.UnplacedAsync(programmeCode, cutOff.AsOf, cancellationToken)
            ).Of(part),
            [
                .. (await roadmap.ActivitiesAsync(programmeCode, cutOff.AsOf, cancellationToken)).Where(one =>
                    part?.Has(one.OrganisationCode) != false
                ),
            ],
            Latest(
                [
                    .. (await roadmap.RisksAsync(programmeCode, cutOff.AsOf, cancellationToken)).Where(one =>
                        part?.Has(one.OrganisationCode) != false
                    ),
                ],
                period
            )
        )
        {
            Own = history,
            WholeOwner = whole.OwnerCode,
            Texts =
            [
                .. (await texts.CurrentAsync(programmeCode, cutOff.AsOf, cancellationToken)).Where(one =>
                    part?.Organisations.Contains(one.Text.OrganisationCode ?? whole.OwnerCode) != false
                ),
            ],
            PlansThen = await PlansThenAsync(),
            SentBefore = await PredecessorFiles.OrganisationsAsync(
                issues,
                history.Latest,
                period,
                cutOff.AsOf,
                cancellationToken
            ),
        };

        async Task<IReadOnlyList<PlannedValue>> PlansAsync(Period judged, DateOnly day) =>
            [
                .. (await plans.CurrentAsync(history, judged, cutOff.AsOf, day, cancellationToken)).Where(one =>
                    part?.Organisations.Contains(one.OrganisationCode) != false
                ),
            ];

        // From the latest to the earliest, so that as few as possible are read.
        async Task<IReadOnlyDictionary<Period, PlanBook>> PlansThenAsync()
        {
            var books = new Dictionary<Period, PlanBook>();
            var periods = joined
                .At(period)
                .Indicators.SelectMany(one =>
                    RunPeriods.Of(one, ReportedPeriods.Of(one, period, known, current), known)
                )
                .Distinct()
                .OrderByDescending(static one => one.End);
            foreach (var one in periods)
                books[one] = await shelf.OfAsync(one);
            return books;
        }
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
