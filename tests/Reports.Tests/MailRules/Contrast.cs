using System.Globalization;

namespace QualityMonitor.Reports.Tests.MailRules;

/// <summary>How well a colour is read on another (WCAG 2.2, 1.4.3).</summary>
internal static class Contrast
{
    public const double Least = 4.5;

    /// <param name="ink">«#5b6670».</param>
    public static double Of(string ink, string paper)
    {
        var (one, other) = (Luminance(ink), Luminance(paper));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
