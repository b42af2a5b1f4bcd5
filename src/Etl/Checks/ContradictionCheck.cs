using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Figures against what other sources and other senders say about the same. Each is asked for its last word; a sender's
/// own correction is none.
/// </summary>
internal sealed class ContradictionCheck(CheckSet checks, Findings findings)
{
    public async Task<IReadOnlyList<Finding>> JudgeAsync(LoadedFigures figures, CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        foreach (var rivals in await figures.RivalsAsync(cancellationToken))
        {
            foreach (
                var one in rivals.GroupBy(static rival => (rival.Mine.Fact.IndicatorCode, rival.Mine.Fact.Breakdown))
            )
            {
                // One doubt about a figure is enough; the newest rival is the likeliest.
                if (one.Select(Judge).FirstOrDefault(static finding => finding is not null) is { } finding)
                    found.Add(finding);
            }
        }

        return found;
    }

    private Finding? Judge((LoadedFigure Mine, ObservedFact Other) rival)
    {
        var code = rival.Mine.Fact.IndicatorCode;
        return checks.OfContradiction(code) is { } rule
            ? findings.Against(
                rival.Mine,
                rule,
                rival.Other,
                other => ContradictionJudge.Judge(rule, checks.Indicators[code], Findings.Here(rival.Mine), other)
            )
            : null;
    }
}
