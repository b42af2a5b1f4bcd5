using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>The XML of one worksheet. The order of its elements is the standard's; Excel refuses any other.</summary>
internal static class PageXml
{
    public static Worksheet Build(SheetPage page, bool isFirst, Looks looks, SharedTexts texts)
    {
        var properties = new SheetProperties();
        if (page.TabColour is { } colour)
            properties.Append(new TabColor { Rgb = "FF" + colour });
        properties.Append(new PageSetupProperties { FitToPage = true });
        var sheet = new Worksheet(
            properties,
            new SheetViews(View(page, isFirst)),
            new SheetFormatProperties { DefaultRowHeight = 15 }
        );
        if (page.Columns.Count > 0)
            sheet.Append(
                new Columns(
                    page.Columns.Select(pair =>
                        Column(
                            pair.Key,
                            pair.Value.Width,
                            looks.Place(pair.Value.Look),
                            page.HiddenColumns.Contains(pair.Key)
                        )
                    )
                )
            );

        sheet.Append(new SheetData(Rows(page, looks, texts)));
        if (page.IsProtected)
            sheet.Append(
                new SheetProtection
                {
                    Sheet = true,
                    Objects = true,
                    Scenarios = true,
                    FormatColumns = false,
                    FormatRows = false,
                }
            );
        if (page.Filter is { } filter)
            sheet.Append(new AutoFilter { Reference = filter });
        if (page.Merges.Count > 0)
            sheet.Append(new MergeCells(page.Merges.Select(range => new MergeCell { Reference = range })));
        if (page.Rules.Count > 0)
            sheet.Append(new DataValidations(page.Rules.Select(RuleXml.Build)) { Count = (uint)page.Rules.Count });

        sheet.Append(
            new PageMargins
            {
                Left = PrintFit.SideMargin,
                Right = PrintFit.SideMargin,
                Top = 0.6,
                Bottom = 0.6,
                Header = 0.3,
                Footer = 0.3,
            },
            Setup(page),
            new HeaderFooter(new OddFooter("&L&\"Calibri\"&9&A&R&\"Calibri\"&9&P из &N"))
        );
        if (page.TextFigures is { } range)
            sheet.Append(
                new IgnoredErrors(
                    new IgnoredError
                    {
                        SequenceOfReferences = new ListValue<StringValue>([range]),
                        NumberStoredAsText = true,
                    }
                )
            );

        return sheet;
    }

    private static PageSetup Setup(SheetPage page)
    {
        var setup = new PageSetup
        {
            PaperSize = 9,
            Orientation = page.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = (uint)page.Print.Pages,
            FitToHeight = 0,
        };
        // The pages of a row lie one after another.
        if (page.Print.Pages > 1)
            setup.PageOrder = PageOrderValues.OverThenDown;
        return setup;
    }

    private static SheetView View(SheetPage page, bool isFirst)
    {
        var view = new SheetView
        {
            WorkbookViewId = 0,
            TabSelected = isFirst ? true : null,
            ShowGridLines = page.GridLines ? null : false,
        };
        if (page.FrozenRows == 0 && page.FrozenColumns == 0)
            return view;

        view.Append(
            new Pane
            {
                HorizontalSplit = page.FrozenColumns > 0 ? page.FrozenColumns : null,
                VerticalSplit = page.FrozenRows > 0 ? page.FrozenRows : null,
                TopLeftCell = Address(page.FrozenRows + 1, page.FrozenColumns + 1),
                ActivePane = (page.FrozenRows > 0, page.FrozenColumns > 0) switch
                {
                    (true, true) => PaneValues.BottomRight,
                    (true, false) => PaneValues.BottomLeft,
                    _ => PaneValues.TopRight,
                },
                State = PaneStateValues.Frozen,
            }
        );
        return view;
    }

    private static Column Column(int number, double width, uint look, bool isHidden) =>
        new()
        {
            Min = (uint)number,
            Max = (uint)number,
            Width = width,
            CustomWidth = true,
            Style = look,
            Hidden = isHidden ? true : null,
        };

    private static IEnumerable<Row> Rows(SheetPage page, Looks looks, SharedTexts texts)
    {
        var cells = page.Cells.GroupBy(pair => pair.Key.Row).ToDictionary(group => group.Key);
        foreach (var number in cells.Keys.Union(page.Heights.Keys).Order())
        {
            var row = new Row { RowIndex = (uint)number };
            if (page.Heights.TryGetValue(number, out var height))
                (row.Height, row.CustomHeight) = (height, true);
            else if (cells.TryGetValue(number, out var written) && RowFit.Points(page, written) is { } fitting)
                row.Height = fitting;
            if (cells.TryGetValue(number, out var filled))
                row.Append(filled.Select(pair => Cell(pair.Key.Row, pair.Key.Column, pair.Value, looks, texts)));

            yield return row;
        }
    }

    private static Cell Cell(int row, int column, SheetCell content, Looks looks, SharedTexts texts)
    {
        var cell = new Cell { CellReference = Address(row, column), StyleIndex = looks.Place(content.Look) };
        switch (content)
        {
            case SheetCell.Words words:
                (cell.DataType, cell.CellValue) = (CellValues.SharedString, new CellValue(texts.Place(words.Text)));
                break;
            case SheetCell.Figure figure:
                cell.CellValue = new CellValue(figure.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case SheetCell.Error error:
                (cell.DataType, cell.CellValue) = (CellValues.Error, new CellValue(error.Text));
                break;
        }

        return cell;
    }

    public static string Address(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
