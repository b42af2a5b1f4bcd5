namespace QualityMonitor.Indicators.Values;

/// <summary>Whether two numbers of an indicator measure the same thing, whichever marks stand beside them.</summary>
internal static class AmountMarks
{
    /// <summary>What an amount measures: its own mark, else the unit where that is one simple thing.</summary>
    public static UnitKind KindOf(Amount amount, Unit unit) =>
        amount.Mark != UnitKind.None ? amount.Mark
        : unit.Kind is UnitKind.Pair or UnitKind.YesNo ? UnitKind.None
        : unit.Kind;

    /// <summary>Percent against points, or people against percent, say nothing about each other.</summary>
    public static bool AreAlike(Amount left, Amount right, Unit unit)
    {
        var (first, second) = (KindOf(left, unit), KindOf(right, unit));
        return first == second
            || first == UnitKind.None
            || second == UnitKind.None
            || (first, second) is (UnitKind.Count, UnitKind.Other) or (UnitKind.Other, UnitKind.Count);
    }

    /// <summary>«80», «80,0» and «80 %» of an indicator in percent are one value.</summary>
    public static bool AreSame(Amount left, Amount right, Unit unit) =>
        left.Value == right.Value && AreAlike(left, right, unit);
}
