using QualityMonitor.Indicators;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>How the programme stands to somebody above it, in Russian.</summary>
internal static class DifferenceText
{
    /// <param name="against">Null where the two are no levels of the same kind.</param>
    public static string Of(Dynamics? against)
    {
        if (against?.Difference is not { } difference)
            return "";

        // To the hundredths that the figures themselves show: «хуже на 0» is no news.
        var size = Rounding.To(Math.Abs(difference.Value), 2);
        if (size == 0)
            return "столько же";

        var word = against.Trend switch
        {
            Trend.Improved => "лучше",
            Trend.Worsened => "хуже",
            _ => difference.Value > 0 ? "больше" : "меньше",
        };
        return $"{word} на {AmountText.Print(difference with { Value = size }, against.Unit)}";
    }
}
