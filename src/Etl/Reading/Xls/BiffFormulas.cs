using System.Buffers.Binary;
using System.Text;
using QualityMonitor.Etl.Reading.Cells;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>
/// Follows the records of one sheet for error cells and for formulas whose value is a text: it stands in a record of
/// its own, behind that of an array formula where there is one.
/// </summary>
/// <param name="put">Is given the row and the column, two bytes each, and what stands there.</param>
internal sealed class BiffFormulas(BiffFormulas.Put put)
{
    private const int Formula = 0x06;
    private const int Text = 0x207;
    private const int BoolErr2 = 0x05;
    private const int BoolErr = 0x205;
    private const int Biff8 = 0x600;

    private readonly byte[] pending = new byte[4];
    private bool isPending;
    private bool isOfArray;
    private bool isBiff2;
    private bool isBiff8;

    public delegate void Put(ReadOnlySpan<byte> place, Cell cell);

    public void Take(int id, ReadOnlySpan<byte> body)
    {
        if (isPending)
            Value(id, body);
        if (id is BiffRecords.Begin2 or BiffRecords.Begin3 or BiffRecords.Begin4 or BiffRecords.Begin5)
            Begin(id, body);
        else if (ErrorCode(id, body) is { } code)
            put(body, Cell.OfError(ExcelErrors.Name(code)));
        else if (id == Formula && isBiff8 && body.Length >= 14 && body[6] == 0 && IsNoNumber(body[6..]))
            (isPending, isOfArray) = (body[..4].TryCopyTo(pending), false);
    }

    private void Begin(int id, ReadOnlySpan<byte> body)
    {
        isBiff2 = id == BiffRecords.Begin2;
        isBiff8 =
            id == BiffRecords.Begin5 && body.Length >= 2 && BinaryPrimitives.ReadUInt16LittleEndian(body) == Biff8;
    }

    private void Value(int id, ReadOnlySpan<byte> body)
    {
        // Shared formulas, array formulas and tables of operations stand between a formula and its text.
        if (id is 0x221 or 0x21 or 0x236 or 0x36 or 0x37)
            isOfArray = true;
        else if (id is not (0x4BC or 0xBC or 0x3C))
        {
            isPending = false;
            if (id != Text)
                put(pending, Cell.OfError(CellFaults.NoValue));
            else if (isOfArray && TextOf(body) is { Length: > 0 } text)
                put(pending, Cell.OfText(text));
        }
    }

    private static string TextOf(ReadOnlySpan<byte> body)
    {
        if (body.Length < 3)
            return "";
        var isWide = (body[2] & 1) != 0;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(body) * (isWide ? 2 : 1);
        var letters = body.Slice(3, Math.Min(length, body.Length - 3));
        return isWide ? Encoding.Unicode.GetString(letters) : Encoding.Latin1.GetString(letters);
    }

    private byte? ErrorCode(int id, ReadOnlySpan<byte> body)
    {
        // Excel 2 has three bytes of attributes where its successors have two of the style.
        var at = isBiff2 ? 7 : 6;
        return id switch
        {
            BoolErr or BoolErr2 when body.Length >= at + 2 && body[at + 1] == 1 => body[at],
            Formula or 0x206 or 0x406 when body.Length >= at + 8 && body[at] == 2 && IsNoNumber(body[at..]) => body[
                at + 2
            ],
            _ => null,
        };
    }

    private static bool IsNoNumber(ReadOnlySpan<byte> result) => result[6] == 0xFF && result[7] == 0xFF;
}
