using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsb;

/// <summary>
/// The body of a record; valid until the next record is read. Whatever asks for more than there is throws: damage.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct XlsbBody(ReadOnlyMemory<byte> bytes, int longestText)
{
    private const uint NoText = 0xFFFFFFFF;

    public int Length => bytes.Length;

    public byte Octet(int at) => bytes.Span[at];

    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[at..]);

    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]);

    /// <summary>A place of a sheet, from 0.</summary>
    /// <exception cref="InvalidDataException">No sheet has it.</exception>
    public int Place(int at) =>
        UInt32(at) is <= int.MaxValue - 1 and var place
            ? (int)place
            : throw new InvalidDataException("A row or a column stands behind the last one a sheet can have.");

    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(bytes.Span[at..]);

    /// <summary>A number in four bytes: thirty bits of a whole one or of a double, and whether it is a hundredfold.</summary>
    public double Rk(int at)
    {
        var packed = UInt32(at);
        var number =
            (packed & 2) != 0 ? (int)packed >> 2 : BitConverter.Int64BitsToDouble((long)((ulong)(packed & ~3U) << 32));
        return (packed & 1) != 0 ? number / 100 : number;
    }

    /// <param name="at">Where its length stands; then where it ends.</param>
    public string Text(ref int at)
    {
        var length = UInt32(at);
        at += sizeof(uint);
        if (length == NoText)
            return string.Empty;
        if (length > longestText)
            throw new WorkbookRefusedException(LimitProblems.TooLongText(longestText));
        var letters = bytes.Span.Slice(at, (int)length * sizeof(char));
        at += letters.Length;
        return Encoding.Unicode.GetString(letters);
    }

    public string Text(int at) => Text(ref at);
}
