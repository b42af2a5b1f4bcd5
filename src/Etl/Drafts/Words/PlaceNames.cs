using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>
/// Names of municipalities and regions: «г. Северск», «Лесной муниципальный округ», «Северная область». «Район» alone is the
/// table's own.
/// </summary>
internal static partial class PlaceNames
{
    public static bool IsMunicipality(string text) => Municipality().IsMatch(TextNormalizer.Fold(text));

    /// <summary>Beside municipalities the region that they are in.</summary>
    public static bool IsRegion(string text) => Region().IsMatch(TextNormalizer.Fold(text));

    /// <summary>Beside them the country.</summary>
    public static bool IsCountry(string text) => Country().IsMatch(TextNormalizer.Fold(text));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Adjective = @"\p{L}+(-\p{L}+)?(ий|ый|ой) ";

    private const string Before = @"г\.|город|городской округ|муниципальный (округ|район)|го|мо|мр|зато|пгт\.?|р\.п\.";

    private const string Kind =
        @"((муниципальн|городск)(ый|ой) )?(район|округ)|муниципальное образование|мр|мо|го|г\.о\.|м\.о\.|м\.р\.|р-н";

    [GeneratedRegex(
        "^("
            + Before
            + @") ?(город )?[«""]?(?!и(?!\p{L}))\p{L}{3,}([- ]\p{L}+)*[»""]?$|^"
            + Adjective
            + "("
            + Kind
            + ")$|^(?!муниципальн|городск)\\p{L}+(-\\p{L}+)?( муниципальный| городской)? (район|округ)$",
        Options,
        1000
    )]
    private static partial Regex Municipality();

    [GeneratedRegex(@"(?<!\p{L})(област|кра[йя](?!\p{L})|республик|регион)", Options, 1000)]
    private static partial Regex Region();

    [GeneratedRegex(@"^(рф|росси[яи]|российск(ая|ой) федераци[яи]|стран[аы])$", Options, 1000)]
    private static partial Regex Country();
}
