namespace QualityMonitor.Indicators;

/// <summary>
/// The one rule by which figures are rounded: half away from zero, as schools teach it and acts mean it. What is shown
/// never hides a difference that decides: a figure that misses its plan gets digits until the two look different, and
/// what is not nothing never reads as zero.
/// </summary>
public static class Rounding
{
    /// <summary>A decimal has no more.</summary>
    public const int MostDigits = 28;

    private const decimal MostInHead = 1_000_000_000_000m;

    /// <param name="digits">After the comma, 0..28.</param>
    public static decimal To(decimal value, int digits) =>
        Math.Round(value, Math.Clamp(digits, 0, MostDigits), MidpointRounding.AwayFromZero);

    /// <summary>At most so many digits, yet as many as it takes to show that the value is not zero.</summary>
    public static decimal Seen(decimal value, int digits) => To(value, DigitsApart(value, 0, digits));

    /// <summary>
    /// The fewest digits, from <paramref name="digits"/> on, in which two values that differ look different.
    /// </summary>
    public static int DigitsApart(decimal value, decimal other, int digits)
    {
        var apart = Math.Clamp(digits, 0, MostDigits);
        while (value != other && apart < MostDigits && To(value, apart) == To(other, apart))
            apart++;
        return apart;
    }

    /// <summary>
    /// The fewest digits, from <paramref name="digits"/> on, in which a value stands on its own side of a bound that is
    /// printed in full, and on it only where it is.
    /// </summary>
    /// <param name="mayTouch">A value beyond the bound may look equal to it: that keeps the bound.</param>
    public static int DigitsOnSide(decimal value, decimal bound, int digits, bool mayTouch)
    {
        var side = value.CompareTo(bound);
        var enough = Math.Clamp(digits, 0, MostDigits);
        while (enough < MostDigits && To(value, enough).CompareTo(bound) is var shown && shown != side)
        {
            if (mayTouch && shown == 0)
                break;
            enough++;
        }

        return enough;
    }

    /// <summary>
    /// At most so many digits, yet as many as it takes to stand on its own side of a bound that decided about it.
    /// </summary>
    public static decimal BesideBound(decimal value, decimal bound, int digits) =>
        To(value, DigitsOnSide(value, bound, DigitsApart(value, 0, digits), mayTouch: false));

    /// <summary>
    /// The fewest digits in which two figures that are printed beside their difference agree with it: those that differ
    /// look different, and of whole numbers, which are subtracted in the head, the difference is that one.
    /// </summary>
    public static int DigitsSubtracted(decimal value, decimal other, int digits)
    {
        var apart = DigitsApart(value, other, digits);
        return
            apart == 0
            && Math.Abs(value) < MostInHead
            && Math.Abs(other) < MostInHead
            && Math.Abs(To(value, 0) - To(other, 0) - (value - other)) >= 0.5m
            ? 1
            : apart;
    }
}
