using System.Text.RegularExpressions;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts;

/// <summary>
/// What the words of a header usually mean. Order decides: «Единица измерения показателя» is a unit and no name.
/// </summary>
internal static partial class HeaderWords
{
    /// <summary>Headers are short; a longer text is a row's.</summary>
    private const int LongestHeader = 150;

    /// <summary>
    /// Which figure it is. A header that begins as an indicator does («Доля школ …, факт») says nothing else.
    /// </summary>
    private static readonly (string[] Stems, ColumnRole Role)[] Figures =
    [
        (["базов", "предшеств", "предыдущ", "прошл", "исходное"], ColumnRole.Baseline),
        (["план", "прогноз", "утвержден"], ColumnRole.Plan),
        (["факт", "значени", "результат", "уровень", "достигн", "исполнен"], ColumnRole.Value),
    ];

    private static readonly (string[] Stems, ColumnRole Role)[] Meanings =
    [
        (["единиц", "ед. изм", "ед.изм", "ед.измер"], ColumnRole.Unit),
        (["числител"], ColumnRole.Numerator),
        (["знаменател"], ColumnRole.Denominator),
        (["ответствен", "исполнител"], ColumnRole.Responsible),
        (["дата исполнен", "дата выполнен", "дата проведен"], ColumnRole.ExecutedOn),
        (
            [
                "отметка о",
                "исполнение мероприят",
                "ход исполнен",
                "информация об исполнен",
                "информация о выполнен",
                "статус",
            ],
            ColumnRole.Execution
        ),
        (["период реализации", "срок"], ColumnRole.ActivityPeriod),
        (
            ["мероприят", "содержание деятельн", "содержание работ", "виды деятельн", "вид деятельн"],
            ColumnRole.Activity
        ),
        (["значимост", "уровень риск"], ColumnRole.RiskLevel),
        (["риск"], ColumnRole.Risk),
        .. Figures,
        (["показател", "наименован", "индикатор", "критери"], ColumnRole.Name),
        (
            [
                "школ",
                "организаци",
                "учрежден",
                "муниципалитет",
                "муниципальное образован",
                "муниципальный район",
                "муниципальный округ",
            ],
            ColumnRole.Organisation
        ),
    ];

    private static readonly string[] Periods = ["период", "отчетный период", "год", "учебный год", "квартал"];

    private static readonly string[] Codes =
    [
        "№",
        "№ п/п",
        "n",
        "n п/п",
        "код",
        "номер",
        "№ п.п.",
        "п/п",
        "код показателя",
        "номер показателя",
    ];

    private static readonly string[] Parts = ["предмет", "предметы", "учебный предмет", "класс", "параллель", "классы"];

    /// <summary>
    /// Of a divided header («Значения показателя / отчётный год / факт») the lowest part that says anything.
    /// </summary>
    public static ColumnRole? RoleOf(string header) =>
        header.Split(" / ").Reverse().Select(RoleOfPart).FirstOrDefault(static role => role is not null);

    /// <summary>
    /// More than the kind of its value: «Уровень успеваемости» and «Показатель результатов» beside «Значение».
    /// </summary>
    public static bool HasOwnWords(string header) =>
        TextNormalizer.Fold(header) is var folded
        && (KindWords().Replace(folded, "").Count(char.IsLetter) > 3 || IndicatorOf().IsMatch(folded));

    /// <summary>A column about a figure, or about who filled the table in: it holds no name and no figure.</summary>
    public static bool IsRemark(string header) =>
        header.Split(" / ").Any(static part => Remark().IsMatch(TextNormalizer.Fold(part)));

    /// <summary>«Планируемые значения целевых показателей», unless facts are spoken of as well.</summary>
    public static bool SpeaksOfPlans(string title) =>
        TextNormalizer.Fold(title) is var folded && Plans().IsMatch(folded) && !Facts().IsMatch(folded);

    /// <summary>«Показатель» beside «Критерий»: the one says what is measured, the other what for.</summary>
    public static bool NamesIndicator(string header) =>
        TextNormalizer.Fold(header) is var folded
        && (
            folded.Contains("показател", StringComparison.Ordinal)
            || folded.Contains("индикатор", StringComparison.Ordinal)
        );

    /// <summary>A name and not something measured: «СОШ № 1», but not «Количество лицеев».</summary>
    public static bool IsShortName(string text) =>
        text.Length < 60
        && !text.Contains('%', StringComparison.Ordinal)
        && !Measure().IsMatch(TextNormalizer.Fold(text));

    /// <summary>«Выполнение», «Исполнено»: in a roadmap what became of the activity.</summary>
    public static bool IsExecution(string header) =>
        TextNormalizer.Fold(header) is var folded
        && (
            folded.StartsWith("выполнен", StringComparison.Ordinal)
            || folded.StartsWith("исполнен", StringComparison.Ordinal)
        );

    /// <summary>«Утверждено на отчётную дату» beside «Утверждено на год».</summary>
    public static bool IsOfReport(string header) =>
        TextNormalizer.Fold(header).Contains("отчетн", StringComparison.Ordinal);

