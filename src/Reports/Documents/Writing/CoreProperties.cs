using System.Text;
using System.Xml;

namespace QualityMonitor.Reports.Documents.Writing;

/// <summary>docProps/core.xml: the title and the language alone.</summary>
internal static class CoreProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Write(Stream stream, string title)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, title);
        xml.WriteElementString("dc", "language", Dublin, "ru-RU");
        xml.WriteEndElement();
    }
}
