using System.Buffers.Binary;
using System.Text;

namespace QualityMonitor.Support;

/// <summary>A small OLE container with the streams it is given, none of them in the mini stream.</summary>
public static class OleWriter
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint None = 0xFFFFFFFF;
    private const int EntryBytes = 128;

    /// <param name="streams">Three at most: the directory has one sector, and the table of sectors another.</param>
    public static byte[] Write(params (string Name, byte[] Bytes)[] streams)
    {
        var table = Enumerable.Repeat(None, Sector / sizeof(uint)).ToArray();
        var directory = new byte[Sector];
        Entry(directory, 0, "Root Entry", kind: 5, right: None, child: 1, End, 0);
        (table[0], table[1]) = (0xFFFFFFFD, End);
        var body = new List<byte>();
        for (var at = 0; at < streams.Length; at++)
        {
            var (name, bytes) = streams[at];
            var start = 2 + (body.Count / Sector);
            var count = (bytes.Length + Sector - 1) / Sector;
            for (var sector = start; sector < start + count; sector++)
                table[sector] = sector + 1 < start + count ? (uint)sector + 1 : End;
            body.AddRange(bytes);
            body.AddRange(new byte[(count * Sector) - bytes.Length]);
            var right = at + 1 < streams.Length ? (uint)at + 2 : None;
            Entry(directory, at + 1, name, kind: 2, right, child: None, (uint)start, bytes.Length);
        }

        return [.. Header(), .. table.SelectMany(BitConverter.GetBytes), .. directory, .. body];
    }

    private static byte[] Header()
    {
        var header = new byte[Sector];
        Array.Fill(header, (byte)0xFF, 0x4C, Sector - 0x4C);
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        foreach (var (at, value) in new[] { (0x18, 0x3E), (0x1A, 3), (0x1C, 0xFFFE), (0x1E, 9), (0x20, 6) })
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(at), (ushort)value);
        // One sector of the table, the directory in the second sector, no stream so small that it lies elsewhere.
        foreach (var (at, value) in new[] { (0x2C, 1U), (0x30, 1U), (0x38, 0U), (0x3C, End), (0x44, End), (0x4C, 0U) })
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(at), value);
        return header;
    }

    private static void Entry(
        byte[] directory,
        int number,
        string name,
        byte kind,
        uint right,
        uint child,
        uint start,
        int length
    )
    {
        var entry = directory.AsSpan(number * EntryBytes, EntryBytes);
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = kind;
        entry[67] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], None);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteInt64LittleEndian(entry[120..], length);
    }
}
