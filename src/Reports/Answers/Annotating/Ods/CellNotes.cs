using System.Xml.Linq;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>Notes at cells. A cell has one: to the sender's own is added, ours of an earlier answer goes.</summary>
internal static class CellNotes
{
    private static readonly XName Note = OdsXml.Office + "annotation";
    private static readonly XName Paragraph = OdsXml.Text + "p";

    public static bool IsOurs(XElement note) => note.Element(OdsXml.Author + "creator")?.Value == RemarkNotes.Author;

    public static void RemoveOurs(XElement row) =>
        row.Descendants(Note).Where(IsOurs).ToList().ForEach(static one => one.Remove());

    public static void Put(XElement cell, IReadOnlyList<Remark> remarks)
    {
        var lines = remarks.SelectMany(RemarkNotes.Lines).ToList();
        var paragraphs = lines.Select(static line => new XElement(Paragraph, line));
        if (cell.Element(Note) is not { } known)
            AddFirst(cell, new XElement(Note, new XElement(OdsXml.Author + "creator", RemarkNotes.Author), paragraphs));
        else if (!known.Value.Contains(lines[1], StringComparison.Ordinal))
            known.Add(paragraphs);
    }

    /// <summary>Only where a range was taken from stands before a note (OpenDocument 1.2, 9.1.4).</summary>
    private static void AddFirst(XElement cell, XElement note)
    {
        if (cell.Element(OdsXml.Table + "cell-range-source") is { } source)
            source.AddAfterSelf(note);
        else
            cell.AddFirst(note);
    }
}
