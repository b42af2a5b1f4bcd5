using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsb;

/// <summary>
/// The records of a part of an .xlsb ([MS-XLSB] 2.1.4), one after the other: a number, a length, a body. One body is held,
/// and of those that are longer than any cell's can be none.
/// </summary>
internal sealed class XlsbRecords(Stream part, ReadLimits limits) : IDisposable
{
    /// <summary>A text with a run for every second letter, and what stands around it.</summary>
    private readonly int longest = (limits.StringLength * 4) + (64 * 1024);
    private byte[] buffer = new byte[64 * 1024];
    private int at;
    private int filled;

    public int Kind { get; private set; }

    public XlsbBody Body { get; private set; }

    public bool Next()
    {
        if (at == filled && !Fill(1))
            return false;
        Kind = Octet();
        if (Kind >= 0x80)
            Kind = (Kind & 0x7F) | ((Octet() & 0x7F) << 7);
        Take(Length());
        return true;
    }

    /// <summary>The record that closes a part, or its data: a part without is cut.</summary>
    public static void Require(bool isThere)
    {
        if (!isThere)
            throw new EndOfStreamException("A part ends before its closing record.");
    }

    public void Dispose() => part.Dispose();

    private int Length()
    {
        var length = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            var octet = Octet();
            length |= (octet & 0x7F) << shift;
            if (octet < 0x80)
                break;
        }

        return length;
    }

    private void Take(int length)
    {
        if (length > longest)
        {
            if (XlsbKind.IsText(Kind))
                throw new WorkbookRefusedException(LimitProblems.TooLongText(limits.StringLength));
            Pass(length);
            Body = new XlsbBody(ReadOnlyMemory<byte>.Empty, limits.StringLength);
            return;
        }

        if (filled - at < length && !Fill(length))
            throw new EndOfStreamException("A record is cut.");
        Body = new XlsbBody(buffer.AsMemory(at, length), limits.StringLength);
        at += length;
    }

    private void Pass(int length)
    {
        while (length > filled - at)
        {
            length -= filled - at;
            at = filled;
            if (!Fill(1))
                throw new EndOfStreamException("A record is cut.");
        }

        at += length;
    }

    private int Octet()
    {
        if (at == filled && !Fill(1))
            throw new EndOfStreamException("The head of a record is cut.");
        return buffer[at++];
    }

    /// <summary>What is left is moved to the front, and as much is read as is needed and as comes with it.</summary>
    private bool Fill(int needed)
    {
        var left = buffer.AsSpan(at, filled - at);
        var target = needed > buffer.Length ? new byte[needed] : buffer;
        left.CopyTo(target);
        (buffer, filled, at) = (target, left.Length, 0);
        filled += part.ReadAtLeast(buffer.AsSpan(filled), needed - filled, throwOnEndOfStream: false);
        return filled >= needed;
    }
}
