using System.Xml.Linq;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>Cells of a row, of which one element may stand for many.</summary>
internal static class RowCells
{
    private static readonly XName Cell = OdsXml.Table + "table-cell";
    private static readonly XName Covered = OdsXml.Table + "covered-table-cell";

    /// <summary>The cell of a column alone: what it was written together with is split, what is not written is added.</summary>
    public static XElement Find(XElement row, int column)
    {
        var at = 1;
        foreach (var cell in row.Elements().Where(static one => one.Name == Cell || one.Name == Covered))
        {
            var repeated = OdsXml.Repeats(cell.Attribute(OdsXml.ColumnsRepeated)?.Value);
            if (column < (long)at + repeated)
                return Split(cell, column - at, repeated);
            at += repeated;
        }

        if (column > at)
            row.Add(new XElement(Cell, new XAttribute(OdsXml.ColumnsRepeated, column - at)));
        var added = new XElement(Cell);
        row.Add(added);
        return added;
    }

    private static XElement Split(XElement cell, int before, int repeated)
    {
        if (before > 0)
            cell.AddBeforeSelf(Of(cell, before));
        if (repeated - before > 1)
            cell.AddAfterSelf(Of(cell, repeated - before - 1));
        cell.SetAttributeValue(OdsXml.ColumnsRepeated, null);
        return cell;
    }

    private static XElement Of(XElement cell, int times)
    {
        var copy = new XElement(cell);
        copy.SetAttributeValue(OdsXml.ColumnsRepeated, OdsXml.Repeats(times));
        return copy;
    }
}
