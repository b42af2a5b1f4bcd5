using System.Globalization;
using System.Text;
using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>
/// The paragraphs of a cell as they are shown: blanks that XML writes are one, those that are meant have an element of
/// their own. Notes to the cell and drawings on it are no text of it.
/// </summary>
internal sealed class OdsText(XmlReader xml, OdsStyles styles, int limit)
{
    private const int NotRaised = -1;

    private readonly RaisedText text = new();
    private readonly StringBuilder run = new();
    private int raisedDepth = NotRaised;
    private bool afterBlank;

    /// <summary>There was a paragraph, though it may be empty: «=""» is written so.</summary>
    public bool HasParagraph { get; private set; }

    /// <summary>Reads the cell the reader stands on to its end.</summary>
    public string ReadCell()
    {
        text.Clear();
        HasParagraph = false;
        if (xml.IsEmptyElement)
            return string.Empty;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (xml.LocalName is "p" or "h")
                ReadParagraph();
            else
                xml.SkipElement();
        }

        return text.ToString();
    }

    private void ReadParagraph()
    {
        if (HasParagraph)
            Append('\n', 1);
        HasParagraph = true;
        afterBlank = true;
        raisedDepth = NotRaised;
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.Depth <= raisedDepth)
                raisedDepth = NotRaised;
            if (xml.NodeType == XmlNodeType.Element)
                TakeElement();
            else if (xml.NodeType != XmlNodeType.EndElement)
                Take(xml.Value);
        }
    }

    private void TakeElement()
    {
        switch (xml.LocalName)
        {
            case "span" when raisedDepth == NotRaised && !xml.IsEmptyElement:
                raisedDepth = styles.IsRaised(xml.Attribute("style-name")) ? xml.Depth : NotRaised;
                break;
            case "s":
                Append(' ', Count(xml.Attribute("c")));
                break;
            case "tab":
                Append('\t', 1);
                break;
            case "line-break":
                Append('\n', 1);
                break;
            case "annotation" or "note" or "ruby-text":
            case var _ when xml.NamespaceURI.EndsWith(":drawing:1.0", StringComparison.Ordinal):
                xml.SkipElement();
                break;
        }
    }

    private void Take(string value)
    {
        Check(value.Length);
        run.Clear();
        foreach (var character in value)
        {
            var isBlank = character is ' ' or '\t' or '\r' or '\n';
            if (!isBlank || !afterBlank)
                run.Append(isBlank ? ' ' : character);
            afterBlank = isBlank;
        }

        text.Add(run.ToString(), raisedDepth != NotRaised);
    }

    private void Append(char character, int times)
    {
        Check(times);
        text.Add(new string(character, times), isRaised: false);
        afterBlank = false;
    }

    private void Check(long more)
    {
        if (text.Length + more > limit)
            throw new WorkbookRefusedException(LimitProblems.TooLongText(limit));
    }

    private static int Count(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : 1;
}
