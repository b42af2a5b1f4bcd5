using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace QualityMonitor.Bench;

/// <summary>
/// A workbook as Excel writes it: a row a school, a column an indicator, names in the shared string table.
/// </summary>
internal sealed class WorkbookFile : ITableFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public string Name => "country.xlsx";

    public int Figures => Country.Schools * Country.Indicators;

    public string Layout =>
        """
            files: "*.xlsx"
            programme: country-2025
            rows: organisations
            period: 2025
            columns:
              - { header: Школа, is: organisation }
              - { headers: indicator, is: value }
            checks:
              - { is: range, least: 0, most: 1000 }
              - { is: range, indicators: "1.2", most: 100, severity: warning }
            """;

    public void Write(Stream stream, int figures)
    {
        var schools = figures / Country.Indicators;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(
            zip,
            "[Content_Types].xml",
            text =>
                text.Write(
                    $"""
                    <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                    """
                )
        );
        Part(
            zip,
            "_rels/.rels",
            text =>
                text.Write(
                    $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
                )
        );
        Part(
            zip,
            "xl/workbook.xml",
            text =>
                text.Write(
                    $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Свод" sheetId="1" r:id="r1"/></sheets></workbook>"""
                )
        );
        Part(
            zip,
            "xl/_rels/workbook.xml.rels",
            text =>
                text.Write(
                    $"""
                    <Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                    """
                )
        );
        Part(zip, "xl/sharedStrings.xml", text => Strings(text, schools));
        Part(zip, "xl/worksheets/sheet1.xml", text => Sheet(text, schools));
    }

    public IExcelDataReader Open(Stream stream) => ExcelReaderFactory.CreateReader(stream);

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var text = new StreamWriter(
            zip.CreateEntry(name, CompressionLevel.Fastest).Open(),
            new UTF8Encoding(false)
        );
        text.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        write(text);
    }

    private static void Strings(StreamWriter text, int schools)
    {
        text.Write($"""<sst xmlns="{Main}"><si><t>Школа</t></si>""");
        for (var indicator = 0; indicator < Country.Indicators; indicator++)
            text.Write($"<si><t>{Country.IndicatorCode(indicator)}</t></si>");
        for (var school = 0; school < schools; school++)
            text.Write($"<si><t>{Country.SchoolName(school)}</t></si>");
        text.Write("</sst>");
    }

    private static void Sheet(StreamWriter text, int schools)
    {
        var columns = Enumerable.Range(1, Country.Indicators + 1).Select(Store.SourceCell.ColumnName).ToArray();
        text.Write($"""<worksheet xmlns="{Main}"><sheetData><row r="1">""");
        for (var column = 0; column < columns.Length; column++)
            text.Write($"""<c r="{columns[column]}1" t="s"><v>{column}</v></c>""");
        for (var school = 0; school < schools; school++)
        {
            text.Write(
                $"""</row><row r="{school + 2}"><c r="A{school + 2}" t="s"><v>{Country.Indicators + 1 + school}</v></c>"""
            );
            for (var indicator = 0; indicator < Country.Indicators; indicator++)
                text.Write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"""<c r="{columns[indicator + 1]}{school + 2}"><v>{Country.Figure(school, indicator):0.#}</v></c>"""
                    )
                );
        }

        text.Write("</row></sheetData></worksheet>");
    }
}
