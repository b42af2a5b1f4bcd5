using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Definitions;

/// <summary>Codes of indicators as people write them.</summary>
public static class IndicatorCodes
{
    /// <summary>Codes that differ by case are two: the one that is written so is meant, or nobody knows.</summary>
    public static T? Find<T>(IEnumerable<T> among, Func<T, string> codeOf, string written)
        where T : class
    {
        var key = Key(written);
        var same = among.Where(one => Key(codeOf(one)) == key).ToList();
        return same.Find(one => codeOf(one) == written) ?? (same is [var only] ? only : null);
    }

    /// <summary>What two spellings of one code have in common; a code typed as a number comes back as «1,1».</summary>
    public static string Key(string code) => TextNormalizer.Fold(code).Trim(' ', '.', ')').Replace(',', '.');
}
