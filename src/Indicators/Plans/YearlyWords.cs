using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Plans;

/// <summary>«Каждый год», «в каждом году», «за каждый год реализации программы», «/год»: all of them say «ежегодно».</summary>
internal static partial class YearlyWords
{
    /// <returns>The plan with the one word for it.</returns>
    public static string Told(string text) => EachYear().Replace(text, " ежегодно ").Trim();

    [GeneratedRegex(
        @"(?<![\p{L}])((в|за|на) +)?кажд(ый|ого|ом) +год(у|а)?(?!\p{L})"
            + @"( +(реализации|действия|выполнения|исполнения)( +муниципальной)?( +программы)?)?"
            + @"| ?/ ?год(?!\p{L})|(?<!\p{L})из года в год(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex EachYear();
}
