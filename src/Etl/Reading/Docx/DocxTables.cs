using System.Globalization;
using System.Xml;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Indicators.Forms;

namespace QualityMonitor.Etl.Reading.Docx;

/// <summary>
/// Goes from table to table of a document, forward only, wherever the reader of the last one stopped. A table is called
/// by the heading above it, else by the short line right before it, else by its number.
/// </summary>
internal sealed class DocxTables : IDisposable
{
    private const int LongestName = 100;

    private readonly HashSet<string> headings;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly DocxText text;
    private readonly int depth;
    private int tableDepth = -1;

    public DocxTables(XmlReader xml, HashSet<string> headings, ReadLimits limits)
    {
        Xml = xml;
        this.headings = headings;
        text = new DocxText(xml, limits.StringLength * 10);
        depth = FindBody();
    }

    /// <summary>Stands on the element of the table <see cref="Number"/> after <see cref="Next"/>.</summary>
    public XmlReader Xml { get; }

    /// <summary>From 1; 0 before the first.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What stands above it and is short enough for a name; empty where nothing is.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>Remarks of ours stand above a table that was passed.</summary>
    public bool HasRemarks { get; private set; }

    public bool IsAtStartOf(int number) =>
        Number == number && Xml.NodeType == XmlNodeType.Element && Xml.Depth == tableDepth;

    public bool Next()
    {
        LeaveTable();
        var (heading, before) = ("", "");
        while (Xml.NextInside(depth))
        {
            switch (Xml.LocalName)
            {
                case "p":
                    before = text.Read();
                    if (text.Style == RemarksSheet.WordStyle)
                        (before, HasRemarks) = ("", true);
                    if (text.Style is { } style && headings.Contains(style) && before.Length > 0)
                        heading = before;
                    break;
                case "tbl":
                    Number++;
                    tableDepth = Xml.Depth;
                    Name = Unique(heading.Length > 0 ? heading : before);
                    return true;
                case "del" or "moveFrom" or "sectPr" or "sdtPr":
                    Xml.SkipElement();
                    break;
            }
        }

        return false;
    }

    public void Dispose() => Xml.Dispose();

    private void LeaveTable()
    {
        if (IsAtStartOf(Number))
            Xml.SkipElement();
        while (tableDepth >= 0 && Xml.Depth > tableDepth && Xml.Next()) { }

        tableDepth = -1;
    }

    private string Unique(string heading)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"Таблица {Number}");
        var name = string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Heading = name.Length > LongestName ? "" : name;
        if (Heading.Length == 0)
            name = number;
        if (!taken.Add(name))
            taken.Add(name = $"{name} ({number.ToLowerInvariant()})");
        return name;
    }

    private int FindBody()
    {
        while (Xml.Next())
        {
            if (Xml is { NodeType: XmlNodeType.Element, LocalName: "body", Depth: 1, IsEmptyElement: false })
                return Xml.Depth;
        }

        throw new WorkbookRefusedException(ReadingProblems.WordWithoutTables());
    }
}
