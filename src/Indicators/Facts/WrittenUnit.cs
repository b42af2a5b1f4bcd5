using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Facts;

/// <summary>How what is written beside a figure goes with the unit of its indicator.</summary>
public enum UnitAgreement
{
    /// <summary>Nothing is written, or the same, or nobody can tell.</summary>
    Agrees,

    /// <summary>Another number of the same: «1,2 млн руб.» beside «тыс. руб.»; reading converts it exactly.</summary>
    Converts,

    /// <summary>Something else is measured: «82,6 %» beside «чел.».</summary>
    Differs,
}

/// <summary>
/// Holds the unit that a cell names beside its only number against the indicator's. Cells with several numbers are told by
/// their own rules. Pure, never throws.
/// </summary>
public static class WrittenUnit
{
    public static UnitAgreement Judge(string text, Unit unit) =>
        unit.Kind is UnitKind.None or UnitKind.YesNo or UnitKind.Pair
            ? UnitAgreement.Agrees
            : Guarded.Read(() => JudgeCell(text, unit), static () => UnitAgreement.Agrees);

    private static UnitAgreement JudgeCell(string text, Unit unit)
    {
        var numbers = Phrase.Read(text, mayBeNegative: true).FindAll(static token => token.Is(TokenKind.Number));
        return numbers is not [var number] ? UnitAgreement.Agrees
            : !IsSame(number, unit) ? UnitAgreement.Differs
            : Scales.Between(number, unit) != 1 ? UnitAgreement.Converts
            : UnitAgreement.Agrees;
    }

    private static bool IsSame(Token number, Unit unit) =>
        number.Mark switch
        {
            UnitKind.None => true,
            UnitKind.Percent => unit.Kind == UnitKind.Percent || Scales.IsPerMille(unit),
            UnitKind.PercentagePoints or UnitKind.Score or UnitKind.PersonHours => unit.Kind == number.Mark,
            _ => unit.Kind is UnitKind.Count or UnitKind.Other && !Scales.IsPerMille(unit) && IsSameThing(number, unit),
        };

    private static bool IsSameThing(Token number, Unit unit)
    {
        // «5 тыс.» beside «тыс. руб.».
        if (number.Thing.Length == 0)
            return true;
        var (written, known) = (Things.Of(number.Thing), Things.Of(unit));
        return (written, known) switch
        {
            (Thing.Person, Thing.Object) or (Thing.Object, Thing.Person) => false,
            _ when Things.IsCounted(written) => Things.IsCounted(known),
            _ => Things.AreOneMeasure(number.Thing, Scales.ThingOf(unit)),
        };
    }
}
