using System.Globalization;

namespace QualityMonitor.Indicators.Identification;

/// <summary>What a criterion says of a school, in Russian.</summary>
public static class CriterionText
{
    private const int MostAssessments = 5;
    private const int MostNames = 4;

    /// <summary>«менее 60 %»; «да» for a criterion that is answered; empty where the indicator is unknown.</summary>
    public static string Threshold(CriterionRule rule, CriterionGrounds grounds) =>
        (rule, grounds.Unit) switch
        {
            (_, null) => "",
            (CriterionRule.Threshold threshold, { } unit) => Thresholds.Print(threshold, unit),
            _ => "да",
        };

    public static string Sentence(CriterionRule rule, bool? applies, decimal? value, CriterionGrounds grounds) =>
        (applies, rule) switch
        {
            (null, _) when grounds.IsKeptBack =>
                "Определить нельзя; значение, на котором это основано, не показано: малая группа.",
            ({ } yes, CriterionRule.Threshold) when grounds.IsKeptBack =>
                $"Значение не показано (малая группа), критерий «{Threshold(rule, grounds)}»: "
                    + $"{(yes ? "подходит" : "не подходит")}.",
            (null, _) => $"Определить нельзя: {Why(grounds, rule)}.",
            ({ } yes, CriterionRule.Threshold threshold) =>
                $"{Figure(threshold, value, grounds)}, критерий «{Threshold(rule, grounds)}»: {(yes ? "подходит" : "не подходит")}.",
            (true, _) => "Признак указан.",
            _ => "Признака нет.",
        };

    /// <summary>The school's own figure in digits that show on which side of its threshold it is; null where it has none.</summary>
    public static string? Own(CriterionRule rule, CriterionGrounds grounds) =>
        (rule, grounds) is (CriterionRule.Threshold threshold, { Unit: { } unit, Own: { } own })
            ? Thresholds.Judged(threshold, own, unit)
            : null;

    /// <summary>What a threshold decided about, as a bare number.</summary>
    public static string Number(CriterionRule rule, decimal value) =>
        RussianText.Number(
            rule is CriterionRule.Threshold threshold ? Thresholds.Beside(threshold, value) : Rounding.Seen(value, 2)
        );

    private static string Signed(CriterionRule.Threshold rule, decimal value) =>
        RussianText.Signed(Thresholds.Beside(rule, value), Rounding.MostDigits);

    private static string Figure(CriterionRule.Threshold rule, decimal? value, CriterionGrounds grounds)
    {
        var unit = grounds.Unit!;
        if (grounds.Assessments is { } known)
        {
            var named = grounds
                .Beyond.Select(one =>
                    $"{one.Name} — {(rule.AgainstMunicipality ? Signed(rule, one.Value) : Thresholds.Judged(rule, one.Value, unit))}"
                )
                .ToList();
            return $"За порогом {RussianText.Count(named.Count, "процедура", "процедуры", "процедур")} из {RussianText.Number(known)}"
                + (named.Count == 0 ? "" : $" ({RussianText.Join(named, MostAssessments)})");
        }

        var own = $"Значение {Thresholds.Judged(rule, grounds.Own!.Value, unit)}";
        return grounds.Municipality is { } above
            ? $"{own}, по муниципалитету {Thresholds.Figure(above, unit)}{Missing(grounds.Gap)}, разница {Signed(rule, value!.Value)}"
            : own;
    }

    private static string Why(CriterionGrounds grounds, CriterionRule rule)
    {
        var why = grounds.Lack switch
        {
            CriterionLack.NoIndicator => $"показателя {rule.Indicator} в программе нет",
            CriterionLack.NoData => string.Create(CultureInfo.InvariantCulture, $"нет данных за {grounds.Year} год"),
            CriterionLack.NoAnswer => "ответ не «да» и не «нет»",
            CriterionLack.NoNumber => "значение не является числом",
            CriterionLack.NotAdditive =>
                "за несколько лет складываются только доли с числителем и знаменателем и количества",
            CriterionLack.Absence =>
                $"по муниципалитету {Thresholds.Figure(grounds.Municipality!.Value, grounds.Unit!)}{Missing(grounds.Gap)}; с прежними значениями было бы {Thresholds.Figure(grounds.Gap!.Turned!.Value, grounds.Unit!)}, и вывод стал бы другим",
            CriterionLack.Assessments => string.Create(
                CultureInfo.InvariantCulture,
                $"за {grounds.Year} год нет данных по процедурам, "
                    + $"которые у других есть ({RussianText.Join(grounds.Missing, MostAssessments)}); "
                    + $"с прежними значениями вывод стал бы другим"
            ),
            CriterionLack.NoShare => "знаменатель доли равен нулю или числа слишком велики",
            _ => "числа слишком велики",
        };
        return grounds.IsAbove ? "нет значения муниципалитета: " + why : why;
    }

    /// <summary>« (по данным 9 из 12, нет данных: СОШ № 2 и СОШ № 9)».</summary>
    private static string Missing(CriterionGap? gap) =>
        gap is null
            ? ""
            : $" (по данным {RussianText.Number(gap.Used)} из {RussianText.Number(gap.Of)}, нет данных: {RussianText.Join(gap.Missing, MostNames)})";
}
