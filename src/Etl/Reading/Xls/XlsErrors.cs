using System.Buffers.Binary;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>
/// The error cells of an xls. ExcelDataReader 3.6 hands them out as null, the same as an empty cell, so the records are
/// walked once more for nothing else. Where they cannot be walked (Excel 2 to 4, an encrypted book) there are none.
/// </summary>
internal sealed class XlsErrors
{
    private const int Most = 1_000_000;
    private const int BoundSheet = 0x85;
    private const int FilePass = 0x2F;
    private const int EndOfPart = 0x0A;
    private const int BoolErr = 0x205;
    private const int LongestRead = 16;

    private readonly OleWorkbookStream? book;
    private readonly List<long> sheets = [];
    private readonly byte[] window = new byte[64 * 1024];
    private long windowStart;
    private int windowLength;

    public XlsErrors(OleWorkbookStream? book)
    {
        this.book = book;
        var encrypted = false;
        Walk(
            0,
            (id, body) =>
            {
                encrypted |= id == FilePass;
                if (id == BoundSheet && body.Length >= 6 && body[5] == 0)
                    sheets.Add(BinaryPrimitives.ReadUInt32LittleEndian(body));
            }
        );
        if (encrypted)
            sheets.Clear();
    }

    private delegate void Take(int id, ReadOnlySpan<byte> body);

    /// <summary>
    /// Error names by row and column, both from 1, of the worksheet with this place among the worksheets, from 1.
    /// </summary>
    public Dictionary<(int Row, int Column), string> Of(int sheet)
    {
        var errors = new Dictionary<(int, int), string>();
        if (book is null || sheet > sheets.Count)
            return errors;
        Walk(
            sheets[sheet - 1],
            (id, body) =>
            {
                if (ErrorCode(id, body) is not { } code)
                    return;
                if (errors.Count == Most)
                    throw new WorkbookRefusedException(ReadingProblems.TooManyCells(Most));
                var row = BinaryPrimitives.ReadUInt16LittleEndian(body) + 1;
                var column = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]) + 1;
                errors[(row, column)] = Name(code);
            }
        );
        return errors;
    }

    private static byte? ErrorCode(int id, ReadOnlySpan<byte> body) =>
        id switch
        {
            BoolErr when body.Length >= 8 && body[7] == 1 => body[6],
            0x06 or 0x206 or 0x406 when body.Length >= 14 && body[6] == 2 && body[12] == 0xFF && body[13] == 0xFF =>
                body[8],
            _ => null,
        };

    /// <summary>
    /// The records of one part of the stream, to its own end over the parts nested in it; of each at most 16 bytes.
    /// </summary>
    private void Walk(long position, Take take)
    {
        var depth = 0;
        while (Peek(position, 4) is { Length: 4 } head)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(head);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
            if (id is 0x809 or 0x409 or 0x209)
                depth++;
            if (id == EndOfPart && --depth <= 0)
                return;
            take(id, Peek(position + 4, Math.Min((int)length, LongestRead)));
            position += 4 + length;
        }
    }

    private ReadOnlySpan<byte> Peek(long position, int length)
    {
        if (position < windowStart || position + length > windowStart + windowLength)
        {
            windowStart = position;
            windowLength = book?.ReadAt(position, window) ?? 0;
        }

        var at = (int)(position - windowStart);
        return window.AsSpan(at, Math.Max(0, Math.Min(length, windowLength - at)));
    }

    private static string Name(byte code) =>
        code switch
        {
            0x00 => "#NULL!",
            0x07 => "#DIV/0!",
            0x0F => "#VALUE!",
            0x17 => "#REF!",
            0x1D => "#NAME?",
            0x24 => "#NUM!",
            0x2A => "#N/A",
            _ => "#ОШИБКА",
        };
}
