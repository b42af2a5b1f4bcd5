using System.Xml;
using QualityMonitor.Etl.Reading.Packages;

namespace QualityMonitor.Etl.Reading.Docx;

/// <summary>Which styles are headings: their ids differ by the language of Word («Heading2», «2»), their names do not.</summary>
internal static class DocxHeadings
{
    public static HashSet<string> Read(OfficePackage package, string part)
    {
        var headings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var styles = Relationships.Of(package, part).Find(static link => link.Kind == "styles")?.Target;
        if (styles is null || !package.Has(styles))
            return headings;
        using var xml = package.OpenXml(styles);
        var id = "";
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "style")
                id = xml.Attribute("styleId") ?? "";
            else if (xml.LocalName == "name" && IsHeading(xml.Attribute("val") ?? ""))
                headings.Add(id);
        }

        return headings;
    }

    private static bool IsHeading(string name) =>
        name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("заголовок", StringComparison.OrdinalIgnoreCase)
        || name.Equals("caption", StringComparison.OrdinalIgnoreCase);
}
