using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Identification;

/// <summary>Judges one criterion for one school and year. Pure and total.</summary>
/// <param name="municipalityOf">Code of the organisation whose figures a school's district's are.</param>
/// <param name="units">Unit of an indicator, for printing; null: the indicator is unknown.</param>
public sealed class CriterionJudge(FigureSet figures, Func<string, string> municipalityOf, Func<string, Unit?> units)
{
    /// <summary>Who is missing from a figure of the municipality; null where everybody is in it.</summary>
    public Func<FigureRef, DistrictGap?> GapOf { get; init; } = static _ => null;

    public CriterionVerdict Judge(Criterion criterion, string organisation, int year)
    {
        if (units(criterion.Rule.Indicator) is not { } unit)
            return new CriterionVerdict(
                criterion,
                null,
                null,
                new CriterionGrounds(null) { Lack = CriterionLack.NoIndicator },
                []
            );

        var grounds = new CriterionGrounds(unit);
        return criterion.Rule switch
        {
            CriterionRule.Answer => Answered(criterion, organisation, year, grounds),
            CriterionRule.Threshold { Assessments: > 0 } rule => new AssessmentCount(
                figures,
                municipalityOf(organisation),
                rule,
                grounds
            ).Judge(criterion, organisation, year),
            CriterionRule.Threshold rule => Compared(criterion, rule, organisation, year, grounds),
            _ => throw new InvalidOperationException($"{criterion.Rule} is no known rule."),
        };
    }

    private CriterionVerdict Answered(Criterion criterion, string organisation, int year, CriterionGrounds grounds)
    {
        if (figures.Total(criterion.Rule.Indicator, organisation, year) is not { } figure)
            return WithoutData(criterion, grounds, year, []);
        return figure.Value is Fact.YesNo answer
            ? new CriterionVerdict(criterion, answer.Done, null, grounds, [figure.Key])
            : new CriterionVerdict(criterion, null, null, grounds with { Lack = CriterionLack.NoAnswer }, [figure.Key]);
    }

    private CriterionVerdict Compared(
        Criterion criterion,
        CriterionRule.Threshold rule,
        string organisation,
        int year,
        CriterionGrounds grounds
    )
    {
        var own = Pool(rule, organisation, year);
        grounds = grounds with { Own = own.Value, Lack = own.Lack, Year = own.Year };
        if (own.Value is not { } value)
            return new CriterionVerdict(criterion, null, null, grounds, own.Used);
        if (!rule.AgainstMunicipality)
            return Told(criterion, rule, value, grounds, own.Used);

        var municipality = municipalityOf(organisation);
        var district = Pool(rule, municipality, year);
        grounds = grounds with { Municipality = district.Value, Lack = district.Lack, Year = district.Year };
        if (district.Value is not { } theirs)
            return new CriterionVerdict(criterion, null, null, grounds with { IsAbove = true }, own.Used);
        if (Shares.Minus(value, theirs) is not { } difference)
            return new CriterionVerdict(
                criterion,
                null,
                null,
                grounds with
                {
                    Lack = CriterionLack.TooLarge,
                },
                own.Used
            );

        FigureRef[] used = [.. own.Used, .. district.Used];
        if (district.Used.Select(GapOf).LastOrDefault(static one => one is not null) is not { } gap)
            return Told(criterion, rule, difference, grounds, used);

        var turned = Turned(rule, municipality, year, value, difference);
        grounds = grounds with { Gap = new CriterionGap(gap.Used, gap.Of, gap.Missing, turned) };
        return turned is null
            ? Told(criterion, rule, difference, grounds, used)
            : new CriterionVerdict(criterion, null, null, grounds with { Lack = CriterionLack.Absence }, used);
    }

    /// <summary>
    /// The municipality's figure with the last known values of the missing ones where the criterion says something else
    /// against it; null where it says the same or nothing is known of them. A school's silence makes no other needy.
    /// </summary>
    private decimal? Turned(
        CriterionRule.Threshold rule,
        string municipality,
        int year,
        decimal value,
        decimal difference
    )
    {
        var filled = Pool(rule, municipality, year, figure => GapOf(figure.Key)?.WithLast ?? figure.Value);
        return
            filled.Value is { } other
            && Shares.Minus(value, other) is { } then
            && Degrees.IsSatisfied(then, rule.Comparison, rule.Bound)
                != Degrees.IsSatisfied(difference, rule.Comparison, rule.Bound)
            ? other
            : null;
    }

    private static CriterionVerdict Told(
        Criterion criterion,
        CriterionRule.Threshold rule,
        decimal value,
        CriterionGrounds grounds,
        IReadOnlyList<FigureRef> used
    ) => new(criterion, Degrees.IsSatisfied(value, rule.Comparison, rule.Bound), value, grounds, used);

    private Pooled Pool(CriterionRule.Threshold rule, string organisation, int year) =>
        Pool(rule, organisation, year, static figure => figure.Value);

    private Pooled Pool(
        CriterionRule.Threshold rule,
        string organisation,
        int year,
        Func<KeyValuePair<FigureRef, Fact>, Fact> take
    )
    {
        var found = new List<KeyValuePair<FigureRef, Fact>>();
        for (var one = year - rule.Years + 1; one <= year; one++)
        {
            if (figures.Total(rule.Indicator, organisation, one) is not { } figure || figure.Value is Fact.Missing)
                return new Pooled(null, CriterionLack.NoData, one, [.. found.Select(static pair => pair.Key)]);
            found.Add(KeyValuePair.Create(figure.Key, take(figure)));
        }

        return Pooled.Of(found);
    }

    internal static CriterionVerdict WithoutData(
        Criterion criterion,
        CriterionGrounds grounds,
        int year,
        IReadOnlyList<FigureRef> used
    ) => new(criterion, null, null, grounds with { Lack = CriterionLack.NoData, Year = year }, used);
}
