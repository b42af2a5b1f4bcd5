using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>One thing that two programmes ask of one organisation has one figure.</summary>
internal sealed class ProgrammesCheck(CheckSet checks, IReadOnlyList<SharedIndicator> shared, Findings findings)
{
    public async Task<IReadOnlyList<Finding>> JudgeAsync(SliceFigures slice, CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        foreach (var indicator in shared)
        {
            var now = await slice.OfAsync(indicator.Code, cancellationToken);
            if (now.Count == 0 || checks.OfContradiction(indicator.Code) is not { } rule)
                continue;
            var there = (
                await slice.Figures.ElsewhereAsync(
                    slice.Slice,
                    indicator.Programme.Code,
                    indicator.OtherCode,
                    cancellationToken
                )
            ).ToLookup(static fact => (fact.OrganisationCode, fact.Breakdown));
            foreach (var figure in now)
            {
                if (
                    there[(figure.Fact.OrganisationCode, figure.Fact.Breakdown)].FirstOrDefault() is { } other
                    && findings.Against(figure, rule, other, place => Judge(rule, indicator, figure, place))
                        is { } finding
                )
                    found.Add(finding);
            }
        }

        return found;
    }

    private Problem? Judge(
        Indicators.Checks.CheckRule.Contradiction rule,
        SharedIndicator indicator,
        LoadedFigure figure,
        PlacedFact other
    ) =>
        ContradictionJudge.Judge(
            rule,
            checks.Indicators[indicator.Code],
            Findings.Here(figure),
            other,
            $"в программе {RussianText.Quote(indicator.Programme.Name, 80)}"
        );
}
