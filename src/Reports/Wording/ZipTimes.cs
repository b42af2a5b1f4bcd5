using System.Buffers.Binary;

namespace QualityMonitor.Reports.Wording;

/// <summary>
/// The packaging library stamps every entry of an archive with the moment of writing. Here all get one day, in place:
/// unpacking and packing again would cost more than the document. The entries stand in the order in which their parts were made.
/// </summary>
internal static class ZipTimes
{
    private const uint LocalHeader = 0x04034b50;
    private const uint CentralHeader = 0x02014b50;
    private const uint End = 0x06054b50;

    /// <summary>1 January 1980, midnight: date in the high half, time in the low one.</summary>
    private const uint Stamp = 0x00210000;

    /// <summary>Changes and returns the archive.</summary>
    /// <exception cref="InvalidDataException">It is laid out otherwise than the packaging library does it.</exception>
    public static byte[] Fix(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf(BitConverter.GetBytes(End));
        var count = BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(end + 10));
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(end + 16));
        for (var entry = 0; entry < count; entry++)
        {
            var central = zip.AsSpan(at);
            Require(central, CentralHeader);
            BinaryPrimitives.WriteUInt32LittleEndian(central[12..], Stamp);
            var local = zip.AsSpan((int)BinaryPrimitives.ReadUInt32LittleEndian(central[42..]));
            Require(local, LocalHeader);
            BinaryPrimitives.WriteUInt32LittleEndian(local[10..], Stamp);
            at +=
                46
                + BinaryPrimitives.ReadUInt16LittleEndian(central[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(central[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(central[32..]);
        }

        return zip;
    }

    private static void Require(ReadOnlySpan<byte> header, uint signature)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != signature)
            throw new InvalidDataException("The archive is not laid out as the packaging library writes it.");
    }
}
