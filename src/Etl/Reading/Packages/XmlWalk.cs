using System.Xml;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Packages;

/// <summary>
/// XmlReader by local names, so that Transitional, Strict and prefixed workbooks are one, and never deeper than a
/// workbook goes: XmlReader keeps every open element in memory.
/// </summary>
internal static class XmlWalk
{
    private const int Deepest = 128;

    /// <summary>Entities and DTDs are refused, nothing outside the part is fetched.</summary>
    public static XmlReader Open(Stream part, NameTable? names = null) =>
        XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                NameTable = names,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );

    public static bool Next(this XmlReader xml)
    {
        if (!xml.Read())
            return false;
        if (xml.Depth > Deepest)
            throw new WorkbookRefusedException(LimitProblems.TooDeep());
        return true;
    }

    /// <summary>
    /// Steps through the child elements of the current one; the body may read a child to its end or leave it.
    /// </summary>
    public static bool NextInside(this XmlReader xml, int depth)
    {
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    public static void SkipElement(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth) { }
    }

    /// <summary>
    /// An attribute by local name, whatever its namespace: <c>r:id</c> has one in Transitional and another in Strict.
    /// </summary>
    public static string? Attribute(this XmlReader xml, string localName)
    {
        string? value = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == localName)
                value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    public static bool IsTrue(string? value) => value is "1" or "true" or "on";
}
