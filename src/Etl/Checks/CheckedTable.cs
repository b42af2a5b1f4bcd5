using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Rules;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Puts the rules about single figures and activities between the table and whoever loads it: an error takes the place of
/// the figure or of what was reported, a warning goes beside it.
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
        var executions = new ExecutionCheck(arrivedOn);
        foreach (var mapped in table)
        {
            if (mapped is Mapped.Activity(var read))
            {
                var (activity, issue, isRefused) = executions.Judge(read);
                yield return new Mapped.Activity(activity);
                if (issue is null)
                    continue;
                if (isRefused)
                    ledger.Recount(1);
                yield return new Mapped.Issue(issue);
                continue;
            }

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
