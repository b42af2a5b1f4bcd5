using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Facts;

/// <summary>Facts as reports print them.</summary>
public static class FactText
{
    /// <summary>What stands in the place of a figure that is kept back.</summary>
    public const string KeptBack = "скрыто";

    /// <param name="decimals">Digits after the comma; null: as the source gave them.</param>
    public static string Print(Fact fact, Unit unit, int? decimals = null) =>
        fact switch
        {
            Fact.Number number => AmountText.Print(number.Amount, unit, decimals),
            Fact.Pair pair => AmountText.Print(pair.First, AmountText.Part(unit, 0))
                + "/"
                + AmountText.Print(pair.Second, AmountText.Part(unit, 1), decimals),
            Fact.Share share => PrintShare(share, decimals),
            Fact.YesNo yesNo => yesNo.Done ? "Да" : "Нет",
            Fact.Declared declared => PlanText.Print(declared.Bound, unit),
            Fact.KeptBack => KeptBack,
            _ => "нет данных",
        };

    private static string PrintShare(Fact.Share share, int? decimals)
    {
        var parts = RussianText.Number(share.Numerator) + " из " + RussianText.Number(share.Denominator);
        if (share.Percent is not { } percent)
            return parts;

        return parts
            + " ("
            + (decimals is null ? RussianText.Rounded(percent) : RussianText.Number(percent, decimals))
            + RussianText.Nbsp
            + "%)";
    }
}
