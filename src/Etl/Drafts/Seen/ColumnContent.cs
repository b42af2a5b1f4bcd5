using System.Globalization;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>What stands under a header: figures, words, schools.</summary>
internal static class ColumnContent
{
    private const int LongestPlan = 80;
    private const int FewLetters = 10;
    private const int LongestLevel = 20;

    /// <summary>At least half of what stands there can be read as figures, and something can.</summary>
    public static bool AreFigures(DraftSheet sheet, DraftHeader header, int column)
    {
        var texts = Told(sheet, header, column);
        return texts.Exists(IsFigure) && 2 * texts.Count(IsFigure) >= texts.Count && !texts.TrueForAll(IsDay);
    }

    /// <summary>Nothing but years stands there.</summary>
    public static bool AreYears(DraftSheet sheet, DraftHeader header, int column) =>
        Told(sheet, header, column) is { Count: > 0 } texts
        && texts.TrueForAll(static text => PeriodWords.Of(text) is { Kind: PeriodKind.CalendarYear });

    private static bool IsDay(string text) => PeriodWords.Of(text) is { Kind: PeriodKind.Day };

    /// <summary>More words than figures stand there, or nothing.</summary>
    public static bool AreWords(DraftSheet sheet, DraftHeader header, int column)
    {
        var texts = Told(sheet, header, column);
        return texts.Count == 0 || 2 * texts.Count(IsNumber) < texts.Count;
    }

    /// <summary>Nothing but numbers stands there, and more than one.</summary>
    public static bool AreNumbers(DraftSheet sheet, DraftHeader header, int column) =>
        sheet.TextsOfRows(header, column).Where(static text => !MissingMarks.IsMissing(text)).ToList()
            is { Count: > 1 } texts
        && texts.TrueForAll(static text => StartsWithNumber(text) && !text.Any(char.IsLetter));

    /// <summary>How many texts stand in a column that begin with no figure.</summary>
    public static int Labels(DraftSheet sheet, DraftHeader header, int column) =>
        sheet
            .Texts(header, column)
            .Count(static text => !StartsWithNumber(text) && text.Any(char.IsLetter) && !IsAnswer(text));

    /// <summary>«1», «2», «3» down the rows: which row it is.</summary>
    public static bool AreCounted(DraftSheet sheet, DraftHeader header, int column)
    {
        var texts = sheet.Texts(header, column).Select(static text => text.TrimEnd('.', ')')).ToList();
        return texts.Count > 1
            && texts
                .Select(static (text, at) => text == (at + 1).ToString(CultureInfo.InvariantCulture))
                .All(static isNext => isNext);
    }

    /// <summary>«+» and «V» alone: whether a thing holds, and not how much of it there is.</summary>
    public static bool AreSigns(DraftSheet sheet, DraftHeader header, int column) =>
        Told(sheet, header, column) is { Count: > 0 } texts && texts.TrueForAll(RiskLevels.IsMark);

    /// <summary>«Высокая», «низкий» or a sign, and no number.</summary>
    public static bool IsLevel(string text) =>
        RiskLevels.IsSign(text)
        || (text.Length is > 0 and < LongestLevel && !char.IsDigit(text[0]) && RiskLevels.Read(text).IsOk);

    /// <summary>
    /// Nothing but periods stands there, each once; «Итого» under them is none, nor is a remark alone in its row.
    /// </summary>
    public static bool ArePeriods(DraftSheet sheet, DraftHeader header, int column)
    {
        var texts = sheet.TextsOfRows(header, column).Where(static text => !RowWords.AreNone(text)).ToList();
        return texts.Count > 1
            && texts.TrueForAll(text => PeriodWords.AreUnder(header.TextOf(column), text))
            && texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() == texts.Count;
    }

    /// <summary>«12», «58» under «Год» or «Квартал»: so much of something, and no year or quarter.</summary>
    public static bool AreFiguresWithoutPeriods(DraftSheet sheet, DraftHeader header, int column)
    {
        var texts = Told(sheet, header, column).Where(static text => !RowWords.AreNone(text)).ToList();
        return AreFigures(sheet, header, column)
            && !texts.TrueForAll(text => PeriodWords.AreUnder(header.TextOf(column), text))
            && !texts.Exists(text => PeriodWords.Under(header.TextOf(column), text, null) is not null);
    }

    /// <summary>Both «план» and «факт», and nothing else but what is made of them.</summary>
    public static bool AreKinds(DraftSheet sheet, DraftHeader header, int column)
    {
        var texts = sheet.Texts(header, column).ToList();
        return texts.TrueForAll(static text =>
                FigureKindWords.RoleOf(text) is not null || FigureKindWords.AreAbout(text)
            )
            && texts.Select(FigureKindWords.RoleOf).OfType<ColumnRole>().Distinct().Take(2).Count() > 1;
    }

    /// <summary>School subjects or classes, most of what stands there.</summary>
    public static bool AreParts(DraftSheet sheet, DraftHeader header, int column)
    {
        var texts = sheet.Texts(header, column).ToList();
        var parts = texts.Count(PartNames.Are);
        return parts > 1 && 2 * parts >= texts.Count;
    }

    /// <summary>Most of what stands there names municipalities.</summary>
    public static bool AreMunicipalities(DraftSheet sheet, DraftHeader header, int column)
    {
        var texts = sheet.Texts(header, column).ToList();
        var places = texts.Count(PlaceNames.IsMunicipality);
        return places > 1 && 2 * places >= texts.Count;
    }

    /// <summary>Under a header that says so, names without a number are schools as well.</summary>
    public static bool AreSchools(DraftSheet sheet, DraftHeader header, int column) =>
        sheet
            .Texts(header, column)
            .Count(static text => OrganisationNameReader.Read(text).Type != OrganisationType.Other) > 1;

    /// <summary>No header says so: most of what stands there must name one school each.</summary>
    public static bool AreClearlySchools(DraftSheet sheet, DraftHeader header, int column)
    {
        var texts = sheet.Texts(header, column).ToList();
        var schools = texts.Count(static text => SchoolHeader.In(text) is not null);
        return schools > 1 && 2 * schools >= texts.Count;
    }

    /// <summary>«82,6», «-4», «да», «не менее 3».</summary>
    public static bool IsFigure(string text) =>
        StartsWithNumber(text.TrimStart('-', '–', '−', '+')) || IsAnswer(text) || IsPlan(text);

    private static bool IsPlan(string text) => text.Length < LongestPlan && PlanReader.Read(text, Unit.None).IsOk;

    /// <summary>«1.1. Семинары для учителей» begins with a number and is none; «да» is as good as one.</summary>
    private static bool IsNumber(string text) =>
        IsAnswer(text) || (StartsWithNumber(text) && text.Count(char.IsLetter) < FewLetters);

    private static bool StartsWithNumber(string text) => FigureReader.FirstNumber(text) is not null;

    /// <summary>«Да», «нет», «выполнено».</summary>
    public static bool IsAnswer(string text) =>
        text.Length < 20
        && FactReader.Read(text, Unit.YesNo, mayBeNegative: false) is { IsOk: true, Value: Fact.YesNo };

    private static List<string> Told(DraftSheet sheet, DraftHeader header, int column) =>
        [.. sheet.Texts(header, column).Where(static text => !MissingMarks.IsMissing(text) || IsAnswer(text))];
}
