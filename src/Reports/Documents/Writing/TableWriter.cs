using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>
/// Tables in frames whose heads are repeated on every page and whose rows are not broken. A small table stands on one page.
/// </summary>
internal sealed class TableWriter(LineWriter lines)
{
    private const int Margin = 70;

    /// <summary>Of a letter and a line of 12 pt on the average, in twips.</summary>
    private const int Letter = 125;
    private const int LineHeight = 276;

    public W.Table Write(Block.Table table, int width, int height)
    {
        var widths = Widths(table.Columns, width);
        var result = new W.Table(Properties(width), Grid(widths));
        var heads = Heads(table, widths).ToList();
        result.Append(heads);
        foreach (var row in table.Rows)
            result.Append(row.IsSection ? Section(row, width, widths.Count) : Body(table, row, widths, height));
        if (table.Rows.Sum(row => Tallest(row, widths)) < height / 3)
            KeepTogether(result);
        // Neither Word nor the schema knows a table without rows.
        if (table.Rows.Count == 0)
            result.Append(Body(table, new Row([.. table.Columns.Select(static _ => (Cell)"—")]), widths, height));
        return result;
    }

    /// <summary>Each row with the one below it: Word asks every paragraph of a row, LibreOffice the first.</summary>
    private static void KeepTogether(W.Table table)
    {
        foreach (
            var paragraph in table
                .Elements<TableRow>()
                .SkipLast(1)
                .SelectMany(static row => row.Descendants<Paragraph>())
        )
            (paragraph.ParagraphProperties ??= new ParagraphProperties()).KeepNext = new KeepNext();
    }

    private static TableProperties Properties(int width) =>
        new(
            new TableWidth { Width = PageSetup.Text(width), Type = TableWidthUnitValues.Dxa },
            new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 },
                new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 },
                new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }
            ),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = Margin, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = Margin, Type = TableWidthValues.Dxa }
            )
        );

    private static TableGrid Grid(IReadOnlyList<int> widths) =>
        new(widths.Select(static width => new GridColumn { Width = PageSetup.Text(width) }));

    private static List<int> Widths(IReadOnlyList<Column> columns, int width)
    {
        var all = columns.Sum(static column => column.Width);
        var widths = columns.Select(column => (int)(width * column.Width / all)).ToList();
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private IEnumerable<TableRow> Heads(Block.Table table, List<int> widths)
    {
        var hasGroups = table.Columns.Any(static column => column.Group.Length > 0);
        if (hasGroups)
            yield return Groups(table.Columns, widths);
        if (hasGroups || table.Columns.Any(static column => column.Head.Length > 0))
            yield return HeadRow(
                table.Columns.Select(
                    (column, index) =>
                        hasGroups && column.Group.Length == 0
                            ? HeadCell("", widths[index], merge: new VerticalMerge())
                            : HeadCell(column.Head, widths[index])
                )
            );
        if (table.HasColumnNumbers)
            yield return HeadRow(
                table.Columns.Select((_, index) => HeadCell(PageSetup.Text(index + 1), widths[index]))
            );
    }

    private TableRow Groups(IReadOnlyList<Column> columns, List<int> widths)
    {
        var cells = new List<TableCell>();
        for (var start = 0; start < columns.Count; )
        {
            var group = columns[start].Group;
            var end = start + 1;
            while (group.Length > 0 && end < columns.Count && columns[end].Group == group)
                end++;

            var width = widths[start..end].Sum();
            cells.Add(
                group.Length == 0
                    ? HeadCell(columns[start].Head, width, merge: new VerticalMerge { Val = MergedCellValues.Restart })
                    : HeadCell(group, width, span: end - start)
            );
            start = end;
        }

        return HeadRow(cells);
    }

    private static TableRow HeadRow(IEnumerable<TableCell> cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        row.Append(cells);
        return row;
    }

    private TableCell HeadCell(string text, int width, int span = 1, VerticalMerge? merge = null)
    {
        var properties = CellProperties(width, span);
        if (merge is not null)
            properties.Append(merge);
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, lines.Write(Syllables.Mark(text), Looks.Cell, Centre));
    }

    private TableRow Section(Row row, int width, int columns)
    {
        var paragraph = lines.Write(
            row.Cells[0].Lines[0],
            Looks.Cell,
            static properties => properties.Append(new KeepNext())
        );
        return new TableRow(
            new TableRowProperties(new CantSplit()),
            new TableCell(CellProperties(width, columns), paragraph)
        );
    }

    private TableRow Body(Block.Table table, Row row, List<int> widths, int height)
    {
        var result = new TableRow();
        if (Tallest(row, widths) < height / 2)
            result.Append(new TableRowProperties(new CantSplit()));
        for (var index = 0; index < widths.Count; index++)
        {
            var cell = new TableCell(CellProperties(widths[index], 1));
            var text = index < row.Cells.Count ? row.Cells[index] : Cell.Of();
            foreach (var line in text.Lines.Count == 0 ? [""] : text.Lines)
                cell.Append(
                    lines.Write(Fit(line, table.Columns[index].Align), Looks.Cell, Aligned(table.Columns[index].Align))
                );
            result.Append(cell);
        }

        return result;
    }

    /// <summary>What stands in the middle stands in a narrow column.</summary>
    private static Line Fit(Line line, Align align) =>
        align == Align.Left
            ? line
            : new Line([.. line.Phrases.Select(static one => one with { Text = Syllables.Mark(one.Text) })]);

    /// <summary>About, in twips: a row taller than a page must be broken, or LibreOffice hides the rest of it.</summary>
    private static int Tallest(Row row, List<int> widths) =>
        row
            .Cells.Select(
                (cell, index) =>
                    cell.Lines.Sum(line =>
                        1
                        + (
                            line.Phrases.Sum(static one => one.Text.Length)
                            * Letter
                            / Math.Max(1, widths[index] - (2 * Margin))
                        )
                    ) * LineHeight
            )
            .DefaultIfEmpty(0)
            .Max();

    private static TableCellProperties CellProperties(int width, int span)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = PageSetup.Text(width), Type = TableWidthUnitValues.Dxa }
        );
        if (span > 1)
            properties.Append(new GridSpan { Val = span });
        return properties;
    }

    private static Action<ParagraphProperties>? Aligned(Align align) => align == Align.Centre ? Centre : null;

    private static void Centre(ParagraphProperties properties) =>
        properties.Append(new Justification { Val = JustificationValues.Center });
}
