using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.Passport;

/// <summary>
/// Codes of indicators that a passport gives to another thing without a day: whatever was collected under the code
/// would speak of something else. The day said, it is another version of the code, and a break in its series.
/// </summary>
public static class ReusedCodes
{
    /// <returns>What each named before, and what it names now.</returns>
    public static IReadOnlyList<(IndicatorDefinition Before, IndicatorDefinition Now)> Of(
        PassportState inForce,
        PassportState passport
    )
    {
        var before = inForce.Programme.Indicators.ToLookup(static one => one.Code, StringComparer.Ordinal);
        return
        [
            .. passport
                .Programme.Indicators.Where(static one => one.Validity.From is null)
                .Select(now => (Before: First(before[now.Code], now.Validity), Now: now))
                .Where(static pair => pair.Before is not null && !Meaning.IsSame(pair.Before.Name, pair.Now.Name))
                .Select(static pair => (pair.Before!, pair.Now)),
        ];
    }

    /// <summary>The version that the row takes the place of: the one that holds without a first day.</summary>
    private static IndicatorDefinition? First(IEnumerable<IndicatorDefinition> versions, Validity validity) =>
        versions.FirstOrDefault(one => one.Validity.From is null)
        ?? versions.FirstOrDefault(one => one.Validity.Overlaps(validity));
}
