using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>Figures against those of the previous comparable period, whoever gave them.</summary>
internal sealed class JumpCheck(CheckSet checks, ProgrammeHistory history, Findings findings)
{
    public async Task<IReadOnlyList<Finding>> JudgeAsync(SliceFigures slice, CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        foreach (var (code, rules) in checks.Jumps)
        {
            var now = await slice.OfAsync(code, cancellationToken);
            if (
                now.Count > 0
                && ComparablePeriods.Before(checks.Indicators[code], slice.Slice.Period) is { } earlier
                && GoesOn(code, earlier)
            )
            {
                var before = (await slice.Figures.CurrentAsync(slice.Slice, code, earlier, cancellationToken)).ToLookup(
                    static fact => (fact.OrganisationCode, fact.Breakdown)
                );
                found.AddRange(now.SelectMany(figure => Judge(figure, rules, before)));
            }
        }

        return found;
    }

    /// <summary>Another unit or another way of counting is no jump.</summary>
    private bool GoesOn(string code, Period since) =>
        history.IndicatorAt(code, since) is not { } then || SeriesBreak.Between(then, checks.Indicators[code]) is null;

    private IEnumerable<Finding> Judge(
        LoadedFigure figure,
        IReadOnlyList<CheckRule.Jump> rules,
        ILookup<(string, string), Store.ObservedFact> before
    )
    {
        // A school that others have become part of is larger than it was.
        if (
            before[(figure.Fact.OrganisationCode, figure.Fact.Breakdown)].FirstOrDefault() is not { } then
            || history.CameFrom(figure.Fact.OrganisationCode, figure.Fact.Period, then.Period).Count > 0
        )
            yield break;
        foreach (var rule in rules)
        {
            var finding = findings.Against(
                figure,
                rule,
                then,
                before =>
                    JumpJudge.Judge(
                        rule,
                        checks.Indicators[figure.Fact.IndicatorCode],
                        Findings.Here(figure),
                        before,
                        then.Period.Title
                    )
            );
            if (finding is not null)
                yield return finding;
        }
    }
}
