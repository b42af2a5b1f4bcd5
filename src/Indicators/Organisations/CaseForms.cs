namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// Whether a word is a place's name in another case: «Волжского» and «Волжская» are «Волжский», «Дубны» is «Дубна»,
/// «Ельца» is «Елец». An adjective is no noun: «Волжского» is not «Волжск».
/// </summary>
internal static class CaseForms
{
    private const int ShortestStem = 3;

    // «Елец», «Ельца»: the third letter may change.
    private const int SharedByCases = 2;

    private static readonly string[] OfAdjectives =
    [
        "ого",
        "его",
        "ому",
        "ему",
        "ыми",
        "ими",
        "ый",
        "ий",
        "ой",
        "ая",
        "яя",
        "ое",
        "ее",
        "ые",
        "ие",
        "ым",
        "им",
        "ом",
        "ем",
        "ей",
        "ую",
        "юю",
        "ых",
        "их",
    ];

    private static readonly string[] Nominatives = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"];

    private static readonly string[] OfNouns =
    [
        "",
        "а",
        "я",
        "у",
        "ю",
        "е",
        "и",
        "ы",
        "о",
        "ь",
        "й",
        "ом",
        "ем",
        "ой",
        "ей",
        "ью",
        "ов",
        "ев",
        "ам",
        "ям",
        "ах",
        "ях",
        "ами",
        "ями",
    ];

    /// <summary>What makes an adjective of a town's name: «Дубна», «дубненский»; «Углич», «угличский»; «Елец», «елецкий».</summary>
    private static readonly string[] MakingAdjectives = ["ск", "инск", "енск", "овск", "евск", "нск", ""];

    /// <param name="known">Folded, in the nominative.</param>
    /// <param name="written">Folded, in any case.</param>
    public static bool AreOne(string known, string written) =>
        known == written
        || (
            AdjectiveStem(known, Nominatives) is { } stem
                ? AdjectiveStem(written, OfAdjectives) == stem
                : Array.Exists(OfNouns, ending => IsNoun(known, written, ending))
        );

    /// <summary>«Угличский район» of the town «Углич»: the adjective was made of the noun.</summary>
    public static bool IsMadeOf(string known, string written)
    {
        if (AdjectiveStem(known, Nominatives) is not null || AdjectiveStem(written, OfAdjectives) is not { } stem)
            return false;
        var noun = Bare(known);
        return noun.Length >= ShortestStem
            && (Array.Exists(MakingAdjectives, tail => stem == noun + tail) || (noun[^1] == 'ц' && stem == noun + 'к'));
    }

    public static bool IsAdjective(string word) => AdjectiveStem(word, OfAdjectives) is not null;

    /// <summary>The beginning that all cases of a word share: words are looked up by it.</summary>
    public static string Beginning(string word) => word.Length <= SharedByCases ? word : word[..SharedByCases];

    private static bool IsNoun(string known, string written, string ending)
    {
        if (!written.EndsWith(ending, StringComparison.Ordinal))
            return false;
        var stem = written[..^ending.Length];
        return stem.Length >= ShortestStem && Firm(stem) == Firm(Bare(known));
    }

    private static string Bare(string noun) =>
        noun[^1] is 'а' or 'я' or 'е' or 'и' or 'ы' or 'о' or 'ь' or 'й' ? noun[..^1] : noun;

    /// <summary>«Елец» and «Ельц-», «Орел» and «Орл-»: the vowel before the last consonant comes and goes.</summary>
    private static string Firm(string stem) =>
        stem.Length > ShortestStem && stem[^2] is 'е' or 'о' or 'ь' && stem[^1] is 'ц' or 'л' or 'к' or 'в'
            ? stem[..^2] + stem[^1]
            : stem;

    private static string? AdjectiveStem(string word, string[] endings)
    {
        var ending = Array.Find(endings, one => word.EndsWith(one, StringComparison.Ordinal));
        return ending is not null && word.Length - ending.Length >= ShortestStem ? word[..^ending.Length] : null;
    }
}
