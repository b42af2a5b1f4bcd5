using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>Asks of each figure of one table what can be asked of it alone. Used for one pass.</summary>
internal sealed class FigureJudge(CheckSet checks, DateOnly arrivedOn)
{
    private readonly HashSet<(CheckRule Rule, Period Period)> told = [];

    /// <returns>Nearly always empty, and then nothing is made of it: tables have millions of figures.</returns>
    public IReadOnlyList<NewIssue> Judge(NewObservation figure)
    {
        var rules = checks.JudgesFigures ? checks.OfFigure(figure.IndicatorCode) : [];
        var future = figure.Period.Start > arrivedOn ? checks.OfFuture(figure.IndicatorCode) : null;
        if (rules.Count == 0 && future is null)
            return [];
        var indicator = checks.Indicators[figure.IndicatorCode];
        var issues = new List<NewIssue>();
        foreach (var rule in rules)
        {
            if (Judge(rule, indicator, figure) is { } problem)
                issues.Add(Issue(figure, rule, problem));
        }

        if (
            future is not null
            && FutureJudge.Judge(future, indicator, figure.Fact, figure.Period, arrivedOn) is { } early
            && IsToBeTold(future, figure.Period)
        )
            issues.Add(Issue(figure, future, early));
        return issues;
    }

    /// <summary>
    /// A file for the wrong year is one doubt, not one a figure; what keeps a figure out is said of each.
    /// </summary>
    private bool IsToBeTold(CheckRule.Future rule, Period period) =>
        rule.Strictness == Strictness.Error || told.Add((rule, period));

    private static Problem? Judge(CheckRule rule, IndicatorDefinition indicator, NewObservation figure) =>
        rule switch
        {
            CheckRule.Range range => RangeJudge.Judge(range, indicator, figure.Fact, figure.OriginalText),
            CheckRule.WholeNumber whole => WholeNumberJudge.Judge(whole, indicator, figure.Fact, figure.OriginalText),
            _ => throw new InvalidOperationException($"The rule {rule} looks beyond one figure."),
        };

    private static NewIssue Issue(NewObservation figure, CheckRule rule, Problem problem) =>
        new(
            figure.Cell,
            Findings.SeverityOf(rule),
            problem,
            figure.OriginalText,
            figure.IndicatorCode,
            figure.OrganisationCode,
            figure.Period
        );
}
