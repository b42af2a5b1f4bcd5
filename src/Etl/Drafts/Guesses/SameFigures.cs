using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// Two columns that would say the same thing contradict each other: the one that is meant stands, where that can be told,
/// else none.
/// </summary>
internal static class SameFigures
{
    public static List<DraftColumn> Settle(List<DraftColumn> figures, Draft draft) =>
        [
            .. Named(figures, draft)
                .GroupBy(column =>
                    (
                        column.Role,
                        Period: column.Period ?? draft.Period.Period,
                        column.Place,
                        column.School,
                        column.Municipality,
                        column.Indicator,
                        column.IsSure
                    )
                )
                .SelectMany(group => group.Key.IsSure && group.Count() > 1 ? Chosen([.. group], draft) : group),
        ];

    /// <summary>«Количество» and «Процент» under one title are two indicators of its name.</summary>
    private static IEnumerable<DraftColumn> Named(List<DraftColumn> figures, Draft draft) =>
        figures
            .GroupBy(static column => (column.Role, column.Period, column.Place, column.Indicator))
            .SelectMany(group =>
                group.Count() > 1 && group.Key.Indicator is { } name && name == draft.Titles.Name?.Text
                    ? group.Select(column =>
                        column with
                        {
                            Indicator = $"{name}: {column.Header.Split(SheetHead.Divider)[^1]}",
                        }
                    )
                    : group
            );

    private static IEnumerable<DraftColumn> Chosen(List<DraftColumn> same, Draft draft)
    {
        var preferred =
            same.FindAll(static column => Says(column, "отчетн")) is [var ofReport] ? ofReport
            : same.FindAll(static column => Says(column, "уточн") || Says(column, "скорректир")) is [var latest]
                ? latest
            : null;
        if (preferred is null && same.TrueForAll(column => Agree(same[0], column, draft)))
            return same.Select(
                (column, at) => at == 0 ? column : column with { Doubt = $"то же самое стоит под «{same[0].Header}»" }
            );
        return same.Select(column =>
            column == preferred
                ? column
                : column with
                {
                    Doubt = preferred is null ? "то же говорят и другие столбцы" : $"действует «{preferred.Header}»",
                }
        );
    }

    /// <summary>Plans that are equal in every row: «План на 2025 год» and, behind the quarters, «Год / план».</summary>
    private static bool Agree(DraftColumn first, DraftColumn other, Draft draft) =>
        first.Role == ColumnRole.Plan
        && draft
            .Sheet.Below(draft.Header)
            // The header that is printed again says «План на 2025 год», and no plan.
            .Where(row =>
                !first
                    .Header.Split(SheetHead.Divider)
                    .Contains(TextNormalizer.Tidy(row[first.Column].Text), StringComparer.Ordinal)
            )
            .Select(row =>
                (
                    One: FigureReader.FirstNumber(PlanOf(row[first.Column].Text)),
                    Other: FigureReader.FirstNumber(PlanOf(row[other.Column].Text))
                )
            )
            .Where(static pair => pair.One is not null || pair.Other is not null)
            .ToList()
            is { Count: > 1 } pairs
        && pairs.TrueForAll(static pair => pair.One is not null && pair.One == pair.Other);

    /// <summary>«Не менее 94» and «94» are one plan said twice.</summary>
    private static string PlanOf(string text) =>
        new([.. TextNormalizer.Fold(text).SkipWhile(static letter => !char.IsDigit(letter))]);

    private static bool Says(DraftColumn column, string stem) =>
        column.Role == ColumnRole.Plan && TextNormalizer.Fold(column.Header).Contains(stem, StringComparison.Ordinal);
}
