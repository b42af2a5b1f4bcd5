using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <summary>Where the units of the figures are said.</summary>
/// <param name="Unit">Of all indicators, where it stands over the table or in the headers of its figures; null: each name,
/// row or cell says its own, or nothing does.</param>
/// <param name="Evidence">«столбец C: «%», «чел.»».</param>
internal sealed partial record DraftUnit(string? Unit, string Evidence)
{
    private const int MostExamples = 3;

    public static DraftUnit Of(Draft draft)
    {
        if (draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Unit) is { } units)
            return new DraftUnit(
                null,
                $"в столбце {Store.SourceCell.ColumnName(units.Column)}: {Examples(draft, units.Column)}"
            );
        var names = Names(draft);
        var told = names.Count(static name => Indicators.Values.Unit.Infer(name).Kind != UnitKind.None);
        if (told > 0)
            return new DraftUnit(null, $"из названий показателей: {told} из {names.Count}");
        return OfAll(draft) ?? new DraftUnit(null, "не названы: ни столбца, ни слов в названиях");
    }

    private static DraftUnit? OfAll(Draft draft)
    {
        var said = draft
            .Columns.Where(static column => column.IsFigure)
            .Select(static column => new DraftTitle(column.Header, "в заголовке столбца"))
            .Concat(draft.Titles.Above)
            .Select(static title => (Unit: UnitIn(title.Text), title.Place))
            .Where(static found => found.Unit is not null)
            .DistinctBy(static found => found.Unit, StringComparer.Ordinal)
            .ToList();
        return said is [var (unit, place)] ? new DraftUnit(unit, $"«{unit}» {place}") : null;
    }

    private static string? UnitIn(string text) =>
        AtEnd().Match(TextNormalizer.Tidy(text)) is { Success: true } match
        && Indicators.Values.Unit.Parse(match.Groups["unit"].Value) is { IsOk: true, Value.Kind: not UnitKind.None }
            ? match.Groups["unit"].Value
            : null;

    private static List<string> Names(Draft draft) =>
        draft.HeadersAreIndicators ? [.. draft.Columns.Select(static column => column.Indicator).OfType<string>()]
        : draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Name) is { } name
            ? [.. draft.Sheet.Texts(draft.Header, name.Column)]
        : [];

    private static string Examples(Draft draft, int column) =>
        string.Join(
            ", ",
            draft
                .Sheet.Texts(draft.Header, column)
                .Where(static text => text.Any(static letter => !char.IsAsciiDigit(letter)))
                .Distinct(StringComparer.Ordinal)
                .Take(MostExamples)
                .Select(static text => Indicators.RussianText.Quote(TextNormalizer.Tidy(text), 20))
        );

    private const string Said =
        @"%|процент\p{L}*|(тыс|млн|млрд)\.? ?руб\p{L}*\.?|руб\p{L}*\.?|чел(овек(ах)?|\.)?|балл\p{L}*";

    /// <summary>«Охват, %», «Расходы (тыс. руб.)», «Успеваемость в процентах».</summary>
    [GeneratedRegex(
        @"([,(] ?(в )?|(?<!\p{L})в )(?<unit>" + Said + @")\)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex AtEnd();
}
