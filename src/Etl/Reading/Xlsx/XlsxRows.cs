using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>
/// Walks a sheet part once, cell by cell, without a string for anything that is not text. References may be missing:
/// a cell then stands right of the one before it, a row below.
/// </summary>
internal sealed class XlsxRows(
    XmlReader xml,
    SheetNames names,
    CellValues values,
    SheetBounds bounds,
    ReadLimits limits,
    HiddenColumns hidden
)
{
    private readonly XlsxText inlineText = new(limits.StringLength);
    private readonly Row row = new();
    private readonly XmlChars chars = new(xml, limits.StringLength);
    private int rowNumber;
    private int column;
    private CellType type;
    private int style;
    private bool isFormula;
    private bool hasValue;
    private bool isRowHidden;

    public IEnumerable<Row> Read()
    {
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && ReferenceEquals(xml.LocalName, names.Column))
                ReadColumn();
            if (xml.NodeType != XmlNodeType.Element || !ReferenceEquals(xml.LocalName, names.SheetData))
                continue;
            foreach (var found in ReadSheetData())
                yield return found;
            yield break;
        }

        throw new InvalidDataException("The sheet has no sheetData element.");
    }

    private void ReadColumn()
    {
        var (first, last, isHidden) = (0, 0, false);
        while (xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, names.First))
                first = chars.ReadNumber();
            else if (ReferenceEquals(xml.LocalName, names.Last))
                last = chars.ReadNumber();
            else if (ReferenceEquals(xml.LocalName, names.Hidden))
                isHidden = IsTrue();
        }

        xml.MoveToElement();
        if (isHidden)
            hidden.Add(first, last);
    }

    private bool IsTrue() => chars.Read() is "1" or "true";

    private IEnumerable<Row> ReadSheetData()
    {
        if (xml.IsEmptyElement)
            yield break;
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (!ReferenceEquals(xml.LocalName, names.Row))
            {
                xml.SkipElement();
                continue;
            }

            // A row that is continued right away is one row, whatever number of elements it takes.
            var number = ReadRowNumber() ?? rowNumber + 1;
            if (number != rowNumber)
            {
                if (HasContent())
                    yield return row;
                bounds.CheckRow(number);
                row.Begin(rowNumber = number);
            }

            row.IsHidden |= isRowHidden;

            column = 0;
            if (!xml.IsEmptyElement)
                ReadCells();
        }

        if (HasContent())
            yield return row;
    }

    /// <summary>The many formatted rows that have none are not handed out.</summary>
    private bool HasContent()
    {
        if (row.Count == 0)
            return false;
        bounds.Check(row);
        return true;
    }

    private int? ReadRowNumber()
    {
        int? number = null;
        isRowHidden = false;
        while (xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, names.Reference) && chars.ReadNumber() is > 0 and var given)
                number = given;
            else if (ReferenceEquals(xml.LocalName, names.Hidden))
                isRowHidden = IsTrue();
        }

        xml.MoveToElement();
        return number;
    }

    private void ReadCells()
    {
        var depth = xml.Depth;
        while (xml.NextInside(depth))
        {
            if (ReferenceEquals(xml.LocalName, names.Cell))
                ReadCell();
            else
                xml.SkipElement();
        }
    }

    private void ReadCell()
    {
        ReadCellAttributes();
        if (column > SheetBounds.LastColumn)
            throw new InvalidDataException("A cell stands behind the last column a sheet can have.");
        if (xml.IsEmptyElement)
            return;
        var cell = ReadContent();
        if (!cell.IsEmpty)
            row.Put(column, cell);
    }

    private void ReadCellAttributes()
    {
        type = CellType.Number;
        style = 0;
        isFormula = false;
        hasValue = false;
        var given = 0;
        while (xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, names.Reference))
                given = Column();
            else if (ReferenceEquals(xml.LocalName, names.Type))
                type = Type();
            else if (ReferenceEquals(xml.LocalName, names.Style))
                style = chars.ReadNumber();
        }

        xml.MoveToElement();
        column = given > 0 ? given : column + 1;
    }

    private Cell ReadContent()
    {
        var depth = xml.Depth;
        var inline = default(Cell);
        chars.Clear();
        while (xml.NextInside(depth))
        {
            if (ReferenceEquals(xml.LocalName, names.Value))
            {
                ReadValue();
            }
            else if (ReferenceEquals(xml.LocalName, names.Inline))
            {
                inline = Cell.OfText(inlineText.Read(xml));
            }
            else
            {
                isFormula |= ReferenceEquals(xml.LocalName, names.Formula);
                xml.SkipElement();
            }
        }

        return inline.IsEmpty ? values.Make(type, style, chars.Span, isFormula, hasValue) : inline;
    }

    private void ReadValue()
    {
        chars.Clear();
        hasValue = true;
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
            )
                chars.Append();
        }
    }

    private int Column() => CellReference.TryParse(chars.Read(), out _, out var given) ? given : 0;

    private CellType Type() =>
        chars.Read() switch
        {
            "s" => CellType.Shared,
            "str" or "inlineStr" => CellType.Text,
            "b" => CellType.Boolean,
            "e" => CellType.Error,
            "d" => CellType.IsoDate,
            _ => CellType.Number,
        };
}
