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
        var bounds = Blank(apart.Success ? Blanked(folded, apart) : folded, Time());
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
            // «Прогноз на базовый год», «базовое значение (факт 2023 года)».
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

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string KindWords =
        @"план\p{L}*|прогноз\p{L}*|целев\p{L}*|факт\p{L}*|достигнут\p{L}*|исполнен\p{L}*|выполнен\p{L}*|базов\p{L}*|оценка";

    /// <summary>«Показатель результатов» beside «Показатель процессов».</summary>
    [GeneratedRegex(@"^(показател|индикатор)\p{L}* (результат|достижени)\p{L}*$", Options, 1000)]
    private static partial Regex NamedByWords();

    [GeneratedRegex(@"(?<!\p{L})(оценк|ожидаем|предварит|предполаг|возможн)\p{L}*", Options, 1000)]
    private static partial Regex Estimate();

    [GeneratedRegex(@"(?<!\p{L})(базов|предшеств|предыдущ|прошл|исходн|стартов)\p{L}*|аппг", Options, 1000)]
    private static partial Regex Baseline();

    [GeneratedRegex(
        @"(?<!\p{L})(план|заплан|прогноз|целев|утвержд|установлен|ориентир)\p{L}*|(?<!\p{L})цель(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Plan();

    [GeneratedRegex(
        @"(?<!\p{L})(факт|достиг|достиж|исполн(?!ител)|выполн|результат|отчет(?!н)|кассов|получен|освоен|реализован)\p{L}*",
        Options,
        1000
    )]
    private static partial Regex Fact();

    [GeneratedRegex(
        @"(?<!\p{L})(регион|област|краев|край(?!\p{L})|края|республик)\p{L}*(\s\p{L}+(ая|ой|ий|ого))?"
            + @"|(?<!\p{L})\p{L}+(ая|ой|ий|ого) (област|кра[йя]|республик)\p{L}*|республика \p{L}+",
        Options,
        1000
    )]
    private static partial Regex Region();

    [GeneratedRegex(@"(?<!\p{L})(росси\p{L}*|рф|российск\p{L}+ федераци\p{L}*|стран[аеы])(?!\p{L})", Options, 1000)]
    private static partial Regex Country();

    [GeneratedRegex(
        @"(?<!\p{L})(муниципал\p{L}*( (округ|район|образовани)\p{L}*)?|город\p{L}*( округ\p{L}*)?|район\p{L}*|округ\p{L}*"
            + @"|г\. ?\p{L}+(-\p{L}+)?|\p{L}+(ий|ый|ом|ого|ому) (\p{L}+(ий|ый|ого|ому) )?(район|округ)\p{L}*)(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex OwnPlace();

    [GeneratedRegex(
        @"^(по |в )?(нашей |данной )?(школ[аеуы]|оу|оо|общеобразовательн\p{L}+ организаци[яи]|учреждени[ею])(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex School();

    /// <summary>What headers of figures say beside kind and time, and what changes nothing.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(знач(?!\p{L})|значени|реализац|показател|индикатор|величин|уров[ен]|количеств|кол-во|числ[оа](?!\p{L})|объем|сумм|всего|итог|отчетн"
            + @"|бюджет|программ|проект|задани|средств|расход|нарастающ|начал|конец|конца|состояни|дат[аыуе](?!\p{L})"
            + @"|период|текущ|аналогичн|соответствующ|единиц|измерени|показан|год|кварт|месяц|полугод|данны|процент|балл|уточн|скорректир|первонач)\p{L}*"
            + @"|(?<!\p{L})(на|за|по|к|с|со|в|от|из|и|до|о|об|для|г|гг|ед|изм|его|их|муниципальн\p{L}+(?= задани| программ))(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Neutral();

    [GeneratedRegex(
        @"%|‰|(?<!\p{L})(проц|чел|человек|шт|ед|балл\p{L}*|тыс|млн|млрд|руб\p{L}*|час\p{L}*|мест|п\. ?п)\.?(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex Units();

    /// <summary>Years, dates, quarters, months and the marks of notes behind them.</summary>
    [GeneratedRegex(
        @"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}|(19|20)[0-9]{2}( ?[-/] ?(20)?[0-9]{2}(?![0-9]))?( ?(уч\p{L}*\.?|учебн\p{L}*))?( ?(год\p{L}*|гг?)(?!\p{L})\.?)?"
            + @"|(?<!\p{L})(i{1,3}|iv|[1-4])(-?[йе])? ?(кв\p{L}*\.?|полугоди\p{L}*|п/г)|[0-9]{1,2} мес\p{L}*\.?"
            + @"|(?<!\p{L})(январ|феврал|март|апрел|ма[йя](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*"
            + @"|<?\*+>?|<[0-9]>|[0-9]\)$",
        Options,
        1000
    )]
    private static partial Regex Time();

    [GeneratedRegex(
        @"[ ]*[,(:;-]\s*("
            + KindWords
            + @")(\s*(значени|показател)\p{L}*)?[ )]*$|^("
            + KindWords
            + @")(\s+значени\p{L}*)?\s*[:,(-]",
        Options,
        1000
    )]
    private static partial Regex Apart();
}
