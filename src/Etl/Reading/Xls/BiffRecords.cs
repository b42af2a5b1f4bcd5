using System.Buffers.Binary;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>The records of a BIFF stream: Excel 2 to 2003.</summary>
/// <param name="readAt">Bytes from a position on, fewer than asked for only at the end.</param>
internal sealed class BiffRecords(BiffRecords.ReadAt readAt)
{
    /// <summary>Of the beginning of a part: Excel 2, 3, 4, and 5 to 2003.</summary>
    public const int Begin2 = 0x09;
    public const int Begin3 = 0x209;
    public const int Begin4 = 0x409;
    public const int Begin5 = 0x809;

    private const int EndOfPart = 0x0A;
    private readonly byte[] window = new byte[64 * 1024];
    private long windowStart;
    private int windowLength;

    public delegate int ReadAt(long position, Span<byte> buffer);

    public delegate void Take(int id, ReadOnlySpan<byte> body);

    /// <summary>One part of the stream, to its own end and that record too, over the parts nested in it.</summary>
    public void Walk(long position, Take take)
    {
        var depth = 0;
        while (Peek(position, 4) is { Length: 4 } head)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(head);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(head[2..]);
            if (id is Begin2 or Begin3 or Begin4 or Begin5)
                depth++;
            take(id, Peek(position + 4, Math.Min((int)length, window.Length)));
            if (id == EndOfPart && --depth <= 0)
                return;
            position += 4 + length;
        }
    }

    private ReadOnlySpan<byte> Peek(long position, int length)
    {
        if (position < windowStart || position + length > windowStart + windowLength)
        {
            windowStart = position;
            windowLength = readAt(position, window);
        }

        var at = (int)(position - windowStart);
        return window.AsSpan(at, Math.Max(0, Math.Min(length, windowLength - at)));
    }
}
