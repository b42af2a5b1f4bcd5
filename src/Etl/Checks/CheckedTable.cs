using QualityMonitor.Etl.Mapping;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>Puts the layout's checks between the table and whoever loads it: an error takes the figure's place, a warning goes beside it.</summary>
internal static class CheckedTable
{
    public static IEnumerable<Mapped> Judge(this IEnumerable<Mapped> table, IReadOnlyList<RangeCheck> checks, CellLedger ledger) =>
        checks.Count == 0 ? table : table.SelectMany(mapped => mapped is Mapped.Figure(var observation) ? Judge(mapped, observation, checks, ledger) : [mapped]);

    private static IEnumerable<Mapped> Judge(Mapped figure, NewObservation observation, IReadOnlyList<RangeCheck> checks, CellLedger ledger)
    {
        var issues = new List<NewIssue>();
        foreach (var check in checks)
        {
            if (check.Judge(observation) is { } problem)
            {
                issues.Add(new NewIssue(
                    observation.Cell, check.Severity, problem, observation.OriginalText, observation.IndicatorCode, observation.OrganisationCode, observation.Period));
            }
        }

        if (issues.Exists(static issue => issue.Severity == Severity.Error))
            ledger.Recount(observation.Second is null ? 1 : 2);
        else
            yield return figure;
        foreach (var issue in issues)
            yield return new Mapped.Issue(issue);
    }
}
