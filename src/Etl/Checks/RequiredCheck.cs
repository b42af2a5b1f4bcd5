using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Figures that a file has to give and does not. What another file gave is given; what has an error already is not told
/// twice.
/// </summary>
internal sealed class RequiredCheck(CheckSet checks)
{
    public async Task<IReadOnlyList<Finding>> JudgeAsync(
        RequiredCells cells,
        LoadedFigures figures,
        CancellationToken cancellationToken
    )
    {
        var found = new List<Finding>();
        foreach (var gap in cells.Gaps)
        {
            var (code, organisation, period) = (gap.Indicator.Code, gap.Organisation.Code, gap.Period);
            if (
                Judge(gap) is { } finding
                && (gap.Mark is not null || !await figures.HasAsync(code, organisation, period, cancellationToken))
                && !await figures.HasErrorAsync(code, organisation, period, cancellationToken)
            )
            {
                found.Add(finding);
            }
        }

        return found;
    }

    /// <summary>What is to be said of a gap, unless another file fills it or its cell has an error already.</summary>
    public Finding? Judge(Gap gap)
    {
        var rule = checks.Required[gap.Indicator.Code];
        return
            RequiredJudge.Judge(rule, gap.Indicator, $"{gap.Organisation.ShortName}, {gap.Period.Title}", gap.Mark)
                is { } problem
            ? new Finding(
                new NewIssue(
                    gap.Cell,
                    Findings.SeverityOf(rule),
                    problem,
                    gap.Mark?.Mark,
                    gap.Indicator.Code,
                    gap.Organisation.Code,
                    gap.Period
                ),
                null
            )
            : null;
    }
}
