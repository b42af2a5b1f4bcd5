using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Checking;

/// <summary>Which of the two numbers of a share something is wrong with.</summary>
public enum SharePart
{
    Numerator,
    Denominator,
}

/// <summary>
/// Judges the two parts of a share: counts of the same things, the first among the second. A percent is no part, it is
/// the share itself; half a pupil is a percent too, typed without its sign.
/// </summary>
public static partial class SharePartsJudge
{
    /// <returns>Null when the parts make a share.</returns>
    public static (SharePart Part, Problem Problem)? Judge(
        IndicatorDefinition indicator,
        Amount numerator,
        Amount denominator
    )
    {
        if (IsPercent(numerator))
            return (SharePart.Numerator, SharePartMessages.Percent(numerator));
        if (IsPercent(denominator))
            return (SharePart.Denominator, SharePartMessages.Percent(denominator));
        if (numerator.Mark != denominator.Mark && UnitKind.None != numerator.Mark && UnitKind.None != denominator.Mark)
            return (SharePart.Denominator, SharePartMessages.OtherUnit(numerator, denominator));
        if (CountsPeople(indicator.Name) && !decimal.IsInteger(numerator.Value))
            return (SharePart.Numerator, SharePartMessages.Fraction(indicator, numerator));
        if (CountsPeople(indicator.Name) && !decimal.IsInteger(denominator.Value))
            return (SharePart.Denominator, SharePartMessages.Fraction(indicator, denominator));
        return numerator.Value > denominator.Value
            ? (SharePart.Numerator, SharePartMessages.TooLarge(numerator, denominator))
            : null;
    }

    private static bool IsPercent(Amount part) => part.Mark is UnitKind.Percent or UnitKind.PercentagePoints;

    /// <summary>As the indicator's name says; of means, posts, hours and money there are halves.</summary>
    private static bool CountsPeople(string name)
    {
        var folded = TextNormalizer.Fold(name);
        return People().IsMatch(folded) && !Divisible().IsMatch(folded);
    }

    [GeneratedRegex(
        @"(?<!\p{L})(обучающ|учащ|учени|школьник|выпускник|педагог|учител|дет(и|ей|ям|ьми)|ребен|воспитанник|участник|работник|студент|специалист|победител|призер)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex People();

    [GeneratedRegex(
        @"(?<!\p{L})(среднегод|среднеспис|среднемес|среднесут|ставк|ставок|час(ы|ов|а)?(?!\p{L})|руб|средств)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Divisible();
}

/// <summary>What is said of the parts of a share.</summary>
internal static class SharePartMessages
{
    public static Problem Percent(Amount part) =>
        new(
            "share-part-percent",
            $"В части доли стоит процент: {RussianText.Number(part.Value)} {(part.Mark == UnitKind.Percent ? "%" : "п.п.")}.",
            "количество без знака %, например 40 из 410; процент программа посчитает сама"
        );

    public static Problem OtherUnit(Amount numerator, Amount denominator) =>
        new(
            "share-units-differ",
            $"Числитель {RussianText.Number(numerator.Value)} и знаменатель {RussianText.Number(denominator.Value)} записаны в разных единицах.",
            "числитель и знаменатель в одних единицах, лучше без них"
        );

    public static Problem Fraction(IndicatorDefinition indicator, Amount part) =>
        new(
            "share-part-not-whole",
            $"{RussianText.Number(part.Value)} — не целое число, а показатель {indicator.Code} считает людей; похоже на процент.",
            "сколько человек, целое число, например 40 из 410; процент программа посчитает сама"
        );

    public static Problem TooLarge(Amount numerator, Amount denominator) =>
        new(
            "share-over-one",
            $"Числитель {RussianText.Number(numerator.Value)} больше знаменателя {RussianText.Number(denominator.Value)}.",
            "числитель не больше знаменателя"
        );
}