    private static ColumnRole? RoleOfPart(string part)
    {
        var folded = TextNormalizer.Fold(part);
        if (folded.Length is 0 or > LongestHeader || Remark().IsMatch(folded))
            return null;
        if (Array.Exists(Codes, code => TextNormalizer.Fold(code) == folded.TrimEnd('.')))
            return ColumnRole.Code;
        if (Parts.Contains(folded, StringComparer.Ordinal))
            return ColumnRole.Breakdown;
        if (Periods.Contains(folded, StringComparer.Ordinal))
            return ColumnRole.Period;
        if (NameOfSchool().IsMatch(folded))
            return ColumnRole.Organisation;
        if (NameOfIndicator().IsMatch(folded))
            return ColumnRole.Name;
        if (Target().IsMatch(folded))
            return ColumnRole.Plan;
        return Measure().IsMatch(folded) ? RoleIn(Figures, KindAtEnd().Match(folded).Value) : RoleIn(Meanings, folded);
    }

    private static ColumnRole? RoleIn((string[] Stems, ColumnRole Role)[] meanings, string folded)
    {
        foreach (var (stems, role) in meanings)
        {
            if (Array.Exists(stems, stem => folded.Contains(stem, StringComparison.Ordinal)))
                return role;
        }

        return null;
    }

    /// <summary>«Московская область», «Региональный уровень»: figures beside the municipality's own.</summary>
    public static bool IsRegion(string header) =>
        TextNormalizer.Fold(header) is var folded
        && Array.Exists(
            ["регион", "област", "краев", "республик"],
            stem => folded.Contains(stem, StringComparison.Ordinal)
        );

    /// <summary>The period a header consists of.</summary>
    public static Period? PeriodOf(string header) =>
        PeriodReader.Read(header) is { IsOk: true, Value: var period } ? period : null;

    /// <summary>The period that stands among other words: «Прогноз 2019 год», «Факт за IV квартал 2025».</summary>
    public static Period? PeriodIn(string text) =>
        PeriodOf(text) ?? (Mention().Match(text) is { Success: true } match ? PeriodOf(match.Value) : null);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^показател\p{L} (?!план|факт|значени)\p{L}{4,}", Options, 1000)]
    private static partial Regex IndicatorOf();

    [GeneratedRegex(
        @"(планов|планируем|прогнозн)\p{L}+ (значени|показател|индикатор|уров)|целев\p{L}+ значени|план\p{L}* на",
        Options,
        1000
    )]
    private static partial Regex Plans();

    [GeneratedRegex(@"(?<!\p{L})(факт|достигнут|достижени|исполнен|выполнен|отчет|итог|результат)", Options, 1000)]
    private static partial Regex Facts();

    /// <summary>
    /// Columns about a figure: why it is off, what part of the plan it makes, where it comes from; and of a form of questions
    /// when and by whom it was filled in.
    /// </summary>
    [GeneratedRegex(
        @"отклонен|причин|обоснован|примечан|пояснен|источник|методик|формула|степень|темп"
            + @"|(%|процент) (выполн|исполн|достиж|к план|от план)|выполнение плана|вес(овой)? |периодичност"
            + @"|уровень достижени|отметка времени|timestamp|(?<!\p{L})e-?mail|электронн\p{L}+ (почт|адрес)|телефон"
            + @"|(?<!\p{L})ф\.? ?и\.? ?о(?!\p{L})|ожидаем\p{L}+ результат",
        Options,
        1000
    )]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"(наименован|назван)\p{L}* (\p{L}+ )?(школ|организаци|учрежден|муниципалитет"
            + @"|муниципальн\p{L}+ (образован|район|округ)|оу(?!\p{L})|оо(?!\p{L}))"
            + @"|^(оу|оо|общеобразовательн\p{L}+ организаци\p{L}+|образовательн\p{L}+ организаци\p{L}+)$",
        Options,
        1000
    )]
    private static partial Regex NameOfSchool();

    [GeneratedRegex(
        @"^(наименован\p{L}* (\p{L}+ )?|целев\p{L}+ )(показател|индикатор)(?!.*(план|факт|прогноз))"
            + @"|^наименован[^/]*(?<!\p{L})(показател|индикатор)",
        Options,
        1000
    )]
    private static partial Regex NameOfIndicator();

    [GeneratedRegex(@"целев(?!\p{L}+ (показател|индикатор))", Options, 1000)]
    private static partial Regex Target();

    [GeneratedRegex(
        @"^(доля|количество|кол-во|число|численность|процент|средн|удельн|охват|соотношение|отношение)",
        Options,
        1000
    )]
    private static partial Regex Measure();

    [GeneratedRegex(@"(?<!\p{L})(план|факт|прогноз)\p{L}*[ .)]*$", Options, 1000)]
    private static partial Regex KindAtEnd();

    [GeneratedRegex(
        @"факт\p{L}*|значени\p{L}*|показател\p{L}*|результат\p{L}*|достигнут\p{L}*|уровень|исполнен\p{L}*"
            + @"|балл\p{L}*|итог\p{L}*",
        Options,
        1000
    )]
    private static partial Regex KindWords();

    [GeneratedRegex(
        @"((I{1,3}|IV|[1-4])(-?й)? (квартал|кв\.?|полугодие)\s+|[0-9]{1,2} мес(яц\p{L}*|\.)?\s+)?"
            + @"20[0-9]{2}(\s?[/\u2013-]\s?20[0-9]{2})?"
            + @"(\s?(уч\.?|учебн\p{L}*)\s?(г\.|год\p{L}*)|\s?(гг\.?|годы))?",
        Options | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Mention();
}
