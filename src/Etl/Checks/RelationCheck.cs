using QualityMonitor.Etl.Rules;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Control ratios and sums between the figures that one file gives for an organisation and a period; each breakdown by
/// itself.
/// </summary>
internal sealed class RelationCheck(CheckSet checks)
{
    private readonly Dictionary<string, Unit> units = checks.Indicators.ToDictionary(
        static pair => pair.Key,
        static pair => pair.Value.Unit,
        StringComparer.Ordinal
    );

    public async Task<IReadOnlyList<Finding>> JudgeAsync(SliceFigures slice, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var rule in checks.Relations)
        {
            var parts = new List<LoadedFigure>();
            foreach (var code in rule.Formula.Codes)
                parts.AddRange(await slice.OfAsync(code, cancellationToken));
            findings.AddRange(Judge(rule, parts));
        }

        return findings;
    }

    /// <summary>The same of figures in memory.</summary>
    /// <param name="figures">Of one file and one period, by the code of the indicator.</param>
    public IEnumerable<Finding> Judge(ILookup<string, LoadedFigure> figures) =>
        checks.Relations.SelectMany(rule => Judge(rule, rule.Formula.Codes.SelectMany(code => figures[code])));

    private IEnumerable<Finding> Judge(CheckRule.Relation rule, IEnumerable<LoadedFigure> parts) =>
        parts
            .GroupBy(static part => (part.Fact.OrganisationCode, part.Fact.Breakdown))
            .SelectMany(together => JudgeOne(rule, [.. together]));

    /// <summary>
    /// Nobody can tell which figure is wrong: an error is one of them all, a warning stands at the first.
    /// </summary>
    private IEnumerable<Finding> JudgeOne(CheckRule.Relation rule, IReadOnlyList<LoadedFigure> parts)
    {
        var facts = parts.ToDictionary(static part => part.Fact.IndicatorCode, Findings.Here, StringComparer.Ordinal);
        return RelationJudge.Judge(rule, facts.GetValueOrDefault, units) is { } problem
            ? parts
                .Take(rule.Strictness == Strictness.Error ? parts.Count : 1)
                .Select(part => Findings.At(part, rule, problem))
            : [];
    }
}
