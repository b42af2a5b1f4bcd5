using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// The number of a quarter or a month that stands apart from its word: «Квартал» over «1», «2», «3», «4», or «III» in a
/// column «Квартал».
/// </summary>
internal static partial class PartOfYear
{
    /// <summary>«Факт / Квартал / 1» becomes «Факт / 1 квартал».</summary>
    public static string Joined(string header)
    {
        var parts = header.Split(SheetHead.Divider);
        for (var at = 0; at + 1 < parts.Length; at++)
        {
            if (Under(parts[at], parts[at + 1]) is { } joined)
                return string.Join(SheetHead.Divider, [.. parts[..at], joined, .. parts[(at + 2)..]]);
        }

        return header;
    }

    /// <summary>«3 квартал» of «III» under «Квартал», «апрель» of «4» under «Месяц»; null where it is no such number.</summary>
    public static string? Under(string header, string text)
    {
        var (word, folded) = (TextNormalizer.Fold(header), TextNormalizer.Fold(text));
        if (Quarter().IsMatch(word) && QuarterNumber().Match(folded) is { Success: true } quarter)
            return quarter.Groups["number"].Value + " квартал";
        return
            Month().IsMatch(word)
            && int.TryParse(folded, CultureInfo.InvariantCulture, out var month)
            && month is >= 1 and <= 12
            ? RussianText.Month(month)
            : null;
    }

    /// <summary>«Квартал», «Месяц» alone.</summary>
    public static bool IsWord(string header) =>
        TextNormalizer.Fold(header) is var folded && (Quarter().IsMatch(folded) || Month().IsMatch(folded));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((отчетный|по|за) )?квартал(ы|ам)?[.:,]?$", Options, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^((отчетный|по|за) )?месяц(ы|ам)?[.:,]?$", Options, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(?<number>[1-4]|i{1,3}|iv)(-?й)?( ?кв(артал|\.)?)?$", Options, 1000)]
    private static partial Regex QuarterNumber();
}
