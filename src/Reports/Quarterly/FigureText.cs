using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Figures as reports print them.</summary>
internal static class FigureText
{
    public static string Of(Figure figure) =>
        figure switch
        {
            { Fact: Fact.Share share } when share.Percent is { } percent => Percent(percent, Digits(figure)),
            { Fact: { } fact } => FactText.Print(fact, figure.Unit, Digits(figure)),
            { Plan: { } plan } => Planned(plan, figure.Unit),
            _ => "—",
        };

    public static string Detail(Figure figure) =>
        figure.Fact is Fact.Share { Denominator: not 0 } share
            ? RussianText.Number(share.Numerator) + " из " + RussianText.Number(share.Denominator)
            : "";

    /// <summary>The bound in a plan; null where there is no single number.</summary>
    public static decimal? Number(PlanValue plan) =>
        plan switch
        {
            PlanValue.Bound bound => bound.Amount.Value,
            PlanValue.EachYear yearly => Number(yearly.Inner),
            PlanValue.Forecast forecast => Number(forecast.Inner),
            _ => null,
        };

    /// <summary>«Да» as facts print it.</summary>
    private static string Planned(PlanValue plan, Unit unit) =>
        plan is PlanValue.Done done ? FactText.Print(new Fact.YesNo(done.Expected), unit) : PlanText.Print(plan, unit);

    /// <summary>Digits after the comma of a fact; null: as the source gave it.</summary>
    public static int? Digits(Figure figure) =>
        JudgedText.DigitsOf(
            figure.Fact!,
            figure.Decimals,
            figure.Missed ?? figure.Met,
            figure.Met is not null,
            figure.Beside ?? []
        );

    private static string Percent(decimal percent, int? digits) =>
        digits is null ? RussianText.Rounded(percent) + RussianText.Nbsp + "%" : RussianText.Percent(percent, digits);
}
