using System.Xml;
using QualityMonitor.Etl.Reading.Packages;

namespace QualityMonitor.Etl.Reading.Xlsx;

internal sealed record SheetPart(string Name, string Part, bool IsHidden);

/// <summary>
/// What the workbook part and its relationships say; where they are missing, what the parts' usual names say.
/// </summary>
internal sealed record WorkbookPart(List<SheetPart> Sheets, bool Date1904, string? Styles, string? SharedStrings)
{
    private const string UsualFolder = "xl/";

    /// <summary>The name of the main part, or null when the zip holds none that is known.</summary>
    public static string? NameIn(OfficePackage package)
    {
        var named = Relationships.Of(package, string.Empty).Find(link => link.Kind == "officeDocument")?.Target;
        if (named is not null && package.Has(named))
            return named;
        return package.Names.FirstOrDefault(name => name.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase));
    }

    /// <param name="package">The zip.</param>
    /// <param name="part">Null when it has sheets and no workbook part: their names are then lost, their content is
    /// not.</param>
    public static WorkbookPart Read(OfficePackage package, string? part)
    {
        var links = Relationships.Of(package, part ?? UsualFolder + "workbook.xml");
        var sheets = new List<SheetPart>();
        var date1904 = false;
        if (part is null)
            sheets.AddRange(
                SheetParts
                    .In(package)
                    .Select(name => new SheetPart(Path.GetFileNameWithoutExtension(name), name, IsHidden: false))
            );
        else
            date1904 = ReadSheets(package, part, new SheetParts(package, links), sheets);
        return new(sheets, date1904, Linked(package, links, "styles"), Linked(package, links, "sharedStrings"));
    }

    /// <summary>
    /// Elements of the workbook's own namespace alone: later Excels write an <c>x15:workbookPr</c> of their own, which
    /// knows nothing of the calendar.
    /// </summary>
    private static bool ReadSheets(OfficePackage package, string part, SheetParts parts, List<SheetPart> sheets)
    {
        var date1904 = false;
        string? own = null;
        using var xml = package.OpenXml(part);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != (own ??= xml.NamespaceURI))
                continue;
            if (xml.LocalName == "workbookPr")
                date1904 = XmlWalk.IsTrue(xml.Attribute("date1904"));
            else if (xml.LocalName == "sheet")
                parts.Note(
                    xml.Attribute("name") ?? string.Empty,
                    xml.Attribute("id"),
                    xml.Attribute("state") is "hidden" or "veryHidden"
                );
        }

        sheets.AddRange(parts.All());
        return date1904;
    }

    /// <summary>A part that belongs to the whole workbook; null where there is none.</summary>
    public static string? Linked(
        OfficePackage package,
        List<Relationship> links,
        string kind,
        string extension = ".xml"
    )
    {
        var target = links.Find(link => link.Kind == kind)?.Target ?? $"{UsualFolder}{kind}{extension}";
        return package.Has(target) ? target : null;
    }
}
