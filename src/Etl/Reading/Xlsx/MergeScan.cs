using System.Text;
using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>
/// The merged areas of a sheet stand behind its rows. The unpacked bytes are first searched for the element's name
/// alone, ten times faster than XML can be read; only the element itself is then read as XML. In a CDATA or a comment
/// the name would mislead; no writer puts it there, and the price is a merged area too many.
/// </summary>
internal static class MergeScan
{
    private const int LongestMergeCell = 64;
    private static readonly byte[] Start = "<mergeCells"u8.ToArray();
    private static readonly byte[] Prefixed = ":mergeCells"u8.ToArray();
    private static readonly byte[] Wide = Encoding.Unicode.GetBytes("mergeCells")[..^1];
    private static readonly byte[] End = "</mergeCells>"u8.ToArray();

    public static IReadOnlyList<MergedArea> Read(OfficePackage package, string part, string sheet, ReadLimits limits)
    {
        using var bytes = package.OpenBytes(part);
        var (mentioned, element) = Find(bytes, sheet, limits);
        if (!mentioned)
            return [];
        using var xml = element is null ? package.OpenXml(part) : XmlReader.Create(new StringReader(element));
        return Parse(xml, sheet, limits);
    }

    /// <summary>Whether the sheet has the element, and its text where that is plain to see.</summary>
    private static (bool Mentioned, string? Element) Find(Stream bytes, string sheet, ReadLimits limits)
    {
        var buffer = new byte[128 * 1024];
        var kept = 0;
        while (true)
        {
            var read = bytes.Read(buffer, kept, buffer.Length - kept);
            if (read == 0)
                return (false, null);
            var window = buffer.AsSpan(0, kept + read);
            var start = window.IndexOf(Start);
            if (start >= 0)
                return (true, Element(bytes, window[start..], sheet, limits));
            if (window.IndexOf(Prefixed) >= 0 || window.IndexOf(Wide) >= 0)
                return (true, null);
            kept = Math.Min(Wide.Length, window.Length);
            window[^kept..].CopyTo(buffer);
        }
    }

    private static string? Element(Stream bytes, ReadOnlySpan<byte> beginning, string sheet, ReadLimits limits)
    {
        var element = new StringBuilder(Encoding.Latin1.GetString(beginning));
        var end = Encoding.Latin1.GetString(End);
        var buffer = new byte[64 * 1024];
        var searched = 0;
        while (true)
        {
            var at = element.ToString(searched, element.Length - searched).IndexOf(end, StringComparison.Ordinal);
            if (at >= 0)
                return element.ToString(0, searched + at + end.Length);
            if (element.Length > (limits.Merges + 1L) * LongestMergeCell)
                throw new WorkbookRefusedException(LimitProblems.TooManyMerges(sheet, limits.Merges));
            searched = Math.Max(0, element.Length - end.Length);
            var read = bytes.Read(buffer);
            if (read == 0)
                return null;
            element.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    private static List<MergedArea> Parse(XmlReader xml, string sheet, ReadLimits limits)
    {
        var merges = new List<MergedArea>();
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "sheetData")
                xml.SkipElement();
            else if (xml.LocalName == "mergeCell" && TryParse(xml.Attribute("ref"), out var area))
                merges.Add(area);
            if (merges.Count > limits.Merges)
                throw new WorkbookRefusedException(LimitProblems.TooManyMerges(sheet, limits.Merges));
        }

        return merges;
    }

    private static bool TryParse(string? text, out MergedArea area)
    {
        area = default;
        var parts = (text ?? string.Empty).Split(':');
        if (
            !CellReference.TryParse(parts[0], out var row, out var column)
            || !CellReference.TryParse(parts[^1], out var bottom, out var right)
        )
            return false;
        area = new(Math.Min(row, bottom), Math.Min(column, right), Math.Max(row, bottom), Math.Max(column, right));
        return true;
    }
}
