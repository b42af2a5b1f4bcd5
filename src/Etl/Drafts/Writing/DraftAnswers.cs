using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <summary>
/// Indicators that are answered with yes or no: said to the layout, for «нет» of an unknown unit is no data, and of this
/// one an answer.
/// </summary>
internal static class DraftAnswers
{
    /// <returns>Their names, of those alone that «нет» stands beside.</returns>
    public static IReadOnlyList<string> Of(Draft draft)
    {
        var figures = draft.Columns.Where(static column => column is { IsFigure: true, IsSure: true }).ToList();
        var told = draft.HeadersAreIndicators
            ? figures.Select(column => (column.Indicator!, Texts: Told(draft, column.Column)))
            : OfRows(draft, figures);
        return
        [
            .. told.GroupBy(static one => one.Item1, static one => one.Texts, StringComparer.Ordinal)
                .Where(static group => AreAnswers([.. group.SelectMany(static texts => texts)]))
                .Select(static group => group.Key),
        ];
    }

    private static IEnumerable<(string, IEnumerable<string> Texts)> OfRows(Draft draft, List<DraftColumn> figures) =>
        draft.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Name) is not { } name
            ? []
            : draft
                .Sheet.Below(draft.Header)
                .Where(row => !row[name.Column].IsEmpty)
                .Select(row =>
                    (
                        TextNormalizer.Tidy(row[name.Column].Text),
                        figures.Where(column => !row[column.Column].IsEmpty).Select(column => row[column.Column].Text)
                    )
                );

    /// <summary>«3» beside «Итого» says how many of them answered so.</summary>
    private static IEnumerable<string> Told(Draft draft, int column)
    {
        var label = draft.Columns.FirstOrDefault(static one => !one.IsFigure && one.Role != ColumnRole.Code)?.Column;
        return draft
            .Sheet.Below(draft.Header)
            .Where(row => label is null || !RowWords.AreNone(row[label.Value].Text))
            .Select(row => row[column].Text.Trim())
            .Where(static text => text.Length > 0 && (ColumnContent.IsAnswer(text) || !MissingMarks.IsMissing(text)));
    }

    private static bool AreAnswers(List<string> texts) =>
        texts.TrueForAll(ColumnContent.IsAnswer) && texts.Exists(static text => TextNormalizer.Fold(text) == "нет");
}
