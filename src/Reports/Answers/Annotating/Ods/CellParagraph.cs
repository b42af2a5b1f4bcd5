using System.Text;
using System.Xml.Linq;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>The text of a paragraph as it is shown: blanks that XML writes are one, those that are meant have an element.</summary>
internal static class CellParagraph
{
    public static string Text(XElement paragraph)
    {
        var text = new StringBuilder();
        Add(text, paragraph);
        return text.ToString();
    }

    private static void Add(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
                Add(text, words.Value);
            else if (node is not XElement inner)
                continue;
            else if (inner.Name == OdsXml.Text + "s")
                text.Append(' ', OdsXml.Repeats(inner.Attribute(OdsXml.Text + "c")?.Value));
            else if (inner.Name == OdsXml.Text + "tab")
                text.Append('\t');
            else if (inner.Name == OdsXml.Text + "line-break")
                text.Append('\n');
            else
                Add(text, inner);
        }
    }

    private static void Add(StringBuilder text, string words)
    {
        foreach (var letter in words)
        {
            var isBlank = letter is ' ' or '\t' or '\r' or '\n';
            if (!isBlank)
                text.Append(letter);
            else if (text.Length > 0 && text[^1] is not ' ')
                text.Append(' ');
        }
    }
}
