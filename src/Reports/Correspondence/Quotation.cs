using System.Text.RegularExpressions;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>
/// A stranger's words in a letter of ours: read, and nothing in them can be clicked. Mail programs make links of
/// whatever looks like an address, so that it must not look like one.
/// </summary>
internal static partial class Quotation
{
    private const int MostLines = 60;

    public static IReadOnlyList<string> Lines(string words)
    {
        var lines = Defused(words).Split('\n');
        return lines.Length <= MostLines ? lines : [.. lines.Take(MostLines), "…"];
    }

    /// <summary><c>https://example.ru/a</c> becomes <c>https[:]//example[.]ru/a</c>.</summary>
    public static string Defused(string words) =>
        Host()
            .Replace(
                words.Replace("://", "[:]//", StringComparison.Ordinal),
                static found => found.Value.Replace(".", "[.]", StringComparison.Ordinal)
            );

    /// <summary>Of files: an ending that no address has stays as people know it.</summary>
    /// <param name="names">One, or several with commas between.</param>
    public static string Files(string names) => Ending().Replace(Defused(names), ".${ending}");

    [GeneratedRegex(
        @"\[\.\](?<ending>xlsx|xlsm|xlsb|xls|ods|fods|csv|docx|doc|pdf|txt|png|jpe?g)(?=,|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex Ending();

    // Two or more labels, the last of letters: a number, a day and the end of a sentence are none.
    [GeneratedRegex(
        @"[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex Host();
}
