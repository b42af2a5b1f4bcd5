using System.Buffers.Binary;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>
/// The «Workbook» (Excel 5: «Book») stream of an OLE container, in the order of its sectors; not that of a workbook
/// embedded in it, which lies in a storage of its own (<see cref="OleDirectory"/>). Every chain is bounded by the number
/// of sectors there are, so a loop is an end. A stream under 4 KB (LibreOffice writes such) lies in pieces of 64 bytes
/// inside the stream of the root entry.
/// </summary>
internal sealed class OleWorkbookStream : Stream
{
    private const int HeaderBytes = 512;
    private const int MiniBytes = 64;
    private const uint LastRegular = 0xFFFFFFFA;

    private readonly SourceStream file;
    private readonly int sectorBytes;
    private readonly List<uint> nextOf = [];
    private readonly List<long> pieces;
    private readonly int pieceBytes;

    /// <param name="file">The container.</param>
    /// <param name="which">Another stream than the workbook; null: the workbook.</param>
    public OleWorkbookStream(SourceStream file, string? which = null)
    {
        this.file = file;
        var header = new byte[HeaderBytes];
        file.Position = 0;
        file.ReadExactly(header);
        sectorBytes =
            1 << Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(0x1E)), (ushort)9, (ushort)12);
        ReadAllocation(header);
        var directory = new OleDirectory(Chain(UInt32(header, 0x30)).Select(Sector));
        var (workbook, root) = (which is null ? directory.Workbook : directory.Find(which), directory.Root);
        var isMini = workbook.Length < UInt32(header, 0x38);
        pieceBytes = isMini ? MiniBytes : sectorBytes;
        pieces = isMini
            ? MiniPieces(workbook.Start, Chain(root.Start), Chain(UInt32(header, 0x3C)))
            : Chain(workbook.Start).ConvertAll(Offset);
        Length = workbook.Length;
    }

    /// <summary>Zero when there is no such stream.</summary>
    public override long Length { get; }

    public override long Position { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>
    /// Fills the buffer unless the stream ends: the library takes a record in one call, and a record may lie on both sides
    /// of a gap, which LibreOffice leaves at every 64 KB.
    /// </summary>
    public override int Read(Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && ReadTogether(buffer[filled..]) is > 0 and var read)
            filled += read;
        return filled;
    }

    /// <summary>As far as the sectors lie one after another.</summary>
    private int ReadTogether(Span<byte> buffer)
    {
        var place = (int)Math.Min(Position / pieceBytes, int.MaxValue);
        if (Position >= Length || place >= pieces.Count || buffer.IsEmpty)
            return 0;
        var inside = (int)(Position % pieceBytes);
        long together = pieceBytes - inside;
        for (
            var next = place + 1;
            together < buffer.Length && next < pieces.Count && pieces[next] == pieces[next - 1] + pieceBytes;
            next++
        )
            together += pieceBytes;
        var most = (int)Math.Min(buffer.Length, Math.Min(together, Length - Position));
        file.Position = pieces[place] + inside;
        var read = file.Read(buffer[..most]);
        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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
}
