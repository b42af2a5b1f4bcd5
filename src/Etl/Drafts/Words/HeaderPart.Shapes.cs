using System.Text.RegularExpressions;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>The words of headers of figures, on folded text.</summary>
internal sealed partial record HeaderPart
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string KindWords =
        @"план\p{L}*|прогноз\p{L}*|целев\p{L}*|факт\p{L}*|достигнут\p{L}*|исполнен\p{L}*|выполнен\p{L}*"
        + @"|базов\p{L}*|оценка";

    /// <summary>«Охват питанием (факт)», «Охват питанием, плановое значение».</summary>
    private const string KindBehindName = @"[ ]*[,(:;-]\s*(" + KindWords + @")(\s*(значени|показател)\p{L}*)?[ )]*$";

    /// <summary>«План: охват питанием».</summary>
    private const string KindBeforeName = "^(" + KindWords + @")(\s+значени\p{L}*)?\s*[:,(-]";

    /// <summary>«Количество», «уровень показателя», «всего».</summary>
    private const string AmountStems =
        @"знач(?!\p{L})|значени|реализац|показател|индикатор|величин|уров[ен]|количеств|кол-во|числ[оа](?!\p{L})|объем"
        + "|сумм|всего|итог|данны|единиц|измерени|показан|процент|балл";

    /// <summary>«Отчётный год», «на начало периода», «нарастающим итогом».</summary>
    private const string TimeStems =
        @"отчетн|нарастающ|начал|конец|конца|состояни|дат[аыуе](?!\p{L})|период|текущ|аналогичн|соответствующ|год"
        + "|кварт|месяц|полугод";

    /// <summary>«По программе», «средства бюджета».</summary>
    private const string ProgrammeStems = "бюджет|программ|подпрограмм|проект|задани|средств|расход";

    /// <summary>«Уточнённый план».</summary>
    private const string EditionStems = "уточн|скорректир|первонач";

    private const string SmallWords =
        "на|за|по|к|с|со|в|от|из|и|до|о|об|для|г|гг|ед|изм|его|их" + @"|муниципальн\p{L}+(?= задани| программ)";

    private const string Day = @"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}";

    /// <summary>«2024 год», «2024/25 уч. год».</summary>
    private const string Years =
        @"(19|20)[0-9]{2}( ?[-/] ?(20)?[0-9]{2}(?![0-9]))?( ?(уч\p{L}*\.?|учебн\p{L}*))?"
        + @"( ?(год\p{L}*|гг?)(?!\p{L})\.?)?";

    private const string PartOfYear =
        @"(?<!\p{L})(i{1,3}|iv|[1-4])(-?[йе])? ?(кв\p{L}*\.?|полугоди\p{L}*|п/г)|[0-9]{1,2} мес\p{L}*\.?";

    private const string Month =
        @"(?<!\p{L})(январ|феврал|март|апрел|ма[йя](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*";

    private const string NoteMark = @"<?\*+>?|<[0-9]>|[0-9]\)$";

    private const string Times = Day + "|" + Years + "|" + PartOfYear + "|" + Month + "|" + NoteMark;

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

    [GeneratedRegex(@"(?<!\p{L})(российск\p{L}+ федераци\p{L}*|росси\p{L}*|рф|стран[аеы])(?!\p{L})", Options, 1000)]
    private static partial Regex Country();

    [GeneratedRegex(
        @"(?<!\p{L})(муниципал\p{L}*( (округ|район|образовани)\p{L}*)?|город\p{L}*( округ\p{L}*)?|район\p{L}*|округ\p{L}*"
            + @"|г\. ?\p{L}+(-\p{L}+)?|\p{L}+(ий|ый|ой|ом|ого|ому) (\p{L}+(ий|ый|ого|ому) )?(район|округ)\p{L}*)(?!\p{L})",
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
        @"(?<!\p{L})("
            + AmountStems
            + "|"
            + TimeStems
            + "|"
            + ProgrammeStems
            + "|"
            + EditionStems
            + @")\p{L}*|(?<!\p{L})("
            + SmallWords
            + @")(?!\p{L})",
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
    [GeneratedRegex(Times, Options, 1000)]
    private static partial Regex Time();

    /// <summary>«Прошли курсы в 2024 году» is called «Прошли курсы».</summary>
    [GeneratedRegex(@"((?<!\p{L})(в|во|за|на|к|с|по|до|от) )?(" + Times + ")", Options, 1000)]
    private static partial Regex TimeInName();

    [GeneratedRegex(KindBehindName + "|" + KindBeforeName, Options, 1000)]
    private static partial Regex Apart();
}
