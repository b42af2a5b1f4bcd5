using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Identification;

/// <summary>Thresholds and figures as people read them.</summary>
internal static class Thresholds
{
    /// <summary>
    /// «менее 60 %», «ниже муниципального более чем на 20», «не менее 30 % в 2 процедурах года, в одной и той же 2 года
    /// подряд».
    /// </summary>
    public static string Print(CriterionRule.Threshold rule, Unit unit)
    {
        var bound = rule.AgainstMunicipality
            ? Difference(rule, unit)
            : $"{Word(rule.Comparison)} {Whole(rule.Bound, unit)}";
        if (rule.Years > 1)
            bound += $" за {RussianText.Count(rule.Years, "год", "года", "лет")}";
        if (rule.Assessments > 0)
            bound += $" в {RussianText.Count(rule.Assessments, "процедуре", "процедурах", "процедурах")} года";
        return rule.YearsRunning > 1
            ? bound + $", в одной и той же {RussianText.Count(rule.YearsRunning, "год", "года", "лет")} подряд"
            : bound;
    }

    public static string Figure(decimal value, Unit unit) => Whole(Rounding.To(value, Digits), unit);

    /// <summary>
    /// A figure that a rule decided about; a mean of the municipality beside it is held against nothing by itself.
    /// </summary>
    public static string Judged(CriterionRule.Threshold rule, decimal value, Unit unit) =>
        rule.AgainstMunicipality ? Figure(value, unit) : Whole(Beside(rule, value), unit);

    /// <summary>The number that is held against the bound, so that it never looks as if it lay on the other side.</summary>
    public static decimal Beside(CriterionRule.Threshold rule, decimal value) =>
        Rounding.BesideBound(value, rule.Bound, Digits);

    private const int Digits = 2;

    private static string Whole(decimal value, Unit unit) => AmountText.Print(new Amount(value), unit);

    private static string Difference(CriterionRule.Threshold rule, Unit unit)
    {
        var amount = Whole(Math.Abs(rule.Bound), unit.Kind == UnitKind.Percent ? Unit.PercentagePoints : unit);
        return rule switch
        {
            { Comparison: Comparison.LessThan, Bound: <= 0 } => $"ниже муниципального более чем на {amount}",
            { Comparison: Comparison.AtMost, Bound: <= 0 } => $"ниже муниципального не менее чем на {amount}",
            { Comparison: Comparison.MoreThan, Bound: >= 0 } => $"выше муниципального более чем на {amount}",
            { Comparison: Comparison.AtLeast, Bound: >= 0 } => $"выше муниципального не менее чем на {amount}",
            _ => $"разница с муниципальным {Word(rule.Comparison)} {RussianText.Signed(rule.Bound)}",
        };
    }

    private static string Word(Comparison comparison) =>
        comparison switch
        {
            Comparison.LessThan => "менее",
            Comparison.MoreThan => "более",
            Comparison.AtMost => "не более",
            _ => "не менее",
        };
}
