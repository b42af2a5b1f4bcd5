using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Identification;

/// <summary>«В двух и более оценочных процедурах одного года, и в одной и той же два года подряд».</summary>
internal sealed class AssessmentCount(
    FigureSet figures,
    string municipality,
    CriterionRule.Threshold rule,
    CriterionGrounds grounds
)
{
    public CriterionVerdict Judge(Criterion criterion, string organisation, int year)
    {
        var known = figures.Assessments(rule.Indicator, organisation, year);
        var used = known.Select(static figure => figure.Key).ToList();
        if (known.Count == 0)
            return CriterionJudge.WithoutData(criterion, grounds, year, used);

        var beyond = known.Where(IsBeyond).ToList();
        var counted = grounds with
        {
            Assessments = known.Count,
            Beyond = beyond.ConvertAll(figure => new AssessedFigure(figure.Key.Breakdown, Compared(figure)!.Value)),
        };
        if (beyond.Count < rule.Assessments)
            return new CriterionVerdict(criterion, false, null, counted, used);

        var (runs, lackedYear) = Running(beyond, organisation, year, used);
        return !runs && lackedYear is { } lacked
            ? CriterionJudge.WithoutData(criterion, grounds, lacked, used)
            : new CriterionVerdict(criterion, runs, null, counted, used);
    }

    /// <summary>
    /// Whether one of the assessments was beyond the threshold in all the years before, too; else the first year that
    /// lacks data, if any does.
    /// </summary>
    private (bool Runs, int? LackedYear) Running(
        List<KeyValuePair<FigureRef, Fact>> beyond,
        string organisation,
        int year,
        List<FigureRef> used
    )
    {
        var names = beyond.Select(static figure => figure.Key.Breakdown).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var before = year - 1; before > year - rule.YearsRunning && names.Count > 0; before--)
        {
            var earlier = figures.Assessments(rule.Indicator, organisation, before);
            if (earlier.Count == 0)
                return (false, before);
            var same = earlier.Where(figure => names.Contains(figure.Key.Breakdown)).ToList();
            used.AddRange(same.Select(static figure => figure.Key));
            names = same.Where(IsBeyond)
                .Select(static figure => figure.Key.Breakdown)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
        }

        return (names.Count > 0, null);
    }

    private bool IsBeyond(KeyValuePair<FigureRef, Fact> figure) =>
        Compared(figure) is { } value && Degrees.IsSatisfied(value, rule.Comparison, rule.Bound);

    /// <summary>
    /// The figure, or its difference to the municipality's in the same assessment; null when either is lacking.
    /// </summary>
    private decimal? Compared(KeyValuePair<FigureRef, Fact> figure)
    {
        var own = Pooled.Single(figure.Value);
        if (!rule.AgainstMunicipality || own is null)
            return own;
        var district = figures
            .Assessments(rule.Indicator, municipality, FigureSet.YearOf(figure.Key.Period)!.Value)
            .Where(one => string.Equals(one.Key.Breakdown, figure.Key.Breakdown, StringComparison.OrdinalIgnoreCase))
            .Select(static one => Pooled.Single(one.Value))
            .FirstOrDefault();
        return district is { } theirs ? Shares.Minus(own.Value, theirs) : null;
    }
}
