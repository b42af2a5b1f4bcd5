using System.Globalization;
using System.Xml.Linq;
using QualityMonitor.Indicators.Forms;
using QualityMonitor.Reports.Papers.Sheets;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>The list of remarks as the first sheet of the sender's workbook, each row with a link to its cell.</summary>
internal sealed class OdsListSheet
{
    private const string RowStyle = OdsXml.Ours + "Row";

    private readonly List<CellLook> looks = [];
    private readonly IReadOnlyList<Remark> remarks;

    public OdsListSheet(string fileName, IReadOnlyList<Remark> remarks)
    {
        this.remarks = remarks;
        var page = ListPage.Of(RemarksSheet.Name, fileName, remarks, ListPage.InPlace);
        var last = page.Cells.Keys.Max(static one => one.Row);
        Sheet = new XElement(
            OdsXml.Table + "table",
            new XAttribute(OdsXml.Table + "name", page.Name),
            page.Columns.Keys.Select(static column => new XElement(
                OdsXml.Table + "table-column",
                new XAttribute(OdsXml.Table + "style-name", ColumnStyle(column))
            )),
            Enumerable.Range(1, last).Select(row => Row(page, row))
        );
        Styles =
        [
            OdsLooks.Format(),
            OdsLooks.Row(RowStyle),
            .. page.Columns.Select(static one => OdsLooks.Column(ColumnStyle(one.Key), one.Value.Width)),
            .. looks.Select(static (look, number) => OdsLooks.Cell(CellStyle(number), look)),
        ];
    }

    public XElement Sheet { get; }

    /// <summary>Of the sheet alone, in the order in which they may name each other.</summary>
    public List<XElement> Styles { get; }

    private XElement Row(SheetPage page, int row) =>
        new(
            OdsXml.Table + "table-row",
            new XAttribute(OdsXml.Table + "style-name", RowStyle),
            Enumerable
                .Range(1, page.Columns.Count)
                .Select(column =>
                    page.Cells.TryGetValue((row, column), out var cell)
                        ? Cell(cell, column == ListPage.CellColumn ? Linked(row - ListPage.FirstRow) : null)
                        : new XElement(OdsXml.Table + "table-cell")
                )
        );

    private XElement Cell(SheetCell cell, string? link)
    {
        var look = link is null ? cell.Look : ListLooks.Link;
        var style = looks.IndexOf(look);
        if (style < 0)
        {
            style = looks.Count;
            looks.Add(look);
        }

        var written = cell switch
        {
            SheetCell.Words words => words.Text,
            SheetCell.Figure figure => figure.Value.ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
        return new XElement(
            OdsXml.Table + "table-cell",
            new XAttribute(OdsXml.Table + "style-name", CellStyle(style)),
            new XAttribute(OdsXml.Office + "value-type", cell is SheetCell.Figure ? "float" : "string"),
            cell is SheetCell.Figure ? new XAttribute(OdsXml.Office + "value", written) : null,
            written.Split('\n').Select(line => new XElement(OdsXml.Text + "p", Content(line, link)))
        );
    }

    private static object Content(string line, string? link) =>
        link is null
            ? line
            : new XElement(
                OdsXml.Text + "a",
                new XAttribute(OdsXml.Link + "type", "simple"),
                new XAttribute(OdsXml.Link + "href", link),
                line
            );

    /// <summary>Null where there is no cell to go to.</summary>
    private string? Linked(int index) =>
        index >= 0 && index < remarks.Count && remarks[index] is { Cell: not null } remark
            ? "#" + OdsXml.Address(remark.Sheet!, remark.Row!.Value, remark.Column!.Value)
            : null;

    private static string ColumnStyle(int column) =>
        OdsXml.Ours + "Column" + column.ToString(CultureInfo.InvariantCulture);

    private static string CellStyle(int number) => OdsXml.Ours + "Cell" + number.ToString(CultureInfo.InvariantCulture);
}
