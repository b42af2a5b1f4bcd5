using System.Text;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// Splits a name into its own part and the territory written with it, in either order: «СОШ № 1 (Волжский район)»,
/// «Волжский р-н, СОШ № 1», «СОШ № 1 Волжского района», «Волжская СОШ № 1», «Дубна, СОШ № 1».
/// </summary>
internal sealed partial class PlacedNameReader(Territories territories)
{
    /// <returns>Null for a name without a territory.</returns>
    public PlacedName? Read(string text)
    {
        var tidy = TextNormalizer.Tidy(text);
        return ByKind(tidy) ?? BySegments(tidy) ?? ByRest(tidy);
    }

    /// <summary>
    /// The territory that a heading, a sheet or a folder is named after: with a word for its kind, as all that stands
    /// between commas, or as a name of its own among other words.
    /// </summary>
    /// <returns>Null: no territory is named. Several without one that holds all others are ambiguous; one that the
    /// programme does not know is unknown.</returns>
    public OrganisationMatch? InTitle(string title, OrganisationTree tree)
    {
        var tidy = TextNormalizer.Tidy(title.Replace('_', ' '));
        var phrases = TerritoryReader.Read(tidy).Where(IsMunicipal).ToList();
        var found = phrases
            .SelectMany(phrase => territories.Named(phrase, tidy, out _))
            .Concat(Segments(tidy).SelectMany(segment => Named(tidy, segment)))
            .Concat(Standing().Matches(tidy).Where(IsOfNoVillage).SelectMany(Standalone))
            .DistinctBy(static one => one.Code, StringComparer.Ordinal)
            .ToList();
        var deepest = found.FindAll(one => !found.Exists(other => tree.Above(other.Code).Contains(one)));
        return deepest.Count switch
        {
            1 => new OrganisationMatch.Found(deepest[0]),
            > 1 => new OrganisationMatch.Ambiguous(deepest),
            _ => phrases.Exists(static one => one.Kind is TerritoryKind.District or TerritoryKind.Town)
                ? new OrganisationMatch.Unknown([])
                : null,
        };

        // «Октябрьский отчёт» is of no district.
        IEnumerable<Organisation> Standalone(Match word) =>
            territories
                .Named(TerritoryReader.Words(OrganisationWords.Fold(word.Groups["word"].Value)), TerritoryKind.Any)
                .Where(_ =>
                    !word.Groups["next"].Success
                    || !CaseForms.IsAdjective(OrganisationWords.Fold(word.Groups["word"].Value))
                );

        bool IsOfNoVillage(Match word) =>
            !phrases.Exists(one => one.Kind == TerritoryKind.Settlement && one.Holds(word.Index));
    }

    /// <summary>A word for a kind of territory stands in the name.</summary>
    private PlacedName? ByKind(string tidy)
    {
        var own = new StringBuilder(tidy);
        var municipal = new List<IReadOnlyList<Organisation>>();
        var regions = new List<IReadOnlyList<Organisation>>();
        foreach (var phrase in TerritoryReader.Read(tidy))
        {
            var found = territories.Named(phrase, tidy, out var length);

            // A village that is no municipality is a part of the name, not of the map.
            if (found.Count == 0 && phrase.Kind == TerritoryKind.Settlement)
                continue;
            (IsMunicipal(phrase) ? municipal : regions).Add(found);
            Blank(own, phrase.Start, length);
        }

        if (municipal.Count + regions.Count == 0)
            return null;
        var known = (municipal.Count > 0 ? municipal : regions).Where(static one => one.Count > 0).ToList();
        return new PlacedName(
            Cleaned(own),
            [.. known.SelectMany(static one => one).DistinctBy(static one => one.Code, StringComparer.Ordinal)]
        );
    }

    private static bool IsMunicipal(TerritoryPhrase phrase) => phrase.Kind != TerritoryKind.Region;

