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
            return TurnedBy(organisation, year, known, beyond.Count, used) is { Count: > 0 } missing
                ? new CriterionVerdict(
                    criterion,
                    null,
                    null,
                    counted with
                    {
                        Lack = CriterionLack.Assessments,
                        Missing = missing,
                        Year = year,
                    },
                    used
                )
                : new CriterionVerdict(criterion, false, null, counted, used);

        var (runs, lackedYear) = Running(beyond, organisation, year, used);
        return !runs && lackedYear is { } lacked
            ? CriterionJudge.WithoutData(criterion, grounds, lacked, used)
            : new CriterionVerdict(criterion, runs, null, counted, used);
    }

    /// <summary>
    /// The assessments that others have of the year and the school has not, where its last known figures of them would
    /// make the criterion apply: no verdict rests on silence. Empty where they would not, or nothing is known of them.
    /// </summary>
    private List<string> TurnedBy(
        string organisation,
        int year,
        IReadOnlyList<KeyValuePair<FigureRef, Fact>> known,
        int beyond,
        List<FigureRef> used
    )
    {
        var given = known.Select(static figure => figure.Key.Breakdown).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var turning = figures
            .AssessmentNames(rule.Indicator, year)
            .Where(name => !given.Contains(name))
            .Select(name => figures.LastAssessment(rule.Indicator, organisation, name, year))
            .OfType<KeyValuePair<FigureRef, Fact>>()
            .Where(IsBeyond)
            .ToList();
        if (beyond + turning.Count < rule.Assessments)
            return [];
        used.AddRange(turning.Select(static figure => figure.Key));
        return turning.ConvertAll(static figure => figure.Key.Breakdown);
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
            if (same.TrueForAll(figure => !IsBeyond(figure)) && LacksSome(names, same, before))
                return (false, before);
            names = same.Where(IsBeyond)
                .Select(static figure => figure.Key.Breakdown)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
        }

        return (names.Count > 0, null);
    }

    /// <summary>An assessment that others have of the year is not among the school's.</summary>
    private bool LacksSome(HashSet<string> names, List<KeyValuePair<FigureRef, Fact>> given, int year) =>
        figures
            .AssessmentNames(rule.Indicator, year)
            .Any(name =>
                names.Contains(name)
                && !given.Exists(one => string.Equals(one.Key.Breakdown, name, StringComparison.OrdinalIgnoreCase))
            );

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
