using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Roadmap;

/// <summary>
/// Reads what people write beside an activity: «Выполнено», «выполнено 12.03.2025», «исполнено частично», «не
/// проведено», «50 %», «в работе». A day in the text is the day of doing. Pure, never throws.
/// </summary>
public static partial class ExecutionReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="day">A column of its own for the day; empty when the table has none, and then the text may name
    /// it.</param>
    public static Parsed<Execution> Read(string text, string day) =>
        Guarded.Read(() => ReadCells(text, day), () => Unclear(text));

    /// <summary>
    /// What was done on several days, each by itself: «25.03.2026, 28.05.2026», of words that were read as one.
    /// </summary>
    public static IReadOnlyList<Execution> Each(Execution read, string text)
    {
        if (read is not { Degree: ExecutionDegree.Full, On: not null } || text.Length > TextNormalizer.MaxLength)
            return [read];
        var days = Separator()
            .Split(TextNormalizer.Fold(text))
            .Select(NamedDay)
            .OfType<DateOnly>()
            .Append(read.On.Value)
            .Distinct();
        return [.. days.Select(day => read with { On = day })];
    }

    private static Parsed<Execution> ReadCells(string text, string day)
    {
        if (TextNormalizer.IsBlank(text) && !TextNormalizer.IsBlank(day))
            return DayOf(day).Then<Execution>(static on => new Execution(ExecutionDegree.Full, on));
        if (text.Length > TextNormalizer.MaxLength || DegreeOf(TextNormalizer.Fold(text)) is not { } degree)
            return Unclear(text);
        if (!TextNormalizer.IsBlank(day))
            return DayOf(day).Then<Execution>(on => new Execution(degree, on));
        return new Execution(degree, degree == ExecutionDegree.NotDone ? null : NamedDay(TextNormalizer.Fold(text)));
    }

    private static ExecutionDegree? DegreeOf(string folded)
    {
        if (Part().IsMatch(folded))
            return ExecutionDegree.Partly;
        if (Percent().Match(folded) is { Success: true } percent)
            return percent.Groups["whole"].Success ? ExecutionDegree.Full
                : percent.Groups["nothing"].Success ? ExecutionDegree.NotDone
                : ExecutionDegree.Partly;
        if (Waiting().IsMatch(folded))
            return ExecutionDegree.NotDone;

        // «Выполнено 12.03.2025», «да, 12.03.2025 г.»: the day is no part of the answer; alone it says that it was done
        // then.
        var words = Ending()
            .Replace(
                TextNormalizer.Tidy(PeriodReader.DateShape().Replace(YesNoWords.WithoutDocument(folded), " ")),
                ""
            );
        if (words.Length == 0 && NamedDay(folded) is not null)
            return ExecutionDegree.Full;
        return YesNoWords.Read(words) switch
        {
            true => ExecutionDegree.Full,
            false => ExecutionDegree.NotDone,
            null => Told().IsMatch(words) && !Doubt().IsMatch(words) ? ExecutionDegree.Full : OfFirstWords(words),
        };
    }

    /// <summary>
    /// «Исполнено, закреплены 3 пары школ», «Не исполнено, перенесено на осень»: what comes before the comma answers (before a
    /// bracket only that it was not done), and the rest is a remark unless it takes the answer back.
    /// </summary>
    private static ExecutionDegree? OfFirstWords(string words)
    {
        if (words.IndexOfAny([',', ';', '(']) is not (> 0 and var at) || !Answer().IsMatch(words[..at]))
            return null;
        var rest = words[(at + 1)..];
        return YesNoWords.Read(words[..at].Trim()) switch
        {
            // «Выполнено (на согласовании)»: what stands in brackets is as often less than the answer.
            true when words[at] == '(' => null,
            true when !TakesBack().IsMatch(rest) && !Waiting().IsMatch(rest.Trim()) => ExecutionDegree.Full,
            false when !Answers().IsMatch(rest) => ExecutionDegree.NotDone,
            _ => null,
        };
    }

    /// <summary>The last day that is no document's; null when the text names none.</summary>
    private static DateOnly? NamedDay(string folded) =>
        PeriodReader
            .DateShape()
            .Matches(folded)
            .Where(match => !OfDocument().IsMatch(folded[..match.Index]))
            .Select(static match => DayOf(match.Value))
            .Where(static day => day.IsOk)
            .Select(static day => (DateOnly?)day.Value)
            .Max();

    /// <summary>«12.03.2025»; «12.03.2025 - 14.03.2025» was done by its last day.</summary>
    private static Parsed<DateOnly> DayOf(string text) =>
        PeriodReader.Read(text) is { IsOk: true, Value: var period }
        && (period.Kind == PeriodKind.Day || PeriodReader.DateShape().Count(TextNormalizer.Fold(text)) == 2)
            ? period.End
            : new Problem(
                "execution-day-unclear",
                $"Непонятен день выполнения {RussianText.Quote(text, 60)}.",
                "день, например 12.03.2025"
            );

    private static Problem Unclear(string text) =>
        new(
            "execution-unclear",
            $"Непонятно, выполнено ли мероприятие: {RussianText.Quote(text, 80)}.",
            "выполнено, выполнено частично или не выполнено; день — как 12.03.2025"
        );

    [GeneratedRegex(@"частичн|не в полном объеме|не полностью", Options, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^((выполнен|исполнен|реализован)\p{L}{0,2} (на )?)?((?<whole>100)|(?<nothing>0)|[1-9][0-9]?([.,][0-9]+)?) ?%$",
        Options,
        1000
    )]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"^(в работе|в процессе|(находится )?в стадии|выполняется|исполняется|реализуется|проводится|вед[её]тся работа|работа (ведется|проводится|продолжается)|срок (исполнения |выполнения )?не (наступил|подошел)|не приступ|запланирован\p{L}*|перенесен\p{L}*|планируется|не начат\p{L}*)",
        Options,
        1000
    )]
    private static partial Regex Waiting();

    /// <summary>«Проведено совещание», «Утверждена дорожная карта»: what was to be done is told to be done.</summary>
    [GeneratedRegex(
        @"^(выполнен|исполнен|проведен|организован|утвержден|размещен|издан|разработан|подготовлен|сформирован|создан|обновлен|заключен|опубликован)\p{L}{0,2} \p{L}{4,}",
        Options,
        1000
    )]
    private static partial Regex Told();

    private const string WordsBack =
        @"(?<!\p{L})(не|нет|но|только|кроме|лишь|часть|части|некотор\p{L}*|проект\p{L}*|исключен\p{L}*|однако|будет|будут"
        + @"|планир\p{L}*|остал\p{L}*|опоздан\p{L}*|нарушен\p{L}*|позже|поздн\p{L}*|отмен\p{L}*|перенес\p{L}*|продолж\p{L}*"
        + @"|из)(?!\p{L})";

    /// <summary>
    /// Words and figures that may take something back: «проведено 2 семинара из 4», «подготовлен проект», «проведён
    /// только в СОШ № 5».
    /// </summary>
    [GeneratedRegex(WordsBack + "|[0-9?%]", Options, 1000)]
    private static partial Regex Doubt();

    /// <summary>Behind a word that answers for itself a figure says how much: «Проведён, 34 участника».</summary>
    [GeneratedRegex(
        WordsBack
            + @"|[?%]|[0-9] ?/ ?[0-9]|(?<!\p{L})(ожида|предсто|осуществля|вед[её]т|в работе|в процессе|в стадии|без "
            + "|почти|начат|отсутств|недо|сорван|откла|отлож|дораб|заверша|запланир|приостан|сдвин"
            + "|процент|половин|наполовину|вместо|не(полн|выполн|исполн|реализ|провед|заверш))",
        Options,
        1000
    )]
    private static partial Regex TakesBack();

    [GeneratedRegex(@"^(не )?(выполнен|исполнен|реализован|проведен|завершен)\p{L}{0,2}( |$)", Options, 1000)]
    private static partial Regex Answer();

    /// <summary>«Не исполнено, проведено одно занятие»: something was.</summary>
    [GeneratedRegex(
        @"(?<!не )(?<!\p{L})(выполнен|исполнен|реализован|проведен|проведут|завершен|сделан|организован)"
            + @"|(?<!\p{L})(но|однако|кроме|только|лишь|част\p{L}*|позже)(?!\p{L})|[?%]",
        Options,
        1000
    )]
    private static partial Regex Answers();

    /// <summary>«Приказ от», «протокол № 3 от» before a day.</summary>
    [GeneratedRegex(
        @"(приказ|протокол|постановлен|распоряжен|решени|письм)\p{L}*( ?\p{L}+\.?){0,3}( ?№ ?[^ ]+)? ?(от )?$",
        Options,
        1000
    )]
    private static partial Regex OfDocument();

    [GeneratedRegex(@"[,;]| и ", Options, 1000)]
    private static partial Regex Separator();

    /// <summary>What days leave behind: «с … по …», «… и … г.», a dash between two.</summary>
    [GeneratedRegex(@"(?<![^ ,;.-])([ ,;.-]|(?<!\p{L})(г|и|с|по)(?!\p{L}))+$|[ ,;.-]+$", Options, 1000)]
    private static partial Regex Ending();
}
