using System.Xml.Linq;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>
/// The marks of one sheet: notes at its cells, and conditional formats that colour a cell as long as what is wrong stands
/// there. No style of ours is put on a cell, for it would stay after the correction.
/// </summary>
internal sealed class SheetMarks(string name, IReadOnlyList<MarkedCell> marks)
{
    private static readonly XName Format = OdsXml.Calc + "conditional-format";
    private static readonly XName Look = OdsXml.Calc + "apply-style-name";

    private readonly Dictionary<MarkedCell, XElement> cells = [];
    private XElement? theirs;

    public bool IsIn(int firstRow, int lastRow) => marks.Any(one => one.Row >= firstRow && one.Row <= lastRow);

    /// <summary>Formats of the sender's, to be kept behind ours.</summary>
    public void Keep(XElement formats)
    {
        formats
            .Elements(Format)
            .Where(static one => one.Descendants().Attributes(Look).Any(IsOurs))
            .ToList()
            .ForEach(static one => one.Remove());
        theirs = formats;
    }

    /// <returns>The row, or the rows that it stood for: one for each that has a mark, and what lies between.</returns>
    public IEnumerable<XElement> Mark(XElement written, int first, int repeated)
    {
        CellNotes.RemoveOurs(written);
        var at = first;
        var rows = marks.Where(one => one.Row >= first && one.Row < first + repeated).ToLookup(static one => one.Row);
        foreach (var row in rows.OrderBy(static one => one.Key))
        {
            if (row.Key > at)
                yield return Of(written, row.Key - at);
            var marked = Of(written, 1);
            foreach (var mark in row)
                CellNotes.Put(cells[mark] = RowCells.Find(marked, mark.Column), mark.Remarks);
            yield return marked;
            at = row.Key + 1;
        }

        if (first + repeated > at)
            yield return Of(written, first + repeated - at);
    }

    /// <returns>Null where there are none.</returns>
    public XElement? Formats()
    {
        if (marks.Count == 0)
            return theirs is { IsEmpty: false, HasElements: true } ? theirs : null;
        var formats = theirs ?? new XElement(OdsXml.Calc + "conditional-formats");
        formats.AddFirst(marks.Select(FormatOf));
        return formats;
    }

    private XElement FormatOf(MarkedCell mark)
    {
        var address = OdsXml.Address(name, mark.Row, mark.Column);
        var place = $"[.${SourceCell.ColumnName(mark.Column)}${mark.Row}]";
        return new XElement(
            Format,
            new XAttribute(OdsXml.Calc + "target-range-address", $"{address}:{address}"),
            new XElement(
                OdsXml.Calc + "condition",
                new XAttribute(Look, OdsLooks.Of(mark.Severity)),
                new XAttribute(
                    OdsXml.Calc + "value",
                    $"formula-is({Unchanged.Formula(place, cells.GetValueOrDefault(mark))})"
                ),
                new XAttribute(OdsXml.Calc + "base-cell-address", address)
            )
        );
    }

    private static bool IsOurs(XAttribute look) => look.Value.StartsWith(OdsXml.Ours, StringComparison.Ordinal);

    private static XElement Of(XElement row, int times)
    {
        var copy = new XElement(row);
        copy.SetAttributeValue(OdsXml.RowsRepeated, OdsXml.Repeats(times));
        return copy;
    }
}
