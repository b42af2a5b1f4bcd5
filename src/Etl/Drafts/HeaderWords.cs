using System.Text.RegularExpressions;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts;

/// <summary>What the words of a header usually mean. Order decides: «Единица измерения показателя» is a unit and no name.</summary>
internal static partial class HeaderWords
{
    /// <summary>Headers are short; a longer text is a row's.</summary>
    private const int LongestHeader = 150;

    private static readonly (string[] Stems, ColumnRole Role)[] Meanings =
    [
        (["единиц", "ед. изм", "ед.изм", "ед.измер"], ColumnRole.Unit),
        (["числител"], ColumnRole.Numerator),
        (["знаменател"], ColumnRole.Denominator),
        (["ответствен", "исполнител"], ColumnRole.Responsible),
        (["дата исполнен", "дата выполнен", "дата проведен"], ColumnRole.ExecutedOn),
        (["отметка о", "исполнение мероприят", "ход исполнен", "информация об исполнен", "информация о выполнен", "статус"], ColumnRole.Execution),
        (["период реализации", "срок"], ColumnRole.ActivityPeriod),
        (["мероприят"], ColumnRole.Activity),
        (["риск"], ColumnRole.Risk),
        (["базов"], ColumnRole.Baseline),
        (["план", "прогноз", "целев"], ColumnRole.Plan),
        (["факт", "значени", "результат", "уровень", "достигн", "исполнен"], ColumnRole.Value),
        (["показател", "наименован", "индикатор", "критери"], ColumnRole.Name),
        (["школ", "организаци", "учрежден", "муниципал"], ColumnRole.Organisation),
        (["период", "отчетный"], ColumnRole.Period),
    ];

    private static readonly string[] Codes = ["№", "№ п/п", "n", "n п/п", "код", "номер", "№ п.п.", "п/п", "код показателя", "номер показателя"];

    private static readonly string[] Parts = ["предмет", "предметы", "учебный предмет", "класс", "параллель", "классы"];

    public static ColumnRole? RoleOf(string header)
    {
        var folded = TextNormalizer.Fold(header);
        if (folded.Length is 0 or > LongestHeader)
            return null;
        if (Array.Exists(Codes, code => TextNormalizer.Fold(code) == folded.TrimEnd('.')))
            return ColumnRole.Code;
        if (Parts.Contains(folded, StringComparer.Ordinal))
            return ColumnRole.Breakdown;
        foreach (var (stems, role) in Meanings)
        {
            if (Array.Exists(stems, stem => folded.Contains(stem, StringComparison.Ordinal)))
                return role;
        }

        return null;
    }

    /// <summary>«Московская область», «Региональный уровень»: figures beside the municipality's own.</summary>
    public static bool IsRegion(string header) =>
        TextNormalizer.Fold(header) is var folded && Array.Exists(["регион", "област", "краев", "республик"], stem => folded.Contains(stem, StringComparison.Ordinal));

    /// <summary>The period a header consists of.</summary>
    public static Period? PeriodOf(string header) => PeriodReader.Read(header) is { IsOk: true, Value: var period } ? period : null;

    /// <summary>The period that stands among other words: «Прогноз 2019 год», «Факт за IV квартал 2025».</summary>
    public static Period? PeriodIn(string text) => PeriodOf(text) ?? (Mention().Match(text) is { Success: true } match ? PeriodOf(match.Value) : null);

    [GeneratedRegex(@"((I{1,3}|IV|[1-4])(-?й)? (квартал|кв\.?|полугодие)\s+)?20[0-9]{2}(\s?/\s?20[0-9]{2})?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();
}
