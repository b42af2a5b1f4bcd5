using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsb;

/// <summary>Walks the records of a sheet once, to the end of its data.</summary>
internal sealed class XlsbRows(XlsbRecords records, XlsbCells cells, SheetBounds bounds, HiddenColumns hidden)
{
    private const int RowFlags = 11;
    private const int HiddenRow = 0x10;
    private const int ColumnFlags = 16;
    private const int CellHead = 8;
    private const int ShortHead = 4;

    private readonly Row row = new();
    private int rowNumber;
    private int column;

    public IEnumerable<Row> Read()
    {
        ReadColumns();
        while (records.Next())
        {
            if (records.Kind == XlsbKind.EndData)
            {
                if (HasContent())
                    yield return row;
                yield break;
            }

            if (records.Kind != XlsbKind.Row)
            {
                ReadCell();
                continue;
            }

            // A row that is continued right away is one row, whatever number of records begin it.
            var number = records.Body.Place(0) + 1;
            if (number != rowNumber)
            {
                if (HasContent())
                    yield return row;
                bounds.CheckRow(number);
                row.Begin(rowNumber = number);
            }

            row.IsHidden |= (records.Body.Octet(RowFlags) & HiddenRow) != 0;
            column = 0;
        }

        XlsbRecords.Require(isThere: false);
    }

    /// <summary>Everything before the data.</summary>
    private void ReadColumns()
    {
        while (records.Next())
        {
            if (records.Kind == XlsbKind.BeginData)
                return;
            if (records.Kind == XlsbKind.Column && (records.Body.Octet(ColumnFlags) & 1) != 0)
                hidden.Add(records.Body.Place(0) + 1, records.Body.Place(sizeof(uint)) + 1);
        }

        XlsbRecords.Require(isThere: false);
    }

    /// <summary>The many formatted rows that have none are not handed out.</summary>
    private bool HasContent()
    {
        if (row.Count == 0)
            return false;
        bounds.Check(row);
        return true;
    }

    private void ReadCell()
    {
        var isShort = records.Kind is >= XlsbKind.FirstShort and <= XlsbKind.LastShort;
        var kind = isShort ? records.Kind - XlsbKind.FirstShort + 1 : records.Kind;
        if (kind is not (XlsbKind.RichText or (> XlsbKind.Row and <= XlsbKind.FormulaError)))
            return;
        if (rowNumber == 0)
            throw new InvalidDataException("A cell stands before the first row.");
        column = isShort ? column + 1 : records.Body.Place(0) + 1;
        if (column > SheetBounds.LastColumn)
            throw new InvalidDataException("A cell stands behind the last column a sheet can have.");
        var head = isShort ? ShortHead : CellHead;
        var style = (int)(records.Body.UInt32(head - ShortHead) & 0xFFFFFF);
        var cell = cells.Read(kind, records.Body, head, style);
        if (!cell.IsEmpty)
            row.Put(column, cell);
    }
}
