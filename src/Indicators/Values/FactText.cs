using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Indicators.Values;

/// <summary>Facts and amounts as reports print them.</summary>
public static class FactText
{
    /// <param name="decimals">Digits after the comma; null: as the source gave them.</param>
    public static string Print(Fact fact, Unit unit, int? decimals = null) =>
        fact switch
        {
            Fact.Number number => Print(number.Amount, unit, decimals),
            Fact.Pair pair => Print(pair.First, Part(unit, 0), null)
                + "/"
                + Print(pair.Second, Part(unit, 1), decimals),
            Fact.Share share => PrintShare(share, decimals),
            Fact.YesNo yesNo => yesNo.Done ? "Да" : "Нет",
            Fact.Declared declared => PlanText.Print(declared.Bound, unit),
            _ => "нет данных",
        };

    /// <summary>
    /// A number that goes on and on is a quotient, and two digits of it are enough; unless they would make a zero of
    /// it.
    /// </summary>
    private const int LongestWritten = 6;

    /// <summary>«82,6 %», «3 шт.», «15 516»: an unmarked percent gets its sign, an unmarked count stays bare.</summary>
    public static string Print(Amount amount, Unit unit, int? decimals = null)
    {
        var isLong = decimals is null && amount.Value.Scale > LongestWritten && Math.Abs(amount.Value) >= 0.01m;
        var number = isLong ? RussianText.Rounded(amount.Value) : RussianText.Number(amount.Value, decimals);
        var mark =
            amount.Mark == UnitKind.None && unit.Kind is UnitKind.Percent or UnitKind.PercentagePoints
                ? unit.Kind
                : amount.Mark;
        var text = mark switch
        {
            UnitKind.Percent => "%",
            UnitKind.PercentagePoints => "п.п.",
            UnitKind.Score => "балл.",
            UnitKind.PersonHours => "чел.-час",
            UnitKind.Count => unit.Kind == UnitKind.Count ? unit.Text : "ед.",
            UnitKind.Other => unit.Kind == UnitKind.Other ? unit.Text : "",
            _ => "",
        };
        return text.Length == 0 ? number : number + RussianText.Nbsp + text;
    }

    internal static Unit Part(Unit unit, int index) => index < unit.Parts.Count ? unit.Parts[index] : Unit.None;

    private static string PrintShare(Fact.Share share, int? decimals)
    {
        var parts = RussianText.Number(share.Numerator) + " из " + RussianText.Number(share.Denominator);
        if (Shares.Percent(share) is not { } percent)
            return parts;

        return parts
            + " ("
            + (decimals is null ? RussianText.Rounded(percent) : RussianText.Number(percent, decimals))
            + RussianText.Nbsp
            + "%)";
    }
}
