using System.Globalization;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Identification;

/// <summary>Judges one criterion for one school and year. Pure and total.</summary>
/// <param name="municipality">Code of the organisation whose figures the district's are.</param>
/// <param name="units">Unit of an indicator, for printing; null: the indicator is unknown.</param>
public sealed class CriterionJudge(FigureSet figures, string municipality, Func<string, Unit?> units)
{
    /// <summary>Who is missing from a figure of the municipality; null where everybody is in it.</summary>
    public Func<FigureRef, DistrictGap?> GapOf { get; init; } = static _ => null;

    public CriterionVerdict Judge(Criterion criterion, string organisation, int year)
    {
        if (units(criterion.Rule.Indicator) is not { } unit)
            return Unknown(criterion, "", $"показателя {criterion.Rule.Indicator} в программе нет", []);
        return criterion.Rule switch
        {
            CriterionRule.Answer => Answered(criterion, organisation, year),
            CriterionRule.Threshold { Assessments: > 0 } rule => new AssessmentCount(
                figures,
                municipality,
                rule,
                unit
            ).Judge(criterion, organisation, year),
            CriterionRule.Threshold rule => Compared(criterion, rule, unit, organisation, year),
            _ => throw new InvalidOperationException($"{criterion.Rule} is no known rule."),
        };
    }

    private CriterionVerdict Answered(Criterion criterion, string organisation, int year)
    {
        if (figures.Total(criterion.Rule.Indicator, organisation, year) is not { } figure)
            return Unknown(criterion, "да", NoData(year), []);
        return figure.Value is Fact.YesNo answer
            ? new CriterionVerdict(
                criterion,
                answer.Done,
                null,
                "да",
                answer.Done ? "Признак указан." : "Признака нет.",
                [figure.Key]
            )
            : Unknown(criterion, "да", "ответ не «да» и не «нет»", [figure.Key]);
    }

    private CriterionVerdict Compared(
        Criterion criterion,
        CriterionRule.Threshold rule,
        Unit unit,
        string organisation,
        int year
    )
    {
        var threshold = Thresholds.Print(rule, unit);
        var own = Pool(rule, organisation, year);
        if (own.Lack is { } lack)
            return Unknown(criterion, threshold, lack, own.Used);
        var value = own.Value!.Value;
        if (!rule.AgainstMunicipality)
            return Told(criterion, rule, threshold, value, $"Значение {Thresholds.Figure(value, unit)}", own.Used);

        var district = Pool(rule, municipality, year);
        if (district.Lack is not null)
            return Unknown(criterion, threshold, "нет значения муниципалитета: " + district.Lack, own.Used);
        if (Shares.Minus(value, district.Value!.Value) is not { } difference)
            return Unknown(criterion, threshold, "числа слишком велики", own.Used);

        FigureRef[] used = [.. own.Used, .. district.Used];
        var gap = district.Used.Select(GapOf).LastOrDefault(static one => one is not null);
        var town = Thresholds.Figure(district.Value.Value, unit) + (gap is null ? "" : $" ({gap.Sentence})");
        if (gap is not null && Turned(rule, year, value, difference) is { } other)
            return Unknown(
                criterion,
                threshold,
                $"по муниципалитету {town}; с прежними значениями было бы {Thresholds.Figure(other, unit)}, и вывод стал бы другим",
                used
            );
        var figure =
            $"Значение {Thresholds.Figure(value, unit)}, по муниципалитету {town}, разница {RussianText.Signed(difference)}";
        return Told(criterion, rule, threshold, difference, figure, used);
    }

    /// <summary>
    /// The municipality's figure with the last known values of the missing ones where the criterion says something else
    /// against it; null where it says the same or nothing is known of them. A school's silence makes no other needy.
    /// </summary>
    private decimal? Turned(CriterionRule.Threshold rule, int year, decimal value, decimal difference)
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
        string threshold,
        decimal value,
        string figure,
        IReadOnlyList<FigureRef> used
    )
    {
        var applies = Degrees.IsSatisfied(value, rule.Comparison, rule.Bound);
        return new CriterionVerdict(
            criterion,
            applies,
            value,
            threshold,
            $"{figure}, критерий «{threshold}»: {(applies ? "подходит" : "не подходит")}.",
            used
        );
    }

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
                return new Pooled(null, NoData(one), [.. found.Select(static pair => pair.Key)]);
            found.Add(KeyValuePair.Create(figure.Key, take(figure)));
        }

        return Pooled.Of(found);
    }

    internal static string NoData(int year) => string.Create(CultureInfo.InvariantCulture, $"нет данных за {year} год");

    internal static CriterionVerdict Unknown(
        Criterion criterion,
        string threshold,
        string why,
        IReadOnlyList<FigureRef> used
    ) => new(criterion, null, null, threshold, $"Определить нельзя: {why}.", used);
}
