namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// How a degree of achievement is told everywhere: in thousandths, rounded by <see cref="Rounding"/>; one that is
/// almost 1 has more of them, so that what is missed never reads 1.
/// </summary>
public static class DegreeText
{
    private const int Digits = 3;

    public static decimal Rounded(decimal degree) =>
        Rounding.To(degree, Math.Max(Rounding.DigitsApart(degree, 1, Digits), Rounding.DigitsApart(degree, 0, Digits)));

    /// <summary>«0,998» for 0.9978.</summary>
    public static string Print(decimal degree) => RussianText.Number(Rounded(degree));
}
