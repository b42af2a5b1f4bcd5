using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>Walks a bound table row by row and says what each row is: data, a heading, or nothing to load.</summary>
internal sealed class TableWalk(Binding binding)
{
    private readonly Layout layout = binding.Layout;
    private readonly BoundColumn? label =
        binding.Columns.FirstOrDefault(static column =>
            column.Role
                is ColumnRole.Name
                    or ColumnRole.Organisation
                    or ColumnRole.Breakdown
                    or ColumnRole.Activity
                    or ColumnRole.Risk
        ) ?? binding.Label(binding.Layout.Rows == RowsAre.Periods ? ColumnRole.Period : ColumnRole.Code);

    /// <summary>The row before was the header again.</summary>
    private bool isAfterHeader;

    private readonly int headerFields = binding
        .Head.Rows.Where(row => row.Number >= binding.HeaderTop && row.Number <= binding.HeaderBottom)
        .Select(static row => row.Fields)
        .DefaultIfEmpty()
        .Max();

    public IEnumerable<TableRow> Rows(Sheet sheet)
    {
        var labels = new MergedLabels(sheet.Info, binding.Columns);
        var figures = new MergedFigures(sheet.Info, binding);
        var acrossTops = sheet
            .Info.Merges.Where(static area => area.Right > area.Left && area.Top == area.Bottom)
            .Select(static area => area.Top)
            .ToHashSet();
        var isFirst = true;
        foreach (var row in sheet.Rows())
        {
            // Every column is followed, so that a merged label is known before the rows it covers.
            foreach (var column in binding.Columns)
                labels.CellAt(row, column.Column);
            var (kind, fate) =
                row.Number <= binding.HeaderBottom
                    ? (RowKind.Passed, CellFate.Label)
                    : KindOf(row, isFirst, acrossTops.Contains(row.Number));
            isFirst &= row.Number <= binding.HeaderBottom;
            yield return kind == RowKind.Data && IsShifted(row)
                ? new TableRow(row, RowKind.Passed, CellFate.WithIssue, labels, figures)
                {
                    Problem = RowMessages.OtherLength(row.Fields, headerFields),
                }
                : new TableRow(row, kind, fate, labels, figures);
        }
    }

    /// <summary>
    /// A row of delimited text that has more or fewer fields than the header: what stands in which column is then
    /// chance, a decimal comma or a line break in a name being enough. Nothing is lost of one without figures.
    /// </summary>
    private bool IsShifted(Row row) =>
        row.Fields > 0
        && headerFields > 0
        && row.Fields != headerFields
        && row.Columns.Length > 1
        && (
            !layout.Rows.HaveFigures()
            || binding.Columns.Any(column => (column.IsFigure || column.IsProse) && !row[column.Column].IsEmpty)
        );

    private (RowKind, CellFate) KindOf(Row row, bool isFirst, bool isMergedAcross)
    {
        if ((isFirst || isAfterHeader) && binding.HeaderBottom > 0 && ColumnNumbers.Are(row))
            return (RowKind.Passed, CellFate.Label);
        isAfterHeader = IsRepeatedHeader(row);
        if (isAfterHeader)
            return (RowKind.Passed, CellFate.Label);
        if (layout.Skip.Any(pattern => pattern.IsMatch(LabelOf(row))))
            return (RowKind.Passed, CellFate.Skipped);
        return IsSection(row, isMergedAcross)
            ? (RowKind.Section, layout.Sections == SectionsAre.Skipped ? CellFate.Skipped : CellFate.Label)
            : (RowKind.Data, CellFate.Loaded);
    }

    private string LabelOf(Row row) =>
        label is not null && !row[label.Column].IsEmpty ? row[label.Column].Text : row[row.Columns[0]].Text;

    /// <summary>
    /// One filled cell, and it is no figure. In a table of two columns it may be a name without a figure, unless it is
    /// merged across.
    /// </summary>
    private bool IsSection(Row row, bool isMergedAcross) =>
        layout.Sections != SectionsAre.None
        && row.Columns.Length == 1
        && (binding.Columns.Count > 2 || isMergedAcross)
        && !binding.Columns.Any(column => column.IsFigure && column.Column == row.Columns[0])
        && !(layout.Rows == RowsAre.Activities && IsNumbered(row[row.Columns[0]].Text));

    /// <summary>
    /// «13. Организация …» alone in its row is an activity whose period was left blank; headings of a roadmap have no
    /// number.
    /// </summary>
    private static bool IsNumbered(string text) => text.TrimStart() is [>= '0' and <= '9', ..];

    /// <summary>
    /// The header that stands again where a printed page began: what it holds, it holds in the same columns.
    /// </summary>
    private bool IsRepeatedHeader(Row row)
    {
        var columns = row.Columns;
        if (binding.HeaderBottom == 0 || columns.Length < 2 || row[columns[0]].Kind != CellKind.Text)
            return false;
        foreach (var column in columns)
        {
            if (!IsInHeader(TextNormalizer.Tidy(row[column].Text), column))
                return false;
        }

        return true;
    }

    private bool IsInHeader(string text, int column)
    {
        for (var row = binding.HeaderTop; row <= binding.HeaderBottom; row++)
        {
            if (string.Equals(binding.Head.TextAt(row, column), text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
