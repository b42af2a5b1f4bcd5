using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Indicators.Privacy;

/// <summary>
/// The schools of a programme by all that they are called, so that what people wrote of one is not quoted to another.
/// A text that may speak of another school counts as one that does: a remark without its value can be asked about, a
/// name that was shown cannot be taken back.
/// </summary>
public sealed partial class SchoolNames
{
    private const int ShortestName = 3;

    private readonly ILookup<string, string> byKey;
    private readonly ILookup<string, string> byProperName;
    private readonly ILookup<int, string> byNumber;

    /// <param name="organisations">In every version; those that are no schools are passed over.</param>
    public SchoolNames(IEnumerable<Organisation> organisations)
    {
        var named = organisations
            .Where(static one => one.Level == OrganisationLevel.School)
            .SelectMany(static one =>
                one.Aliases.Append(one.Name).Append(one.ShortName).Select(name => (one.Code, Name: name))
            )
            .Distinct()
            .ToList();
        byKey = named
            .Select(static one => (one.Code, Key: OrganisationWords.Key(one.Name)))
            .Where(static one => one.Key.Length >= ShortestName && one.Key.Any(char.IsLetter))
            .ToLookup(static one => one.Key, static one => one.Code, StringComparer.Ordinal);
        var read = named.ConvertAll(static one => (one.Code, Name: OrganisationNameReader.Read(one.Name)));
        byProperName = read.Where(static one => one.Name.ProperName is not null)
            .ToLookup(
                static one => OrganisationWords.Key(one.Name.ProperName!),
                static one => one.Code,
                StringComparer.Ordinal
            );
        byNumber = read.Where(static one => one.Name.Number is not null)
            .ToLookup(static one => one.Name.Number!.Value, static one => one.Code);
    }

    /// <summary>
    /// Whether a text names a school that is not this one: by a name of its, in any spelling and case that names of
    /// schools are read in; by its number after a word for a school; by its own name in quotes.
    /// </summary>
    public bool IsAnotherIn(string text, string school)
    {
        var key = OrganisationWords.Key(text);
        return byKey.Any(name => IsAnothers(name, school) && Stands(name.Key, key))
            || Numbers(text).Any(number => IsAnothers(byNumber[number], school))
            || Quoted()
                .Matches(text)
                .Any(quoted => IsAnothers(byProperName[OrganisationWords.Key(quoted.Groups["name"].Value)], school));
    }

    /// <summary>What two schools are called, this one among them, does not tell of the other.</summary>
    private static bool IsAnothers(IEnumerable<string> codes, string school)
    {
        var any = false;
        foreach (var code in codes)
        {
            if (code == school)
                return false;
            any = true;
        }

        return any;
    }

    private static IEnumerable<int> Numbers(string text) =>
        Numbered()
            .Matches(OrganisationWords.Fold(text))
            .SelectMany(static match => match.Groups["number"].Captures)
            .Select(static number => int.Parse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>«СОШ № 1» is not named by «СОШ № 10».</summary>
    private static bool Stands(string name, string text)
    {
        for (
            var at = text.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + name.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
                return true;
        }

        return false;
    }

    /// <summary>«школе № 5», «СОШ 2», «школ №№ 2, 5 и 7»; «в школе 12 учителей» counts teachers.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})("
            + @"(школ\p{L}*|шк\.?|\p{L}{0,6}ош|лице[йяею]\p{L}{0,2}|гимнази\p{L}*|\p{L}{0,5}о[уо]) ?(№+|#|n[oо]?\.?|номер) ?№*"
            + @"|(школа|\p{L}{0,6}ош|лицей|гимназия) ?-?"
            + @") ?(?<number>[0-9]{1,4})(?![0-9])"
            + @"(( ?[,;] ?(и )?| и )(№+ ?)?(?<number>[0-9]{1,4})(?![0-9.%]))*",
        OrganisationWords.Options,
        1000
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[«""“„](?<name>[^«»""“”„]+)[»""”“]", OrganisationWords.Options, 1000)]
    private static partial Regex Quoted();
}
