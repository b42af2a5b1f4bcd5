using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.ExcelXml;

/// <summary>Of all styles only what changes the meaning of a number; a style without a format has its parent's.</summary>
internal sealed class ExcelXmlStyles(ReadLimits limits)
{
    private const string Default = "Default";

    private readonly Dictionary<string, NumberFormat> formats = new(StringComparer.Ordinal);

    public NumberFormat FormatOf(string? style) =>
        formats.GetValueOrDefault(style ?? Default) ?? formats.GetValueOrDefault(Default) ?? NumberFormat.Plain;

    /// <summary>Reads the element «Style» that the reader stands on.</summary>
    public void Read(XmlReader xml)
    {
        var (id, parent) = (xml.Attribute("ID") ?? Default, xml.Attribute("Parent"));
        var format = parent is null ? null : formats.GetValueOrDefault(parent);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.NextInside(depth))
            {
                if (xml.LocalName == "NumberFormat")
                    format = Named(xml.Attribute("Format"));
            }
        }

        if (formats.Count >= limits.Parts)
            throw new WorkbookRefusedException(ReadingProblems.Damaged());
        formats[id] = format ?? NumberFormat.Plain;
    }

    /// <summary>Some formats have names here and no code.</summary>
    private static NumberFormat Named(string? format) =>
        format switch
        {
            null or "General" or "General Number" or "Fixed" or "Standard" or "Scientific" or "Currency" =>
                NumberFormat.Plain,
            "Percent" => NumberFormat.OfBuiltIn(9),
            "Short Date" or "Medium Date" or "Long Date" or "General Date" => NumberFormat.OfBuiltIn(14),
            "Short Time" or "Medium Time" or "Long Time" => NumberFormat.OfBuiltIn(20),
            _ => NumberFormat.OfCode(format),
        };
}
