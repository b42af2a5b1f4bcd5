using System.Globalization;
using System.Text;
using System.Xml;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Reading.Xlsx;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>
/// The paragraphs of a cell as they are shown: blanks that XML writes are one, those that are meant have an element of
/// their own. Notes to the cell and drawings on it are no text of it.
/// </summary>
internal sealed class OdsText(XmlReader xml, int limit)
{
    private readonly StringBuilder text = new();
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
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
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
        if (text.Length + (long)value.Length > limit)
            throw new WorkbookRefusedException(ReadingProblems.TooLongText(limit));
        foreach (var character in value)
        {
            if (character is not (' ' or '\t' or '\r' or '\n'))
                Append(character, 1);
            else if (!afterBlank)
                text.Append(' ');
            afterBlank = character is ' ' or '\t' or '\r' or '\n';
        }
    }

    private void Append(char character, int times)
    {
        if (text.Length + (long)times > limit)
            throw new WorkbookRefusedException(ReadingProblems.TooLongText(limit));
        text.Append(character, times);
        afterBlank = false;
    }

    private static int Count(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : 1;
}
