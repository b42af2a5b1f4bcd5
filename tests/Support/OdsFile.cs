using System.IO.Compression;
using System.Text;

namespace QualityMonitor.Support;

/// <summary>OpenDocument tables by hand: what no writer at hand writes, too.</summary>
public static class OdsFile
{
    private const string Namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        + "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

    public static string Table(string rows, string name = "Лист1", string attributes = "") =>
        $"<table:table table:name=\"{name}\" {attributes}>{rows}</table:table>";

    public static string Content(string tables, string styles = "", string kind = "spreadsheet") =>
        $"<?xml version=\"1.0\"?><office:document-content {Namespaces}>"
        + $"<office:automatic-styles>{styles}</office:automatic-styles>"
        + $"<office:body><office:{kind}>{tables}</office:{kind}></office:body></office:document-content>";

    public static byte[] Flat(string tables, string styles = "", string kind = "spreadsheet") =>
        Encoding.UTF8.GetBytes(
            Content(tables, styles, kind)
                .Replace("office:document-content", "office:document", StringComparison.Ordinal)
        );

    public static byte[] Zip(string content, params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            Add(zip, "content.xml", content);
            foreach (var (name, text) in parts)
                Add(zip, name, text);
        }

        return file.ToArray();
    }

    public static string StylesPart(string styles) =>
        $"<office:document-styles {Namespaces}><office:styles>{styles}</office:styles></office:document-styles>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
