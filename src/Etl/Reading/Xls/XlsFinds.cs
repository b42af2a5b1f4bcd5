using System.Buffers.Binary;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>
/// What ExcelDataReader 3.6 does not hand out: error cells, formulas without a value and the texts of array formulas
/// come as null, the same as an empty cell, and raised footnotes as ordinary digits. So the records are walked once
/// more for these alone. In an encrypted book there are none.
/// </summary>
internal sealed class XlsFinds
{
    private const int Most = 1_000_000;
    private const int BoundSheet = 0x85;
    private const int FilePass = 0x2F;
    private const int LabelOfTable = 0xFD;

    private readonly BiffRecords records;
    private readonly List<long> sheets = [];
    private readonly XlsFootnotes footnotes = new();

    public XlsFinds(BiffRecords records)
    {
        this.records = records;
        var encrypted = false;
        records.Walk(
            0,
            (id, body) =>
            {
                encrypted |= id == FilePass;
                if (id == BoundSheet && body.Length >= 6 && body[5] == 0)
                    sheets.Add(BinaryPrimitives.ReadUInt32LittleEndian(body));
                else if (id is BiffRecords.Begin2 or BiffRecords.Begin3 or BiffRecords.Begin4)
                    sheets.Add(0);
                footnotes.Take(id, body);
            }
        );
        if (encrypted)
            sheets.Clear();
    }

    /// <summary>
    /// Cells by row and column, both from 1, of the worksheet with this place among the worksheets, from 1.
    /// </summary>
    /// <exception cref="WorkbookRefusedException">They are more than memory should hold.</exception>
    public Dictionary<(int Row, int Column), Cell> Of(int sheet)
    {
        var found = new Dictionary<(int, int), Cell>();
        if (sheet > sheets.Count)
            return found;
        var formulas = new BiffFormulas(Put);
        records.Walk(
            sheets[sheet - 1],
            (id, body) =>
            {
                formulas.Take(id, body);
                if (
                    id == LabelOfTable
                    && body.Length >= 10
                    && footnotes.Of(BinaryPrimitives.ReadUInt32LittleEndian(body[6..])) is { } text
                )
                    Put(body, Cell.OfText(text));
            }
        );
        return found;

        void Put(ReadOnlySpan<byte> place, Cell cell)
        {
            if (found.Count == Most)
                throw new WorkbookRefusedException(LimitProblems.TooManyCells(Most));
            var row = BinaryPrimitives.ReadUInt16LittleEndian(place) + 1;
            var column = BinaryPrimitives.ReadUInt16LittleEndian(place[2..]) + 1;
            found[(row, column)] = cell;
        }
    }
}
