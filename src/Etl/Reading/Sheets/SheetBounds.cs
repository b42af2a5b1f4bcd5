using System.Collections;
using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Sheets;

/// <summary>Counts what the rows of one sheet hold against the limits; shared by all ways of reading.</summary>
internal sealed class SheetBounds(string sheet, ReadTally workbookTally, ReadLimits limits)
{
    /// <summary>Excel's last column, XFD: a reference behind it is damage.</summary>
    public const int LastColumn = 16_384;

    private readonly bool[] hasContent = new bool[LastColumn + 1];
    private int columnsWithContent;
    private int highest;
    private readonly BitArray rows = new(1024);

    public void CheckRow(int number)
    {
        if (number > limits.Rows)
            throw new WorkbookRefusedException(LimitProblems.TooManyRows(sheet, number, limits.Rows));
    }

    public void CheckMerges(int count)
    {
        if (count > limits.Merges)
            throw new WorkbookRefusedException(LimitProblems.TooManyMerges(sheet, limits.Merges));
    }

    /// <summary>To be called with every row that is about to be handed out.</summary>
    public void Check(Row row)
    {
        NoteRow(row.Number);
        if (row.LastColumn > highest || columnsWithContent < highest)
            NoteColumns(row);
        if (workbookTally.CellsSeen + row.Count > limits.Cells)
            throw new WorkbookRefusedException(LimitProblems.TooManyCells(limits.Cells));
    }

    /// <summary>Rows that come in another order are read as they come; one that comes back contradicts itself.</summary>
    private void NoteRow(int number)
    {
        if (number >= rows.Length)
            rows.Length = Math.Max(number + 1, rows.Length * 2);
        if (rows[number])
            throw new WorkbookRefusedException(ReadingProblems.RowTwice(sheet, number));
        rows[number] = true;
    }

    private void NoteColumns(Row row)
    {
        highest = Math.Max(highest, row.LastColumn);
        foreach (var column in row.Columns)
        {
            if (column > LastColumn)
                throw new WorkbookRefusedException(LimitProblems.TooManyColumns(sheet, column, limits.Columns));
            if (!hasContent[column])
                columnsWithContent++;
            hasContent[column] = true;
        }

        if (columnsWithContent > limits.Columns)
            throw new WorkbookRefusedException(LimitProblems.TooManyColumns(sheet, columnsWithContent, limits.Columns));
    }
}
