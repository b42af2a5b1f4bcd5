using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>«Единица измерения» over «наименование» and «код по ОКЕИ»: the first says it in words.</summary>
internal static partial class UnitHeader
{
    public static bool IsName(string header) => Divided().Match(TextNormalizer.Fold(header)).Groups["name"].Success;

    /// <summary>«744» is neither the row's code nor so much of anything.</summary>
    public static bool IsCode(string header) => Divided().Match(TextNormalizer.Fold(header)).Groups["code"].Success;

    [GeneratedRegex(
        @"(?<= / |^)ед(иниц\p{L}*|\.|(?= изм)) ?(изм\p{L}*\.?)?[^/]*"
            + @" / ((?<name>наименование|название|обозначение)|(?<code>код[^/]*))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Divided();
}
