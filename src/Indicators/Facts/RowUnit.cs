using QualityMonitor.Indicators.Numbers;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Facts;

/// <summary>
/// The unit that a row names for its figures where it counts by another number than the indicator's: «млн руб.» beside
/// «тыс. руб.». Figures are read as written and converted; what is written beside a figure itself goes before the row.
/// </summary>
/// <param name="Written">The row's unit.</param>
/// <param name="Known">The indicator's.</param>
/// <param name="Factor">How many of the indicator's units are one of the row's: 1000 for millions beside
/// thousands.</param>
public sealed record RowUnit(Unit Written, Unit Known, decimal Factor)
{
    /// <summary>The indicator may fall below zero.</summary>
    public bool MayBeNegative { get; init; }

    /// <returns>The indicator's unit itself when both count by the same number; null when they do not and measure
    /// different things, so that nothing can be converted.</returns>
    public static RowUnit? Between(Unit written, Unit known)
    {
        var (own, wanted) = (Scales.Of(written) ?? 1, Scales.Of(known) ?? 1);
        if (written.Kind == UnitKind.None || own == wanted)
            return new RowUnit(known, known, 1);
        return known.Kind is not (UnitKind.Pair or UnitKind.YesNo) && Scales.IsSameThing(written, known)
            ? new RowUnit(written, known, own / wanted)
            : null;
    }

    public Parsed<Fact> Fact(string text) =>
        Factor == 1
            ? FactReader.Read(text, Known, MayBeNegative)
            : FactReader.Read(text, Written, MayBeNegative).Then(Converted);

    public Parsed<Fact> Fact(decimal number) => Converted(new Fact.Number(new Amount(number)));

    /// <summary>
    /// The plan's text as it is to be kept: with the row's unit beside a bare figure, for it is read again without the
    /// row.
    /// </summary>
    public Parsed<string> Plan(string text)
    {
        var read = PlanReader.Read(text, Factor == 1 ? Known : Written, MayBeNegative);
        if (!read.IsOk)
            return read.Problem!;
        var tidy = TextNormalizer.Tidy(text);
        if (Factor == 1)
            return tidy;
        var meant = Converted(read.Value, Factor);
        var kept = Array.Find(
            [tidy, $"{tidy} {Written.Text}"],
            kept =>
                PlanReader.Read(kept, Known, MayBeNegative) is { IsOk: true } again
                && Converted(again.Value, 1) == meant
        );
        return kept is null ? ValueMessages.PlanInOtherUnit(text, Written, Known) : kept;
    }

    private Parsed<Fact> Converted(Fact fact) =>
        fact switch
        {
            Fact.Number { Amount: { Mark: not UnitKind.Percent } amount }
                when Math.Abs(amount.Value) * Factor > Amount.Max => ValueMessages.TooLarge(
                RussianText.Number(amount.Value)
            ),
            Fact.Number { Amount: var amount } => new Fact.Number(
                Converted(amount, amount.Mark == UnitKind.Other ? Known.Kind : amount.Mark, Factor)
            ),
            Fact.Declared { Bound: var bound } => new Fact.Declared(Converted(bound, Factor)),
            _ => fact,
        };

    private static PlanValue Converted(PlanValue plan, decimal factor) =>
        plan switch
        {
            PlanValue.Bound bound => bound with { Amount = Converted(bound.Amount, UnitKind.None, factor) },
            PlanValue.Change change => change with { Amount = Converted(change.Amount, UnitKind.None, factor) },
            PlanValue.EachYear yearly => yearly with { Inner = Converted(yearly.Inner, factor) },
            PlanValue.Forecast forecast => forecast with { Inner = Converted(forecast.Inner, factor) },
            _ => plan,
        };

    /// <summary>A percent is a percent of whatever is counted.</summary>
    private static Amount Converted(Amount amount, UnitKind mark, decimal factor) =>
        amount.Mark == UnitKind.Percent ? amount : new Amount(amount.Value * factor, mark);
}
