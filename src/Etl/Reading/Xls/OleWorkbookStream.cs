using System.Buffers.Binary;
using System.Text;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>
/// The «Workbook» (Excel 5: «Book») stream of an OLE container, in the order of its sectors. Every chain is bounded by
/// the number of sectors there are, so a loop is an end. A stream under 4 KB (LibreOffice writes such) lies in pieces
/// of 64 bytes inside the stream of the root entry.
/// </summary>
internal sealed class OleWorkbookStream
{
    private const int HeaderBytes = 512;
    private const int DirectoryEntryBytes = 128;
    private const int MiniBytes = 64;
    private const byte RootEntry = 5;
    private const uint LastRegular = 0xFFFFFFFA;

    private readonly SourceStream file;
    private readonly int sectorBytes;
    private readonly List<uint> nextOf = [];
    private readonly List<long> pieces;
    private readonly int pieceBytes;

    public OleWorkbookStream(SourceStream file)
    {
        this.file = file;
        var header = new byte[HeaderBytes];
        file.Position = 0;
        file.ReadExactly(header);
        sectorBytes =
            1 << Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(0x1E)), (ushort)9, (ushort)12);
        ReadAllocation(header);
        var (workbook, root) = FindEntries(UInt32(header, 0x30));
        var isMini = workbook.Length < UInt32(header, 0x38);
        pieceBytes = isMini ? MiniBytes : sectorBytes;
        pieces = isMini
            ? MiniPieces(workbook.Start, Chain(root.Start), Chain(UInt32(header, 0x3C)))
            : Chain(workbook.Start).ConvertAll(Offset);
        Length = workbook.Length;
    }

    /// <summary>Zero when there is no such stream.</summary>
    public long Length { get; }

    /// <summary>Bytes read, fewer than asked for only at the end.</summary>
    public int ReadAt(long position, Span<byte> buffer)
    {
        var done = 0;
        while (done < buffer.Length && position + done < Length)
        {
            var at = position + done;
            var piece = (int)(at / pieceBytes);
            if (piece >= pieces.Count)
                break;
            var inside = (int)(at % pieceBytes);
            file.Position = pieces[piece] + inside;
            var read = file.Read(buffer.Slice(done, Math.Min(pieceBytes - inside, buffer.Length - done)));
            if (read == 0)
                break;
            done += read;
        }

        return done;
    }

    private long Offset(uint sector) => (sector + 1L) * sectorBytes;

    private void ReadAllocation(byte[] header)
    {
        var tables = new List<uint>();
        for (var at = 0x4C; at < HeaderBytes; at += 4)
            tables.Add(UInt32(header, at));
        var more = UInt32(header, 0x44);
        for (var turns = 0; more < LastRegular && turns < MostSectors; turns++)
        {
            var list = Sector(more);
            for (var at = 0; at < sectorBytes - 4; at += 4)
                tables.Add(UInt32(list, at));
            more = UInt32(list, sectorBytes - 4);
        }

        foreach (var table in tables.Where(table => table < LastRegular).Distinct())
        {
            var entries = Sector(table);
            for (var at = 0; at < sectorBytes; at += 4)
                nextOf.Add(UInt32(entries, at));
        }
    }

    private long MostSectors => file.Length / sectorBytes;

    private (Entry Workbook, Entry Root) FindEntries(uint directory)
    {
        Entry workbook = default,
            root = default;
        foreach (var sector in Chain(directory))
        {
            var entries = Sector(sector);
            for (var at = 0; at < sectorBytes; at += DirectoryEntryBytes)
            {
                var nameBytes = Math.Clamp(
                    BinaryPrimitives.ReadUInt16LittleEndian(entries.AsSpan(at + 0x40)) - 2,
                    0,
                    62
                );
                var name = Encoding.Unicode.GetString(entries, at, nameBytes);
                var entry = new Entry(UInt32(entries, at + 0x74), UInt32(entries, at + 0x78));
                if (entries[at + 0x42] == RootEntry)
                    root = entry;
                else if (name == "Workbook" || (name == "Book" && workbook == default))
                    workbook = entry;
            }
        }

        return (workbook, root);
    }

    private List<long> MiniPieces(uint start, List<uint> container, List<uint> table)
    {
        var next = table.SelectMany(sector => Sector(sector).Chunk(4).Select(bytes => UInt32(bytes, 0))).ToArray();
        var perSector = sectorBytes / MiniBytes;
        var found = new List<long>();
        for (
            var mini = start;
            mini < next.Length && mini / perSector < container.Count && found.Count <= next.Length;
            mini = next[mini]
        )
            found.Add(Offset(container[(int)(mini / perSector)]) + (mini % perSector * MiniBytes));
        return found;
    }

    private List<uint> Chain(uint start)
    {
        var chain = new List<uint>();
        for (var sector = start; sector < nextOf.Count && chain.Count <= MostSectors; sector = nextOf[(int)sector])
            chain.Add(sector);
        return chain;
    }

    private byte[] Sector(uint number)
    {
        var bytes = new byte[sectorBytes];
        file.Position = Offset(number);
        _ = file.ReadAtLeast(bytes, sectorBytes, throwOnEndOfStream: false);
        return bytes;
    }

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Entry(uint Start, long Length);
}
