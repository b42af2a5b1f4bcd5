using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace QualityMonitor.Bench;

/// <summary>The same tables as other programs write them.</summary>
internal static class KindFiles
{
    private const string Open = "urn:oasis:names:tc:opendocument:xmlns:";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The cells of <see cref="WorkbookFile"/>.</summary>
    public static void WriteOds(string path, int schools)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using (var kind = Part(zip, "mimetype"))
            kind.Write("application/vnd.oasis.opendocument.spreadsheet");
        using var text = Part(zip, "content.xml");
        text.Write(
            $"""
            <office:document-content xmlns:office="{Open}office:1.0" xmlns:table="{Open}table:1.0" xmlns:text="{Open}text:1.0"><office:body><office:spreadsheet><table:table table:name="Свод"><table:table-row>
            """
        );
        Text(text, "Школа");
        for (var indicator = 0; indicator < Country.Indicators; indicator++)
            Text(text, Country.IndicatorCode(indicator));
        for (var school = 0; school < schools; school++)
        {
            text.Write("</table:table-row><table:table-row>");
            Text(text, Country.SchoolName(school));
            for (var indicator = 0; indicator < Country.Indicators; indicator++)
            {
                var figure = Country.Figure(school, indicator).ToString("0.#", CultureInfo.InvariantCulture);
                text.Write(
                    $"""<table:table-cell office:value-type="float" office:value="{figure}"><text:p>{figure}</text:p></table:table-cell>"""
                );
            }
        }

        text.Write("</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>");
    }

    public static void WriteWord(string path, int rows)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var text = Part(zip, "word/document.xml");
        text.Write($"""<w:document xmlns:w="{Word}"><w:body><w:tbl>""");
        for (var row = 0; row < rows; row++)
        {
            text.Write("<w:tr>");
            for (var column = 0; column < 8; column++)
                text.Write($"<w:tc><w:p><w:r><w:t>{Country.SchoolName(row)} {column}</w:t></w:r></w:p></w:tc>");
            text.Write("</w:tr>");
        }

        text.Write("</w:tbl></w:body></w:document>");
    }

    private static void Text(StreamWriter text, string value) =>
        text.Write($"""<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>""");

    private static StreamWriter Part(ZipArchive zip, string name) =>
        new(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
}
