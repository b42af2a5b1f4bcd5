using System.Xml;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>The one thing of a workbook that is held in memory whole, and therefore counted while it is read.</summary>
internal static class SharedStrings
{
    private const int EachCosts = 16;

    public static List<string> Read(OfficePackage package, string? part, ReadLimits limits)
    {
        var strings = new List<string>();
        if (part is null || !package.Has(part))
            return strings;
        using var xml = package.OpenXml(part);
        var text = new XlsxText(limits.StringLength);
        long characters = 0;
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            var value = text.Read(xml);
            characters += value.Length + EachCosts;
            if (characters > limits.SharedTextCharacters)
                throw new WorkbookRefusedException(LimitProblems.TooMuchSharedText(limits.SharedTextCharacters));
            strings.Add(value);
        }

        return strings;
    }
}
