using System.Xml;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>The one thing of a workbook that is held in memory whole, and therefore counted while it is read.</summary>
internal sealed class SharedStrings(ReadLimits limits)
{
    private const int EachCosts = 16;

    private long characters;

    public List<string> All { get; } = [];

    public void Add(string value)
    {
        characters += value.Length + EachCosts;
        if (characters > limits.SharedTextCharacters)
            throw new WorkbookRefusedException(LimitProblems.TooMuchSharedText(limits.SharedTextCharacters));
        All.Add(value);
    }

    public static List<string> Read(OfficePackage package, string? part, ReadLimits limits)
    {
        var strings = new SharedStrings(limits);
        if (part is null || !package.Has(part))
            return strings.All;
        using var xml = package.OpenXml(part);
        var text = new XlsxText(limits.StringLength);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            strings.Add(text.Read(xml));
        }

        return strings.All;
    }
}
