using System.Globalization;
using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Docx;

/// <summary>
/// Walks one table once. A cell stands where the table's grid has it, so that what spans columns moves its neighbours as
/// it does on the page.
/// </summary>
internal sealed class DocxRows(XmlReader xml, DocxMerges merges, SheetBounds bounds, ReadLimits limits)
{
    private readonly DocxText text = new(xml, limits.StringLength);
    private readonly Row row = new();
    private int rowNumber;
    private int column;
    private int span;
    private string? vertical;

    public IEnumerable<Row> Read()
    {
        if (xml.IsEmptyElement)
            yield break;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (xml.LocalName is "tblPr" or "tblGrid")
                xml.SkipElement();
            else if (xml.LocalName == "tr" && ReadRow())
                yield return row;
        }

        merges.End();
    }

    /// <summary>Whether the row has content. A row that a tracked change deletes is none, and takes no number.</summary>
    private bool ReadRow()
    {
        row.Begin(rowNumber + 1);
        column = 1;
        var isDeleted = false;
        if (xml.IsEmptyElement)
            return false;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (xml.LocalName == "trPr")
                isDeleted |= ReadRowProperties();
            else if (xml.LocalName == "tc" && !isDeleted)
                ReadCell();
            else if (xml.LocalName is "tc" or "tblPrEx")
                xml.SkipElement();
        }

        if (isDeleted)
            return false;
        rowNumber++;
        bounds.CheckRow(rowNumber);
        if (row.Count == 0)
            return false;
        bounds.Check(row);
        return true;
    }

    private bool ReadRowProperties()
    {
        if (xml.IsEmptyElement)
            return false;
        var isDeleted = false;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (IsFormer(xml.LocalName))
                xml.SkipElement();
            else if (xml.LocalName == "gridBefore")
                column = Math.Min(1 + Value(0), SheetBounds.LastColumn);
            isDeleted |= xml.LocalName == "del";
        }

        return isDeleted;
    }

    private void ReadCell()
    {
        (span, vertical) = (1, null);
        var cell = ReadContent();
        if (column + span - 1 > SheetBounds.LastColumn)
            throw new InvalidDataException("A cell stands behind the last column a table can have.");
        merges.Note(rowNumber + 1, column, span, vertical);
        if (!cell.IsEmpty)
            row.Put(column, cell);
        column += span;
    }

    private Cell ReadContent()
    {
        if (xml.IsEmptyElement)
            return default;
        var depth = xml.Depth;
        var shown = new List<string>();
        var hasTable = false;
        while (xml.NextInside(depth))
        {
            if (xml.LocalName == "tcPr")
                ReadCellProperties();
            else
                shown.Add(text.Read());
            hasTable |= text.HasTable;
        }

        return hasTable ? Cell.OfError(ReadingProblems.NestedTable) : Cell.OfText(string.Join('\n', shown).Trim());
    }

    private void ReadCellProperties()
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (IsFormer(xml.LocalName))
                xml.SkipElement();
            else if (xml.LocalName == "gridSpan")
                span = Math.Clamp(Value(1), 1, SheetBounds.LastColumn);
            else if (xml.LocalName == "vMerge")
                vertical = xml.Attribute("val") ?? "continue";
        }
    }

    /// <summary>What a tracked change has put an end to: it holds the properties of before once more.</summary>
    private static bool IsFormer(string element) => element is "trPrChange" or "tcPrChange";

    private int Value(int otherwise) =>
        int.TryParse(xml.Attribute("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
