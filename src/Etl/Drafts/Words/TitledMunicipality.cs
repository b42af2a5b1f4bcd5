using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>
/// The municipality that a title names, as it is called: «Верхнереченского района» is «Верхнереченский район»,
/// «города Белокамска» is «город Белокамск». Only endings that leave no choice are taken: «Степного» may be «Степной» or
/// «Степный».
/// </summary>
internal static partial class TitledMunicipality
{
    public static IEnumerable<string> In(string title) =>
        District()
            .Matches(title)
            .Select(static match =>
                $"{match.Groups["name"].Value}ий {KindOf(match.Groups["of"].Value)}{KindOf(match.Groups["kind"].Value)}"
            )
            .Concat(Town().Matches(title).Select(static match => "город " + match.Groups["name"].Value))
            .Select(static name => TextNormalizer.Tidy(name));

    private static string KindOf(string word) =>
        TextNormalizer.Fold(word) switch
        {
            "" => "",
            ['м', ..] => "муниципальный ",
            ['г', ..] => "городской ",
            ['р', ..] => "район",
            _ => "округ",
        };

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(?<!\p{L})(?<name>\p{Lu}\p{Ll}+(-\p{Lu}?\p{Ll}+)?(ск|цк))(ий|ого|ом) ((?<of>муниципальн|городск)(ый|ой|ий|ого|ом) )?"
            + @"(?<kind>район|округ)[ае]?(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex District();

    [GeneratedRegex(@"(?<!\p{L})город[ае]? (?<name>\p{Lu}\p{Ll}+(ск|цк|град|бург))[ае]?(?!\p{L}|-)", Options, 1000)]
    private static partial Regex Town();
}
