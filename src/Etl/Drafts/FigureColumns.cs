using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;

namespace QualityMonitor.Etl.Drafts;

/// <summary>The columns of names and figures; where no header says which they are, by what stands under it.</summary>
internal static class FigureColumns
{
    /// <summary>«Показатель процессов» above nothing but numbers is the name of a figure, not a column of names.</summary>
    public static bool IsFigureByContent(DraftColumn column, DraftSheet sheet, DraftHeader header) =>
        column.Role == ColumnRole.Name
        && Labels(sheet, header, column.Column) == 0
        && sheet.Texts(header, column.Column).Any(static text => FigureReader.FirstNumber(text) is not null);

    /// <param name="columns">As the headers name them.</param>
    public static List<DraftColumn> Of(List<DraftColumn> columns, DraftSheet sheet, DraftHeader header, RowsAre rows)
    {
        var known = columns.FindAll(static column =>
            column.Role
                is not (
                    ColumnRole.Activity
                    or ColumnRole.ActivityPeriod
                    or ColumnRole.Responsible
                    or ColumnRole.Execution
                    or ColumnRole.ExecutedOn
                    or ColumnRole.Risk
                )
        );
        if (rows is RowsAre.Organisations or RowsAre.Breakdowns)
            return known.FindAll(static column =>
                column.Role != ColumnRole.Value || column.Period is not null || !HeaderWords.HasOwnWords(column.Header)
            );
        if (
            !known.Exists(static column => column.Role == ColumnRole.Name)
            && Free(sheet, columns)
                .Where(column => !HeaderWords.IsRemark(header.TextOf(column)))
                .Select(static column => (int?)column)
                .MaxBy(column => Labels(sheet, header, column!.Value))
                is { } name
            && Labels(sheet, header, name) > 0
        )
            known.Add(new DraftColumn(name, header.TextOf(name), ColumnRole.Name, IsGuessed: true));
        if (!known.Exists(static column => column.IsFigure))
        {
            // Of several nobody can tell which is meant: then nothing is loaded.
            var figures = Free(sheet, [.. columns, .. known])
                .Where(column =>
                    !HeaderWords.IsRemark(header.TextOf(column))
                    && sheet.Texts(header, column).Any(static text => FigureReader.FirstNumber(text) is not null)
                )
                .ToList();
            if (figures is [var only])
                known.Add(new DraftColumn(only, header.TextOf(only), ColumnRole.Value, IsGuessed: true));
        }

        return known;
    }

    private static IEnumerable<int> Free(DraftSheet sheet, List<DraftColumn> known) =>
        Enumerable
            .Range(1, sheet.Rows.Count == 0 ? 0 : sheet.Rows.Max(static row => row.LastColumn))
            .Where(column => known.TrueForAll(other => other.Column != column));

    /// <summary>How many texts stand in a column that begin with no figure.</summary>
    private static int Labels(DraftSheet sheet, DraftHeader header, int column) =>
        sheet
            .Texts(header, column)
            .Count(static text => FigureReader.FirstNumber(text) is null && text.Any(char.IsLetter));
}
