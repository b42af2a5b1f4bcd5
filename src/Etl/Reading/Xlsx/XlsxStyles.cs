using System.Globalization;
using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>Of all styles only what changes the meaning of a number: percent, date, time, scale, unit.</summary>
internal sealed class XlsxStyles
{
    private readonly Dictionary<int, NumberFormat> custom = [];
    private readonly List<int> formatIds = [];
    private NumberFormat[] formats = [];

    public static XlsxStyles Read(OfficePackage package, string? part)
    {
        var styles = new XlsxStyles();
        if (part is null || !package.Has(part))
            return styles;
        using var xml = package.OpenXml(part);
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == 1)
                styles.ReadGroup(xml);
        }

        styles.formats = [.. styles.formatIds.Select(styles.Format)];
        return styles;
    }

    public NumberFormat FormatOf(int style) => (uint)style < (uint)formats.Length ? formats[style] : NumberFormat.Plain;

    private void ReadGroup(XmlReader xml)
    {
        var group = xml.LocalName;
        if (xml.IsEmptyElement)
            return;
        if (group is not ("numFmts" or "cellXfs"))
        {
            xml.SkipElement();
            return;
        }

        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (xml.Depth == depth + 1 && group == "numFmts")
                custom[Number(xml.Attribute("numFmtId"))] = NumberFormat.OfCode(xml.Attribute("formatCode"));
            else if (xml.Depth == depth + 1)
                formatIds.Add(Number(xml.Attribute("numFmtId")));
        }
    }

    // A workbook may redefine a built-in number: what it wrote counts.
    private NumberFormat Format(int id) => custom.TryGetValue(id, out var format) ? format : NumberFormat.OfBuiltIn(id);

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
