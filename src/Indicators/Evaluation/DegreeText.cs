namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// How a degree of achievement is told everywhere: thousandths, the rest cut off, so that what is missed never reads 1.
/// </summary>
public static class DegreeText
{
    public static decimal Cut(decimal degree) => Math.Truncate(degree * 1000) / 1000;

    /// <summary>«0,997» for 0.9978.</summary>
    public static string Print(decimal degree) => RussianText.Number(Cut(degree));
}
