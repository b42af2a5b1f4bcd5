using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Docx;

/// <summary>
/// The text of a cell or a paragraph as Word prints it: with what tracked changes insert and without what they delete,
/// with the results of fields and without their codes. Drawings, what floats beside the text and what is hidden are no
/// text of it.
/// </summary>
internal sealed class DocxText(XmlReader xml, int limit)
{
    private readonly RaisedText text = new();
    private bool isRaised;
    private bool isHidden;
    private bool hasParagraph;

    /// <summary>The paragraph's style, where it names one.</summary>
    public string? Style { get; private set; }

    /// <summary>A table stands in the cell; nobody can tell which of its cells is meant.</summary>
    public bool HasTable { get; private set; }

    /// <summary>Reads the element the reader stands on to its end.</summary>
    public string Read()
    {
        text.Clear();
        Style = null;
        (isRaised, isHidden) = (false, false);
        hasParagraph = xml.LocalName == "p";
        HasTable = xml.LocalName == "tbl";
        if (HasTable || xml.LocalName is "del" or "moveFrom")
            xml.SkipElement();
        if (xml.IsEmptyElement || xml.NodeType != XmlNodeType.Element)
            return string.Empty;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
            Take();
        return text.ToString().Trim();
    }

    private void Take()
    {
        switch (xml.LocalName)
        {
            case "p":
                if (hasParagraph)
                    Add("\n");
                hasParagraph = true;
                break;
            case "pStyle":
                Style ??= xml.Attribute("val");
                break;
            case "r":
                (isRaised, isHidden) = (false, false);
                break;
            case "vertAlign":
                isRaised = xml.Attribute("val") == "superscript";
                break;
            case "vanish":
                isHidden = xml.Attribute("val") is not ("0" or "false" or "off");
                break;
            case "t" when !isHidden:
                AddText();
                break;
            case "sym" when !isHidden:
                Add(Symbol());
                break;
            // Of an equation «5/10» must not become «510», nor «10³» a «103».
            case "den":
                Add("/");
                break;
            case "sup":
                Add("^");
                break;
            case "tab" when !IsTabStop():
                Add("\t");
                break;
            case "br" or "cr":
                Add("\n");
                break;
            case "noBreakHyphen":
                Add("-");
                break;
            case "tbl":
                HasTable = true;
                xml.SkipElement();
                break;
            case "del" or "moveFrom" or "instrText" or "drawing" or "pict" or "object" or "Fallback" or "tabs":
            case "rPrChange" or "pPrChange":
                xml.SkipElement();
                break;
        }
    }

    // Stops of a paragraph have a place, a tab in the text has none.
    private bool IsTabStop() => xml.Attribute("pos") is not null;

    /// <summary>
    /// A character of a font of symbols. One that nobody knows stands as such: without it «−5» would be a 5.
    /// </summary>
    private string Symbol() =>
        (xml.Attribute("font"), xml.Attribute("char")?.ToUpperInvariant()) switch
        {
            ("Symbol", "F02D" or "002D") => "-",
            ("Symbol", "F0B3" or "00B3") => "≥",
            ("Symbol", "F0A3" or "00A3") => "≤",
            ("Symbol", "F0B1" or "00B1") => "±",
            _ => "\uFFFD",
        };

    private void AddText()
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement))
                Add(xml.Value);
        }
    }

    private void Add(string written)
    {
        if (text.Length + (long)written.Length > limit)
            throw new WorkbookRefusedException(LimitProblems.TooLongText(limit));
        text.Add(written, isRaised);
    }
}
