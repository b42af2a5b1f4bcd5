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
}
