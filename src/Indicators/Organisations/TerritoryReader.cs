using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// Finds the territories that a text names with a word for their kind: «Волжский р-н», «Волжского муниципального
/// района», «г. Дубна», «МО «Город Минусинск»». Whether a programme knows them is <see cref="Territories"/>' question.
/// </summary>
internal static partial class TerritoryReader
{
    /// <param name="tidy">See <see cref="TextNormalizer.Tidy"/>.</param>
    public static IReadOnlyList<TerritoryPhrase> Read(string tidy)
    {
        var folded = OrganisationWords.Fold(tidy);
        var found = new List<TerritoryPhrase>();
        var adjectives = After().Matches(folded);
        foreach (var match in adjectives.Concat(Before().Matches(folded)))
        {
            var name = match.Groups["name"];
            if (IsProper(tidy, name) && !found.Exists(other => Overlap(other, match)))
                found.Add(
                    new TerritoryPhrase(
                        Words(name.Value),
                        KindOf(match.Groups["kind"].Value),
                        match.Index,
                        match.Length,
                        IsAdjective: adjectives.Contains(match)
                    )
                );
        }

        return found;
    }

    /// <summary>The words of a territory's own name, folded: «Городской округ Дубна» is «дубна».</summary>
    public static string[] NameOf(string text) => Words(KindWords().Replace(OrganisationWords.Fold(text), " "));

    /// <summary>The kind that a territory's full name says; <see cref="TerritoryKind.Any"/> when it says none.</summary>
    public static TerritoryKind KindIn(string text) => KindOf(OrganisationWords.Fold(text));

    public static string[] Words(string folded) =>
        folded.Split(
            [' ', '-', '«', '»', '"', '“', '”', '„', '(', ')', '.', ',', ':', ';', '/'],
            StringSplitOptions.RemoveEmptyEntries
        );

    private static bool Overlap(TerritoryPhrase phrase, Match match) =>
        phrase.Holds(match.Index) || (match.Index < phrase.Start && phrase.Start < match.Index + match.Length);

    /// <summary>A place is written with a capital; «учебный округ» and «наш район» are no names.</summary>
    private static bool IsProper(string tidy, Group name) =>
        char.IsUpper(tidy[name.Index]) && !Common().IsMatch(OrganisationWords.Fold(name.Value));

    private static TerritoryKind KindOf(string folded) =>
        RegionWord().IsMatch(folded) ? TerritoryKind.Region
        : TownWord().IsMatch(folded) ? TerritoryKind.Town
        : DistrictWord().IsMatch(folded) ? TerritoryKind.District
        : SettlementWord().IsMatch(folded) ? TerritoryKind.Settlement
        : TerritoryKind.Any;

    private const string Boundary = @"(?!\p{L})";

    private const string Regional = @"област\p{L}{1,2}|обл|кра[йяюе]|республик\p{L}{1,2}";

    private const string Urban = @"город(а|у|е|ом)?|городск\p{L}{2,3}|гор|г\. ?о|го|г";

    private const string Rural =
        @"район\p{L}{0,2}|р[-/]о?н\p{L}{0,2}|рн|р\. ?н|м\. ?р|мр|(муниципальн\p{L}{2,3} |мун(иц)?\. ?)(район|округ)\p{L}{0,2}";

    private const string Settled =
        "поселок|поселк[ае]|сел[оае]|деревн[яие]|станиц[аые]|хутор[ае]?|пос|п|с|дер|д|ст|х" + @"|пгт|рп|р\. ?п";

    private const string OfAnyKind = @"муниципальн\p{L}{2,3}|образовани\p{L}{1,2}|округ\p{L}{0,2}|м\. ?о|мо";

    private const string Adjective = @"(?<!\p{L})(\p{L}{2,}-)?\p{L}{3,}?(ий|ый|ой|ого|его|ом|ем|ому|ему|ая|ой)";

    private const string Middle = @"(муниципальн\p{L}{2,3} |мун(иц)?\. ?|городск\p{L}{2,3} |м\. ?|м )?";

    /// <summary>The adjective, then its kind: «Волжский муниципальный район», «Нижне-Волжского р-на».</summary>
    [GeneratedRegex(
        "(?<name>"
            + Adjective
            + ") ?(?<kind>"
            + Middle
            + @"(район(а|у|е|ом|ы)?|р[-/]о?н(а|у|е|ом)?|рн|р\. ?н|округ(а|у|е|ом)?"
            + @"|м\. ?р|мр|м\. ?о|мо|г\. ?о|го|област(ь|и|ью)|обл|кра(й|я|ю|е))"
            + Boundary
            + @"\.?)",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex After();

    /// <summary>The kind, then the name: «г. Дубна», «МО «Волжский»», «пгт Заречный», «город Великие Луки».</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(?<kind>(городск\p{L}{2,3} округ\p{L}{0,2}"
            + @"|муниципальн\p{L}{2,3} (образовани\p{L}{1,2}|округ\p{L}{0,2}|район\p{L}{0,2})"
            + @"|г\. ?о\.|м\. ?о\.|м\. ?р\.|го|мо|мр)( ?[«""“„]? ?город\p{L}{0,2}| ?[«""“„]? ?г\.)?"
            + @"|город(а|е|у|ом)?|гор\.|(?<!(19|20)[0-9]{2} ?)г\.?|республик\p{L}{1,2}"
            + @"|(пгт|рп|р\. ?п)\.?|(пос|п|с|дер|д|ст|х)\."
            + "|поселок|поселк(а|е)|сел(о|а|е)|деревн(я|и|е)|станиц(а|ы|е)|хутор(а|е)?)"
            + @" ?[-«""“„]? ?(?<name>\p{L}{2,}(-\p{L}+)*)[»""”]?",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        "^(муниципальн|городск|сельск|учебн|образовательн|школьн|общеобразовательн|основн|средн|начальн"
            + @"|федеральн|автономн|наш|эт|кажд|весь|сво)\p{L}*$",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex Common();

    [GeneratedRegex(
        @"(?<!\p{L})("
            + Regional
            + "|"
            + Urban
            + "|"
            + Rural
            + "|"
            + Settled
            + "|"
            + OfAnyKind
            + ")"
            + Boundary
            + @"\.?",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex KindWords();

    [GeneratedRegex(@"(?<!\p{L})(" + Regional + ")" + Boundary, OrganisationWords.Options, 1000)]
    private static partial Regex RegionWord();

    [GeneratedRegex(@"(?<!\p{L})(" + Urban + ")" + Boundary, OrganisationWords.Options, 1000)]
    private static partial Regex TownWord();

    [GeneratedRegex(@"(?<!\p{L})(" + Rural + ")" + Boundary, OrganisationWords.Options, 1000)]
    private static partial Regex DistrictWord();

    [GeneratedRegex(@"(?<!\p{L})(" + Settled + ")" + Boundary, OrganisationWords.Options, 1000)]
    private static partial Regex SettlementWord();
}
