using QualityMonitor.Etl.Rules;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Asks the rules that look across figures, when all figures of an attempt are written and nothing is decided yet. The
/// store does the looking, slice by slice and only for indicators that have such rules.
/// </summary>
internal sealed class AttemptChecks(
    CheckSet checks,
    IReadOnlyList<TableWatch> watches,
    Submission own,
    TimeZoneInfo zone
)
{
    private readonly RelationCheck relations = new(checks);
    private readonly JumpCheck jumps = new(checks, new Findings(zone, own));
    private readonly ContradictionCheck contradictions = new(checks, new Findings(zone, own));

    /// <summary>What was found, a batch at a time; the caller records one batch before it asks for the next.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Finding>> JudgeAsync(
        LoadSession session,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var figures = await session.SettleAsync(cancellationToken);
        if (checks.Relations.Count + checks.Jumps.Count > 0)
        {
            foreach (var slice in figures.Slices.Select(slice => new SliceFigures(figures, slice)))
                yield return
                [
                    .. await relations.JudgeAsync(slice, cancellationToken),
                    .. await jumps.JudgeAsync(slice, cancellationToken),
                ];
        }

        if (checks.AsksOthers)
            yield return await contradictions.JudgeAsync(figures, cancellationToken);
        foreach (var cells in watches.Select(static watch => watch.Required).OfType<RequiredCells>())
            yield return await new RequiredCheck(checks).JudgeAsync(cells, figures, cancellationToken);
        foreach (var blank in watches.Select(static watch => watch.Blank).OfType<BlankRows>())
            yield return await new StandingCheck(zone).JudgeAsync(blank, figures, cancellationToken);
    }
}
