using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Facts;

/// <summary>
/// A fact as a typed value (DOMAIN, section 2). The original text is kept beside it by the store, never instead of it.
/// </summary>
public abstract record Fact
{
    private Fact() { }

    /// <summary>One figure: «99,7», «36 %», «3 шт.».</summary>
    public sealed record Number(Amount Amount) : Fact;

    /// <summary>
    /// Two figures of one cell, in the order of the indicator's unit whatever order they were written in:
    /// for a count and a percent the count is <paramref name="First"/>, the percent <paramref name="Second"/>.
    /// </summary>
    public sealed record Pair(Amount First, Amount Second) : Fact;

    /// <summary>
    /// A share whose parts are both known. <paramref name="Denominator"/> may be zero; the share is then undefined.
    /// </summary>
    public sealed record Share(decimal Numerator, decimal Denominator) : Fact
    {
        /// <summary>Null when the denominator is zero.</summary>
        public decimal? Percent => Shares.Percent(Numerator, Denominator);
    }

    public sealed record YesNo(bool Done) : Fact;

    /// <summary>The fact only repeats a bound («Не ниже 76,9%»): declared, no figure behind it.</summary>
    public sealed record Declared(PlanValue Bound) : Fact;

    /// <summary>The cell says that there is no figure: «-», «…», «x». Not zero and not a pass.</summary>
    public sealed record Missing(string Mark) : Fact;

    /// <summary>
    /// There is a figure, and whoever reads the paper is not shown it, see <see cref="Privacy.SmallGroups"/>. It stands
    /// in what is told, never in what is loaded or judged.
    /// </summary>
    public sealed record KeptBack : Fact;
}
