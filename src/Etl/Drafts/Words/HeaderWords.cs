using System.Text.RegularExpressions;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>
/// What the words of a header usually mean. Order decides: «Единица измерения показателя» is a unit and no name.
/// </summary>
internal static partial class HeaderWords
{
    /// <summary>Headers are short; a longer text is a row's.</summary>
    private const int LongestHeader = 150;

    private static readonly (string[] Stems, ColumnRole Role)[] Meanings =
    [
        (["единиц", "ед. изм", "ед.изм", "ед.измер"], ColumnRole.Unit),
        (["числител"], ColumnRole.Numerator),
        (["знаменател"], ColumnRole.Denominator),
        (["ответствен", "исполнител", "соисполнител"], ColumnRole.Responsible),
        (
            ["отметка времени", "timestamp", "дата заполн", "дата ответ", "дата отправ", "время создан", "дата создан"],
            ColumnRole.AnsweredOn
        ),
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
        (["показател", "наименован", "индикатор", "критери"], ColumnRole.Name),
    ];

    private static readonly string[] Periods =
    [
        "период",
        "отчетный период",
        "год",
        "годы",
        "года",
        "учебный год",
        "учебные годы",
        "уч. год",
        "год обучения",
        "квартал",
        "месяц",
    ];

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
    /// What the header of a column of words says, of a divided one its lowest part that says anything; null for a column
    /// of figures, of remarks, and where nothing is said.
    /// </summary>
    public static ColumnRole? LabelOf(string header)
    {
        if (UnitHeader.IsName(header))
            return ColumnRole.Unit;
        if (UnitHeader.IsCode(header))
            return null;
        foreach (var part in header.Split(SheetHead.Divider).Reverse())
        {
            if (RoleOfPart(part) is { } role)
                return role == ColumnRole.Period && BareYear.IsOfFigure(header) ? null : role;
            if (PeriodWords.Of(part) is not null)
                return null;
            if (HeaderPart.Of(part) is { Own: "", Word: not FigureWord.None })
                return null;
        }

        return null;
    }

    /// <summary>«№ п/п», whatever stands under it: which row it is, and never how much of anything.</summary>
    public static bool IsNumber(string header) =>
        header.Split(SheetHead.Divider).Any(static part => IsCode(TextNormalizer.Fold(part)));

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

    /// <summary>«Доля выпускников», «Число школ»: it says what is counted.</summary>
    public static bool IsMeasured(string text) => Measure().IsMatch(TextNormalizer.Fold(text));

    /// <summary>«Год открытия», «В каком году введена».</summary>
    public static bool SpeaksOfYear(string header) => YearWord().IsMatch(TextNormalizer.Fold(header));

    /// <summary>«Всего по району» beside schools.</summary>
    public static bool IsTotal(string header) => Total().IsMatch(TextNormalizer.Fold(header));

    private static ColumnRole? RoleOfPart(string part)
    {
        var folded = TextNormalizer.Fold(part);
        if (folded.Length is 0 or > LongestHeader || RemarkWords.Are(folded))
            return null;
        if (IsCode(folded))
            return ColumnRole.Code;
        if (UnitWord().IsMatch(folded))
            return ColumnRole.Unit;
        if (Deed().IsMatch(folded))
            return ColumnRole.Activity;
        if (folded == "дата")
            return ColumnRole.ExecutedOn;
        if (Parts.Contains(folded, StringComparer.Ordinal))
            return ColumnRole.Breakdown;
        if (Periods.Contains(folded, StringComparer.Ordinal))
            return ColumnRole.Period;
        if (NameOfSchool().IsMatch(folded) || MunicipalityHeader.IsMunicipality(part))
            return ColumnRole.Organisation;
        if (OfService().IsMatch(folded))
            return null;
        if (NameOfIndicator().IsMatch(folded))
            return ColumnRole.Name;
        return Measure().IsMatch(folded) || IsOfFigures(part, folded)
            ? null
            : RoleIn(folded) ?? (SchoolWord().IsMatch(folded) ? ColumnRole.Organisation : null);
    }

    private static bool IsCode(string folded) =>
        Array.Exists(Codes, code => TextNormalizer.Fold(code) == folded.TrimEnd('.').Replace('\\', '/'));

    /// <summary>«Плановое значение», «Значение показателя»; «Дата исполнения» is none.</summary>
    private static bool IsOfFigures(string part, string folded) =>
        Value().IsMatch(folded)
        || (
            !folded.StartsWith("дата", StringComparison.Ordinal)
            && HeaderPart.Of(part) is { Own: "", Word: not FigureWord.None }
        );

    private static ColumnRole? RoleIn(string folded)
    {
        foreach (var (stems, role) in Meanings)
        {
            if (Array.Exists(stems, stem => BeginsWord(folded, stem)))
                return role;
        }

        return null;
    }

    /// <summary>«Досрочно» is no «срок».</summary>
    private static bool BeginsWord(string folded, string stem)
    {
        for (var at = 0; (at = folded.IndexOf(stem, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (at == 0 || !char.IsLetter(folded[at - 1]))
                return true;
        }

        return false;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

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
            + @"|^наименован[^/]*(?<!\p{L})(показател|индикатор)"
            + @"|^(показател|индикатор|критери)\p{L}* (?!.*(план|факт|прогноз|значени))"
            + @"|^(показател|индикатор)\p{L}*[ ,;/(]+ед(иниц|\.)",
        Options,
        1000
    )]
    private static partial Regex NameOfIndicator();

    /// <summary>«Показатель, характеризующий содержание услуги» tells services apart, and measures nothing.</summary>
    [GeneratedRegex(@"^показател\p{L}*,? характеризующ\p{L}+ (содержани|услови)", Options, 1000)]
    private static partial Regex OfService();

    [GeneratedRegex(@"(?<!\p{L})год(а|у|ом)?(?!\p{L})", Options, 1000)]
    private static partial Regex YearWord();

    [GeneratedRegex(@"(?<!\p{L})(всего|итог(о)?|в средн(ем)?|среднее)(?!\p{L})", Options, 1000)]
    private static partial Regex Total();

    /// <summary>«Меры по снижению риска», «Краткое описание мер», «Действия».</summary>
    [GeneratedRegex(
        @"^((перечень|описание|краткое описание|содержание|комплекс|наименование) )?(мер|мер[аы]|действи[еяй])"
            + @"( по | для | поддержк|(?! ?\p{L})|$)",
        Options,
        1000
    )]
    private static partial Regex Deed();

    [GeneratedRegex(@"^(ед(иница|\.)?|ед\.? ?изм(\.|ерения)?)$", Options, 1000)]
    private static partial Regex UnitWord();

    /// <summary>«Школьный этап» is none.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(школ[аеуыо]?й?|организаци\p{L}|учреждени\p{L}|муниципалитет\p{L}*"
            + @"|муниципальн\p{L}+ (образовани\p{L}|район\p{L}*|округ\p{L}*))(?!\p{L})",
        Options,
        1000
    )]
    private static partial Regex SchoolWord();

    [GeneratedRegex("^(значени|величин|уров(ень|ни) показ|объем)", Options, 1000)]
    private static partial Regex Value();

    [GeneratedRegex(
        @"^(доля|количество|кол-во|число|численность|процент|средн|удельн|охват|соотношение|отношение)",
        Options,
        1000
    )]
    private static partial Regex Measure();
}
