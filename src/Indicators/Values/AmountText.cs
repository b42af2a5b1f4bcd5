namespace QualityMonitor.Indicators.Values;

/// <summary>Amounts as reports print them.</summary>
public static class AmountText
{
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

    /// <summary>The unit of one part of a pair.</summary>
    internal static Unit Part(Unit unit, int index) => index < unit.Parts.Count ? unit.Parts[index] : Unit.None;
}