    /// <summary>
    /// What a comma, a bracket or a colon sets apart. One word with a capital that nobody knows is a place too: «Тверь,
    /// СОШ № 3» is not our school.
    /// </summary>
    private PlacedName? BySegments(string tidy)
    {
        var segments = Segments(tidy).ToList();
        if (segments.Count < 2)
            return null;
        foreach (var segment in segments)
        {
            var written = tidy.Substring(segment.Start, segment.Length);
            if (written.Any(char.IsAsciiDigit) || OrganisationWords.TypeOf(OrganisationWords.Fold(written)) is not null)
                continue;
            var found = Named(tidy, segment);
            if (found.Count == 0 && !OneCapital().IsMatch(written))
                continue;
            var own = new StringBuilder(tidy);
            Blank(own, segment.Start, segment.Length);
            return new PlacedName(Cleaned(own), found);
        }

        return null;
    }

    /// <summary>
    /// What is left beside type and number is a territory that the programme knows: «СОШ № 3 Дубны», «Волжская СОШ №
    /// 9». In quotes of its own it is a name: «лицей «Дубна»».
    /// </summary>
    private PlacedName? ByRest(string tidy)
    {
        if (OrganisationNameReader.Read(tidy) is not { ProperName: { } proper, Type: not OrganisationType.Other })
            return null;
        var at = tidy.IndexOf(proper, StringComparison.Ordinal);
        if (at < 0 || IsQuoted(tidy, at, proper.Length))
            return null;
        var found = Named(proper);
        if (found.Count == 0)
            return null;
        var own = new StringBuilder(tidy);
        Blank(own, at, proper.Length);
        return new PlacedName(Cleaned(own), found);
    }

    private static IEnumerable<(int Start, int Length)> Segments(string tidy)
    {
        var start = 0;
        foreach (var end in Separators().Matches(tidy).Select(static match => match.Index).Append(tidy.Length))
        {
            var from = start;
            while (from < end && !char.IsLetterOrDigit(tidy[from]))
                from++;
            var length = end - from;
            while (length > 0 && !char.IsLetterOrDigit(tidy[from + length - 1]))
                length--;
            if (length > 0)
                yield return (from, length);
            start = end;
        }
    }

    private IReadOnlyList<Organisation> Named(string tidy, (int Start, int Length) segment) =>
        Named(tidy.Substring(segment.Start, segment.Length));

    /// <summary>The territory that all of these words are: «с. Волжское» is not «Волжский район».</summary>
    private IReadOnlyList<Organisation> Named(string written)
    {
        var kind = TerritoryReader.KindIn(written);
        var mayBeMade = kind is not (TerritoryKind.Town or TerritoryKind.Settlement);
        return territories.Named(TerritoryReader.NameOf(written), kind, mayBeMade);
    }

    private static bool IsQuoted(string text, int at, int length) =>
        at > 0
        && text[at - 1] is '«' or '"' or '“' or '„'
        && at + length < text.Length
        && text[at + length] is '»' or '"' or '”' or '“';

    private static void Blank(StringBuilder text, int start, int length)
    {
        for (var at = start; at < start + length; at++)
            text[at] = ' ';
    }

    private static string Cleaned(StringBuilder own) =>
        TextNormalizer.Tidy(Leftovers().Replace(own.ToString(), " ")).Trim(' ', ',', '.', ';', ':', '/', '-', '–', '—');

    /// <summary>Commas, brackets, colons, slashes, and dashes with blanks around.</summary>
    [GeneratedRegex(@"[,;:()/\[\]]| [–—-] ", OrganisationWords.Options, 1000)]
    private static partial Regex Separators();

    /// <summary>A word with a capital, and whether a word without one follows; «и» is none.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}-])(?<word>\p{Lu}\p{Ll}{2,}(-\p{Lu}?\p{Ll}+)*)(?![\p{L}-])(?<next> \p{Ll}{2})?",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex Standing();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{3,}(-\p{Lu}?\p{Ll}+)*$", OrganisationWords.Options, 1000)]
    private static partial Regex OneCapital();

    /// <summary>Empty brackets and quotes, and words for a kind whose name was taken out.</summary>
    [GeneratedRegex(
        @"\( *\)|« *»|"" *""|\[ *\]|(?<=^|[ ,(])(МО|ГО|МР|г\.|город[ае]?|муниципального образования|муниципальное образование)(?=[ ,)]*$)",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex Leftovers();
}
