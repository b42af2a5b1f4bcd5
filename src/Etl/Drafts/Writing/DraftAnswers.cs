using QualityMonitor.Etl.Drafts.Seen;
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
            ? figures.Select(column => (column.Indicator!, Texts: draft.Sheet.Texts(draft.Header, column.Column)))
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

    private static bool AreAnswers(List<string> texts) =>
        texts.TrueForAll(ColumnContent.IsAnswer) && texts.Exists(static text => TextNormalizer.Fold(text) == "нет");
}
