using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Rules;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Puts the rules about single figures between the table and whoever loads it: an error takes the figure's place, a
/// warning goes beside it.
/// </summary>
internal static class CheckedTable
{
    /// <param name="arrivedOn">The day the file came.</param>
    public static IEnumerable<Mapped> Judge(
        this IEnumerable<Mapped> table,
        CheckSet checks,
        DateOnly arrivedOn,
        CellLedger ledger
    )
    {
        var judge = new FigureJudge(checks, arrivedOn);
        foreach (var mapped in table)
        {
            if (mapped is not Mapped.Figure(var observation) || judge.Judge(observation) is not { Count: > 0 } issues)
            {
                yield return mapped;
                continue;
            }

            if (issues.Any(static issue => issue.Severity == Severity.Error))
                ledger.Recount(observation.Second is null ? 1 : 2);
            else
                yield return mapped;
            foreach (var issue in issues)
                yield return new Mapped.Issue(issue);
        }
    }
}
