using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Asks the rules that look across figures, when all figures of an attempt are written and nothing is decided yet. The
/// store does the looking, slice by slice and only for indicators that have such rules.
/// </summary>
/// <param name="asksOfPeriod">Nobody has confirmed yet that the file is of the period it names.</param>
internal sealed class AttemptChecks(
    CheckSet checks,
    ProgrammeHistory history,
    IReadOnlyList<TableWatch> watches,
    Submission own,
    TimeZoneInfo zone,
    bool asksOfPeriod,
    IReadOnlyList<SharedIndicator> shared
)
{
    private readonly CopyCheck copy = new(checks, own);
    private readonly ProgrammesCheck programmes = new(checks, shared, new Findings(zone, own));
    private readonly RelationCheck relations = new(checks);
    private readonly JumpCheck jumps = new(checks, history, new Findings(zone, own));
    private readonly ReturnCheck returns = new(checks, new Findings(zone, own));
    private readonly ContradictionCheck contradictions = new(checks, new Findings(zone, own));

    /// <summary>What was found, a batch at a time; the caller records one batch before it asks for the next.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Finding>> JudgeAsync(
        LoadSession session,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var figures = await session.SettleAsync(cancellationToken);
        var asked = new HashSet<(string?, Period?)>();
        if (checks.Relations.Count + checks.Jumps.Count + shared.Count > 0 || asksOfPeriod)
        {
            foreach (var slice in figures.Slices.Select(slice => new SliceFigures(figures, slice)))
            {
                var copies = asksOfPeriod ? await copy.JudgeAsync(slice, cancellationToken) : [];
                asked.UnionWith(copies.Select(static one => (one.Issue.OrganisationCode, one.Issue.Period)));
                yield return copies;
                yield return
                [
                    .. await relations.JudgeAsync(slice, cancellationToken),
                    .. await jumps.JudgeAsync(slice, cancellationToken),
                    .. await programmes.JudgeAsync(slice, cancellationToken),
                ];
            }
        }

        var returned = await returns.JudgeAsync(session, figures, cancellationToken);
        yield return returned;
        if (checks.AsksOthers)
            yield return Untold(await contradictions.JudgeAsync(figures, cancellationToken));
        foreach (var cells in watches.Select(static watch => watch.Required).OfType<RequiredCells>())
            yield return Unasked(await new RequiredCheck(checks).JudgeAsync(cells, figures, cancellationToken));
        foreach (var blank in watches.Select(static watch => watch.Blank).OfType<BlankRows>())
            yield return Unasked(await new StandingCheck(zone).JudgeAsync(blank, figures, cancellationToken));

        // What went back says already that others say otherwise.
        IReadOnlyList<Finding> Untold(IReadOnlyList<Finding> found)
        {
            if (returned.Count == 0)
                return found;
            var told = returned.Select(static one => one.Figure!.Key).ToHashSet();
            return [.. found.Where(one => one.Withdraws || !told.Contains(one.Figure!.Key))];
        }

        // Of figures that wait for their period nothing is missing.
        IReadOnlyList<Finding> Unasked(IReadOnlyList<Finding> found) =>
            asked.Count == 0
                ? found
                : [.. found.Where(one => !asked.Contains((one.Issue.OrganisationCode, one.Issue.Period)))];
    }
}
