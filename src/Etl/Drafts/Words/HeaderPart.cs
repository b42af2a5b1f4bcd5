using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>
/// One part of a divided header. Its words for the kind of figure count where they stand for themselves («План», «Факт
/// за 2024 год», «Охват питанием (факт)»), and not inside a name («Результаты ОГЭ», «План мероприятий»).
/// </summary>
/// <param name="Own">As written, without time and kind; empty where nothing is left but what everybody says.</param>
/// <param name="IsKnown">It has a word for figures in it, whether or not that says which.</param>
internal sealed partial record HeaderPart(FigureWord Word, FigurePlace Place, string Own, bool IsKnown)
{
    /// <summary>«%», «чел.» by themselves, in the row under the names; empty where it is none.</summary>
    public string Unit { get; private init; } = "";

    private static readonly (Regex Words, FigureWord Word)[] Words =
    [
        (Estimate(), FigureWord.Estimate),
        (Baseline(), FigureWord.Baseline),
        (Plan(), FigureWord.Plan),
        (Fact(), FigureWord.Fact),
    ];

    private static readonly (Regex Words, FigurePlace Place)[] Places =
    [
        (Country(), FigurePlace.Country),
        (Region(), FigurePlace.Region),
        (OwnPlace(), FigurePlace.Own),
        (School(), FigurePlace.School),
    ];

    public static HeaderPart Of(string part)
    {
        var tidy = TextNormalizer.Tidy(part);
        var folded = TextNormalizer.Fold(tidy);
        if (NamedByWords().IsMatch(folded))
            return new HeaderPart(FigureWord.None, FigurePlace.Unsaid, tidy, IsKnown: false);
        var said = Array.FindAll(Words, one => one.Words.IsMatch(folded));
        var place = Places.FirstOrDefault(one => one.Words.IsMatch(folded));
        var bare = Blank(folded, Time());
        var isKnown = said.Length > 0 || Neutral().IsMatch(bare);
        foreach (var (words, _) in said)
            bare = Blank(bare, words);
        if (IsNothing(Blank(Blank(bare, Neutral()), Units())))
            return new HeaderPart(WordOf(said), FigurePlace.Unsaid, "", isKnown || Units().IsMatch(bare))
            {
                Unit = IsNothing(Blank(bare, Units())) && Units().IsMatch(bare) ? tidy : "",
            };
        if (place.Words is not null && IsNothing(Blank(Blank(bare, place.Words), Neutral())))
            return new HeaderPart(WordOf(said), place.Place, "", isKnown);
        return Named(tidy, folded);
    }

    /// <summary>«Охват питанием, факт», «План: охват питанием»: the kind stands apart from the name.</summary>
    private static HeaderPart Named(string tidy, string folded)
    {
        var apart = Apart().Match(folded);
        var word = apart.Success
            ? WordOf(Array.FindAll(Words, one => one.Words.IsMatch(apart.Value)))
            : FigureWord.None;
        var bounds = Blank(apart.Success ? Blanked(folded, apart) : folded, TimeInName());
        var own = new string([.. tidy.Select((letter, at) => bounds[at] == '\0' ? ' ' : letter)]);
        return new HeaderPart(
            word,
            FigurePlace.Unsaid,
            TextNormalizer.Tidy(own).Trim(' ', ',', ':', ';', '-', '–', '—', '/'),
            word != FigureWord.None
        );
    }

    /// <summary>Two kinds in one part («факт к плану») are none that anybody could be sure of.</summary>
    private static FigureWord WordOf((Regex Words, FigureWord Word)[] said) =>
        said switch
        {
            [] => FigureWord.None,
            [var only] => only.Word,
            // «Базовое значение (факт 2023 года)».
            [{ Word: FigureWord.Baseline }, { Word: FigureWord.Fact }] => FigureWord.Baseline,
            _ => FigureWord.Estimate,
        };

    private static bool IsNothing(string text) => !text.Any(char.IsLetterOrDigit);

    private static string Blank(string folded, Regex words) =>
        words.Replace(folded, static match => new string('\0', match.Length));

    private static string Blanked(string folded, Match match) =>
        string.Concat(
            folded.AsSpan(0, match.Index),
            new string('\0', match.Length),
            folded.AsSpan(match.Index + match.Length)
        );
}
