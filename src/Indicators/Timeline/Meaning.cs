using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Timeline;

/// <summary>
/// Whether two names of an indicator speak of the same thing. A wording is mended now and then; a code that is given to
/// another indicator turns the past into nonsense. Half of the words in common, endings apart, is the same.
/// </summary>
public static partial class Meaning
{
    /// <summary>Words shorter than this tell nothing: «и», «в», «по».</summary>
    private const int ShortestWord = 3;

    /// <summary>Russian words change in what comes after so many letters.</summary>
    private const int Stem = 5;

    public static bool IsSame(string one, string other)
    {
        var (left, right) = (Stems(one), Stems(other));
        if (left.Count == 0 || right.Count == 0)
            return string.Equals(TextNormalizer.Fold(one), TextNormalizer.Fold(other), StringComparison.Ordinal);

        var common = left.Count(right.Contains);
        return 2 * common >= Math.Max(left.Count, right.Count)
            // «Доля выпускников» made longer by where they come from is still the share of them.
            || (common == Math.Min(left.Count, right.Count) && common >= 2);
    }

    private static HashSet<string> Stems(string name) =>
        Words()
            .Matches(TextNormalizer.Fold(name))
            .Select(static word => word.Value)
            .Where(static word => word.Length >= ShortestWord)
            .Select(static word => word.Length > Stem ? word[..Stem] : word)
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
