using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>Workbooks in one file of XML, as Excel 2003 and many programs write them.</summary>
public sealed class ExcelXmlTests
{
    [Fact]
    public void Cells_have_their_places_their_kinds_and_what_their_formats_show()
    {
        var sheets = Open(
            """
            <Styles><Style ss:ID="Default"/><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style>
            <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="e" ss:Parent="p"/>
            <Style ss:ID="t"><NumberFormat ss:Format="0.0&quot; тыс. руб.&quot;"/></Style></Styles>
            <Worksheet ss:Name="Сведения"><Table><Column/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>
            <Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">Код</Data></Cell>
            <Cell><Data ss:Type="Number">7.5</Data></Cell></Row>
            <Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2" ss:StyleID="p"><Data ss:Type="Number">0.826</Data></Cell>
            <Cell ss:StyleID="e"><Data ss:Type="Number">0.5</Data></Cell>
            <Cell ss:StyleID="t"><Data ss:Type="Number">5.2</Data></Cell></Row>
            <Row><Cell ss:StyleID="d"><Data ss:Type="DateTime">2025-03-12T00:00:00.000</Data></Cell>
            <Cell><Data ss:Type="Error">#N/A</Data></Cell>
            <Cell ss:Formula="=1/3"/><Cell><Data ss:Type="Boolean">1</Data></Cell>
            <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">
            <Font>99,7</Font><Sup>2)</Sup><Font> %</Font></ss:Data></Cell></Row>
            </Table></Worksheet>
            <Worksheet ss:Name="Старый"><Table><Row><Cell><Data ss:Type="String">a</Data></Cell></Row></Table>
            <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>
            </Worksheet>
            """
        );

        var (info, rows) = sheets[0];
        Assert.Equal([1, 4, 5], rows.Select(static row => row.Number));
        Assert.Equal(("Код", "7,5"), (rows[0][1].Text, rows[0][3].Text));
        Assert.Equal([new MergedArea(1, 1, 2, 2)], info.Merges);
        Assert.True(rows[1].IsHidden);
        Assert.Equal((true, false), (info.IsColumnHidden(4), info.IsColumnHidden(2)));
        Assert.Equal(("82,6%", "50%", "5,2 тыс. руб."), (rows[1][2].Text, rows[1][3].Text, rows[1][4].Text));
        Assert.Equal(("12.03.2025", CellKind.Date), (rows[2][1].Text, rows[2][1].Kind));
        Assert.Equal((CellKind.Error, CellKind.Error), (rows[2][2].Kind, rows[2][3].Kind));
        Assert.Equal((CellKind.Boolean, "99,7²⁾ %"), (rows[2][4].Kind, rows[2][5].Text));
        Assert.Equal(("Старый", true), (sheets[1].Info.Name, sheets[1].Info.IsHidden));
    }

    private static List<(SheetInfo Info, List<Row> Rows)> Open(string content) =>
        Read.All(
            new MemoryStream(
                Encoding.UTF8.GetBytes(
                    "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                        + content
                        + "</Workbook>"
                )
            ),
            "отчёт.xls"
        );
}
