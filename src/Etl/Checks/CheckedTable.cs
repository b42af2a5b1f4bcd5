using QualityMonitor.Etl.Mapping;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>Puts the rules about single figures between the table and whoever loads it: an error takes the figure's place, a warning goes beside it.</summary>
internal static class CheckedTable
{
    public static IEnumerable<Mapped> Judge(this IEnumerable<Mapped> table, CheckSet checks, CellLedger ledger) =>
        checks.JudgesFigures ? table.SelectMany(mapped => mapped is Mapped.Figure(var observation) ? Judge(mapped, observation, checks, ledger) : [mapped]) : table;

    private static List<Mapped> Judge(Mapped figure, NewObservation observation, CheckSet checks, CellLedger ledger)
    {
        var rules = checks.OfFigure(observation.IndicatorCode);
        if (rules.Count == 0)
            return [figure];
        var issues = new List<Mapped>();
        var isRefused = false;
        foreach (var rule in rules)
        {
            if (Judge(rule, checks.Indicators[observation.IndicatorCode], observation) is not { } problem)
                continue;
            isRefused |= rule.Strictness == Strictness.Error;
            issues.Add(new Mapped.Issue(new NewIssue(
                observation.Cell, Findings.SeverityOf(rule), problem, observation.OriginalText, observation.IndicatorCode, observation.OrganisationCode, observation.Period)));
        }

        if (isRefused)
            ledger.Recount(observation.Second is null ? 1 : 2);
        return isRefused ? issues : [figure, .. issues];
    }

    private static Problem? Judge(CheckRule rule, IndicatorDefinition indicator, NewObservation observation) => rule switch
    {
        CheckRule.Range range => RangeJudge.Judge(range, indicator, observation.Fact, observation.OriginalText),
        CheckRule.WholeNumber whole => WholeNumberJudge.Judge(whole, indicator, observation.Fact, observation.OriginalText),
        _ => throw new InvalidOperationException($"The rule {rule} looks beyond one figure."),
    };
}
