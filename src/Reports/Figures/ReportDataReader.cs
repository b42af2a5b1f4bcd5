using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Indicators.Programmes;
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
    private static readonly ReportOptions NoOptions = new("", "", "", new TransportOptions.Folder(""));

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

        var (programme, whole, all, everybody) = (
            history,
            history.Latest,
            history.At(period),
            history.Everybody(period)
        );
        if (scope.Length > 0)
            history = history.ScopedTo(scope);
        if (scope.Length > 0 && history.TreeAt(period).Find(scope) is null)
            return null;

        var continuation = await ContinuationAsync(history, scope, period, cutOff.AsOf, cancellationToken);
        var joined = continuation?.History ?? history;
        var part = scope.Length > 0 ? new ReportPart(joined, source => options?.MunicipalityOf(source, whole)) : null;
        var organisations = part?.Organisations;
        var known = FactBook.Of(
            await facts.CurrentAsync(programmeCode, part?.Compared, cutOff.AsOf, cancellationToken),
            continuation is null
                ? []
                : await FactsBeforeAsync(continuation, part?.Compared, cutOff.AsOf, cancellationToken)
        );
        var shelf = new PlanShelf(joined, DateOnly.FromDateTime(cutOff.At.DateTime), PlansAsync);
        var current = await shelf.OfAsync(period);
        IReadOnlyList<DataIssue> open =
        [
            .. await issues.OpenAsync(programmeCode, organisations, cutOff.AsOf, cancellationToken),
            .. NobodysFigures.Remarks(programme, known.All, continuation?.StartsOn, period),
        ];
        return new ReportData(
            joined,
            period,
            cutOff.At,
            known,
            current,
            await shelf.OfAsync(period.Previous() ?? period),
            new ReportIssues(open, await issues.UnplacedAsync(programmeCode, cutOff.AsOf, cancellationToken)).Of(part),
            [
                .. (await roadmap.ActivitiesAsync(programmeCode, cutOff.AsOf, cancellationToken)).Where(one =>
                    part?.Has(one.OrganisationCode) != false
                ),
            ],
            Latest(
                [
                    .. (await roadmap.RisksAsync(programmeCode, organisations, cutOff.AsOf, cancellationToken)).Where(
                        one => part?.Has(one.OrganisationCode) != false
                    ),
                ],
                period
            )
        )
        {
            Own = history,
            Groups = options is null ? SmallGroups.Default : new SmallGroups(options.SmallestGroup),
            WholeOwner = whole.OwnerCode,
            Texts =
            [
                .. (await texts.CurrentAsync(programmeCode, cutOff.AsOf, cancellationToken)).Where(one =>
                    part?.Organisations.Contains(one.Text.OrganisationCode ?? whole.OwnerCode) != false
                ),
            ],
            Policy = PolicyOf(all, part),
            Organisations = organisations,
            PlansThen = await PlansThenAsync(),
            Claims = await new UnloadedFiles(issues, (options ?? NoOptions).OriginOf).ClaimsAsync(
                everybody,
                organisations,
                period,
                open,
                cutOff.AsOf,
                cutOff.At.Offset,
                cancellationToken
            ),
        };

        // Before the first day of a successor its predecessor's plans as well; its own for the same go first.
        async Task<IReadOnlyList<PlannedValue>> PlansAsync(Period judged, DateOnly day)
        {
            var own = await plans.CurrentAsync(history, organisations, judged, cutOff.AsOf, day, cancellationToken);
            if (continuation is null || judged.End >= continuation.StartsOn)
                return own;
            var before = await plans.CurrentAsync(
                continuation.Predecessor,
                organisations,
                judged,
                cutOff.AsOf,
                day,
                cancellationToken
            );
            return PlanBook.Joined(
                own,
                before.Select(plan => plan with { IndicatorCode = continuation.CodeOf(plan.IndicatorCode) })
            );
        }

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

    /// <summary>A name that is one school's in a municipality may be another's in the programme: the whole one
    /// tells.</summary>
    private static Policy PolicyOf(ProgrammeDefinition whole, ReportPart? part)
    {
        var policy = PolicyReader.Read(whole);
        return part is null
            ? policy
            : policy with
            {
                Lists = [.. policy.Lists.Where(one => part.Has(one.Organisation))],
            };
    }

    /// <summary>
    /// With the programme that it goes on with; null: it goes on with none, or not in a report of this period.
    /// </summary>
    private async Task<Continuation?> ContinuationAsync(
        ProgrammeHistory history,
        string scope,
        Period period,
        AsOf asOf,
        CancellationToken cancellationToken
    ) =>
        history.Latest.Continues is { Length: > 0 } code
        && code != history.Code
        && await programmes.HistoryAsync(code, asOf, cancellationToken) is { } predecessor
        && Continuation.Of(history, scope.Length > 0 ? predecessor.ScopedTo(scope) : predecessor) is { } continuation
        && period.End >= continuation.StartsOn
            ? continuation
            : null;

    /// <summary>The predecessor's figures of its time, in the codes of the successor, each with the cell that it came
    /// from.</summary>
    private async Task<IReadOnlyList<ObservedFact>> FactsBeforeAsync(
        Continuation continuation,
        IReadOnlySet<string>? organisations,
        AsOf asOf,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await facts.CurrentAsync(continuation.Predecessor.Code, organisations, asOf, cancellationToken))
                .Where(fact => fact.Period.End < continuation.StartsOn)
                .Select(fact => fact with { IndicatorCode = continuation.CodeOf(fact.IndicatorCode) }),
        ];

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
