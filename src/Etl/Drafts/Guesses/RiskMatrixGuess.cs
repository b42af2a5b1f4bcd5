using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// Risk factors against schools, with «высокая», «низкая» or «+» in the cells, whichever of the two lies across. Levels alone
/// may be of anything: something beside them must speak of risks.
/// </summary>
internal static class RiskMatrixGuess
{
    /// <param name="labels">The columns of words, as their headers name them.</param>
    /// <returns>The columns of the matrix; null: the table is none.</returns>
    public static List<DraftColumn>? Of(
        List<DraftColumn> labels,
        DraftSheet sheet,
        DraftHeader header,
        DraftTitles titles
    )
    {
        var label = labels.Find(static column => column.Role is ColumnRole.Risk or ColumnRole.Organisation)?.Column;
        var levels = Enumerable
            .Range(1, sheet.LastColumn)
            .Where(column => header.TextOf(column).Length > 0 && AreLevels(sheet, header, column, label))
            .ToList();
        var schools = levels.FindAll(column => SchoolHeader.In(header.TextOf(column)) is not null);
        if (schools.Count > 0 && Risk(labels) is { } risk)
            return [risk, .. schools.Select(column => OfSchool(column, header))];
        // «Да» and «нет» beside schools may answer anything, unless what stands over them speaks of risks.
        levels.RemoveAll(column => !SpeaksOfRisks(header.TextOf(column)) && AreAnswers(sheet, header, column));
        return
            levels.Count > 1
            && labels.Find(static column => column.Role == ColumnRole.Organisation) is { } school
            && (header.Headers.Any(SpeaksOfRisks) || titles.All.Any(static title => SpeaksOfRisks(title.Text)))
            ? [school with { Role = ColumnRole.Organisations }, .. levels.Select(column => OfRisk(column, header))]
            : null;
    }

    private static DraftColumn? Risk(List<DraftColumn> labels) =>
        labels.Find(static column => column.Role == ColumnRole.Risk);

    private static DraftColumn OfSchool(int column, DraftHeader header) =>
        new(column, header.TextOf(column), ColumnRole.RiskLevel) { School = SchoolHeader.In(header.TextOf(column)) };

    private static DraftColumn OfRisk(int column, DraftHeader header) =>
        new(column, header.TextOf(column), ColumnRole.RiskLevel)
        {
            Risk = header.TextOf(column).Split(SheetHead.Divider)[^1],
        };

    private static bool AreLevels(DraftSheet sheet, DraftHeader header, int column, int? label)
    {
        var told = sheet
            .Below(header)
            .Where(row => !row[column].IsEmpty && (label is null || !RowWords.AreCounts(row[label.Value].Text)))
            .Select(row => row[column].Text.Trim())
            .Where(static text => !MissingMarks.IsMissing(text))
            .ToList();
        return told.Count > 0 && told.TrueForAll(ColumnContent.IsLevel);
    }

    private static bool AreAnswers(DraftSheet sheet, DraftHeader header, int column) =>
        sheet.Texts(header, column).All(static text => ColumnContent.IsAnswer(text) && !RiskLevels.IsMark(text));

    private static bool SpeaksOfRisks(string text) =>
        TextNormalizer.Fold(text).Contains("риск", StringComparison.Ordinal);
}
