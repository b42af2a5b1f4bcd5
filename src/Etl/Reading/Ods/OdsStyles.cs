using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>
/// Of all styles what changes the meaning of a number (percent, date, time, scale, unit), and which sheets are hidden. A
/// cell's style may take its format from a parent, and both may stand in another part.
/// </summary>
internal sealed class OdsStyles(NameTable names, ReadLimits limits)
{
    /// <summary>A parent may be its own grandchild.</summary>
    private const int MostParents = 20;

    private const int EachCosts = 64;

    private readonly Dictionary<string, (string? Parent, string? Format)> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberFormat> formats = new(StringComparer.Ordinal);
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);
    private readonly HashSet<string> raised = new(StringComparer.Ordinal);
    private long characters;

    /// <summary>Reads up to the content, or to the end of the part.</summary>
    public void Read(XmlReader xml)
    {
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml is { LocalName: "body", Depth: 1 })
                return;
            if (xml.LocalName == "style")
                ReadStyle(xml);
            else if (OdsFormats.IsFormat(xml.LocalName) && xml.Attribute("name") is { } name)
                ReadFormat(xml, Counted(name));
        }
    }

    public bool IsHidden(string? tableStyle) => tableStyle is not null && hidden.Contains(tableStyle);

    public bool IsRaised(string? textStyle) => textStyle is not null && raised.Contains(textStyle);

    public NumberFormat FormatOf(string? cellStyle)
    {
        for (var step = 0; cellStyle is not null && step < MostParents; step++)
        {
            if (!cells.TryGetValue(cellStyle, out var style))
                break;
            if (style.Format is not null)
                return formats.GetValueOrDefault(style.Format, NumberFormat.Plain);
            cellStyle = style.Parent;
        }

        return NumberFormat.Plain;
    }

    private void ReadFormat(XmlReader xml, string name)
    {
        var (own, all) = OdsFormats.Read(xml, codes);
        codes[name] = Counted(own);
        formats[name] = NumberFormat.OfCode(Counted(all));
    }

    private void ReadStyle(XmlReader xml)
    {
        var name = Counted(xml.Attribute("name") ?? string.Empty);
        switch (xml.Attribute("family"))
        {
            case "table-cell":
                cells[names.Add(name)] = (xml.Attribute("parent-style-name"), xml.Attribute("data-style-name"));
                xml.SkipElement();
                break;
            case "table" when HasProperty(xml, "table-properties", "display", "false"):
                hidden.Add(name);
                break;
            case "text" when HasProperty(xml, "text-properties", "text-position", "super"):
                raised.Add(name);
                break;
        }
    }

    /// <summary>They are held in memory whole, like the texts of an xlsx.</summary>
    private string Counted(string name)
    {
        characters += name.Length + EachCosts;
        if (characters > limits.SharedTextCharacters)
            throw new WorkbookRefusedException(LimitProblems.TooMuchSharedText(limits.SharedTextCharacters));
        return name;
    }

    private static bool HasProperty(XmlReader xml, string element, string attribute, string beginning)
    {
        if (xml.IsEmptyElement)
            return false;
        var has = false;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
            has |=
                xml.LocalName == element
                && xml.Attribute(attribute)?.StartsWith(beginning, StringComparison.Ordinal) == true;
        return has;
    }
}
