using System.Globalization;
using System.Text;
using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>
/// The text of a shared (<c>si</c>) or inline (<c>is</c>) string: plain or in runs, without phonetic hints.
/// </summary>
internal sealed class XlsxText(int limit)
{
    private readonly RaisedText runs = new();
    private bool isRaised;

    /// <summary>Reads the element the reader stands on to its end.</summary>
    public string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return string.Empty;
        string? first = null;
        runs.Clear();
        isRaised = false;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName is "rPh" or "phoneticPr")
                xml.SkipElement();
            else if (xml.LocalName == "r")
                isRaised = false;
            else if (xml.LocalName == "vertAlign")
                isRaised = xml.Attribute("val") == "superscript";
            else if (xml.LocalName == "t" && !xml.IsEmptyElement)
                Add(ref first, xml);
        }

        return Decode(runs.Length > 0 ? runs.ToString() : first ?? string.Empty);
    }

    private void Add(ref string? first, XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (
                xml.NodeType
                is not (
                    XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
                )
            )
                continue;
            var text = xml.Value;
            if (runs.Length + text.Length + (first?.Length ?? 0) > limit)
                throw new WorkbookRefusedException(LimitProblems.TooLongText(limit));
            if (first is null && !isRaised)
            {
                first = text;
                continue;
            }

            if (runs.Length == 0 && first is not null)
                runs.Add(first, isRaised: false);
            first ??= string.Empty;
            runs.Add(text, isRaised);
        }
    }

    /// <summary>
    /// Excel writes what XML cannot hold as <c>_x000D_</c>, and a literal underscore before such a text as
    /// <c>_x005F_</c>.
    /// </summary>
    public static string Decode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEscape(text, i, out var character))
            {
                decoded.Append(character);
                i += 6;
            }
            else
            {
                decoded.Append(text[i]);
            }
        }

        return decoded.ToString();
    }

    private static bool IsEscape(string text, int at, out char character)
    {
        character = default;
        if (at + 7 > text.Length || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
            return false;
        var isHex = ushort.TryParse(
            text.AsSpan(at + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var code
        );
        character = (char)code;
        return isHex;
    }
}
