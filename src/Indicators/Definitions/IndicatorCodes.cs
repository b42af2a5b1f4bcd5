using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Definitions;

/// <summary>Codes of indicators as people write them.</summary>
public static class IndicatorCodes
{
    /// <summary>What two spellings of one code have in common; a code typed as a number comes back as «1,1».</summary>
    public static string Key(string code) => TextNormalizer.Fold(code).Trim(' ', '.', ')').Replace(',', '.');
}
