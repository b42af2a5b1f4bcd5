using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>
/// A title page before the table: lines of text alone, which name the one school that the book is of.
/// </summary>
internal static class CoverSheet
{
    private const int MostRows = 20;

    /// <param name="all">In the order of the book, <paramref name="best"/> among them.</param>
    public static Draft Settle(Draft best, IReadOnlyList<Draft> all)
    {
        if (SaysItself(best))
            return best;
        var covers = all.TakeWhile(draft => draft.Sheet != best.Sheet).Where(Is);
        var told = TableSchool.Named(covers.SelectMany(Titles));
        return told.Doubt is { } doubt ? best.Doubted(doubt) : best with { School = told.School };
    }

    /// <summary>The table itself says whose its figures are, or is of no single school.</summary>
    private static bool SaysItself(Draft draft) =>
        draft.School is not null
        || draft.Sheets is not null
        || !draft.Rows.HaveFigures()
        || draft.Rows == RowsAre.Organisations
        || draft.Sections == SectionsAre.Organisation
        || draft.Columns.Any(static column =>
            column.Role == ColumnRole.Organisation || column.School is not null || column.Municipality is not null
        );

    private static bool Is(Draft draft) =>
        draft.Sheet.Rows.Count <= MostRows && draft.Sheet.Rows.All(static row => row.Columns.Length == 1);

    private static IEnumerable<DraftTitle> Titles(Draft cover) =>
        cover.Sheet.Rows.Select(row => new DraftTitle(
            TextNormalizer.Tidy(row[row.Columns[0]].Text),
            "в "
                + Store.CellPlace.Name(cover.Sheet.Head.Info.Title, row.Number, row.Columns[0])
                + $" листа «{cover.Sheet.Head.Info.Name}»"
        ));
}
