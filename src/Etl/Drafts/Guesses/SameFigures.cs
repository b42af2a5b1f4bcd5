using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Layouts;
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
                .SelectMany(group => group.Key.IsSure && group.Count() > 1 ? Chosen([.. group]) : group),
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

    private static IEnumerable<DraftColumn> Chosen(List<DraftColumn> same)
    {
        var preferred =
            same.FindAll(static column => Says(column, "отчетн")) is [var ofReport] ? ofReport
            : same.FindAll(static column => Says(column, "уточн") || Says(column, "скорректир")) is [var latest]
                ? latest
            : null;
        return same.Select(column =>
            column == preferred
                ? column
                : column with
                {
                    Doubt = preferred is null ? "то же говорят и другие столбцы" : $"действует «{preferred.Header}»",
                }
        );
    }

    private static bool Says(DraftColumn column, string stem) =>
        column.Role == ColumnRole.Plan && TextNormalizer.Fold(column.Header).Contains(stem, StringComparison.Ordinal);
}
