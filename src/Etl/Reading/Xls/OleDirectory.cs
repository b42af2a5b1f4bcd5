using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace QualityMonitor.Etl.Reading.Xls;

/// <summary>A stream of an OLE container: its first sector and its length.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OleEntry(uint Start, long Length);

/// <summary>
/// The directory of an OLE container ([MS-CFB] 2.6). An embedded workbook has a stream of the same name in a storage
/// below: only what lies in the root itself is the file's own.
/// </summary>
internal sealed class OleDirectory
{
    private const int EntryBytes = 128;
    private const int LongestName = 62;
    private const byte StreamKind = 2;
    private const byte RootKind = 5;

    /// <summary>Of Excel 97 to 2003, and of Excel 5.</summary>
    private static readonly string[] BookNames = ["Workbook", "Book"];

    private readonly List<Entry> entries = [];
    private readonly List<Entry> ofRoot;

    /// <param name="sectors">Of the directory, in their order.</param>
    public OleDirectory(IEnumerable<byte[]> sectors)
    {
        foreach (var sector in sectors)
        {
            for (var at = 0; at + EntryBytes <= sector.Length; at += EntryBytes)
                entries.Add(Read(sector.AsSpan(at, EntryBytes)));
        }

        var root = entries.Find(static entry => entry.Kind == RootKind);
        Root = root?.Stream ?? default;
        ofRoot = OfRoot(root);
        Workbook = (Book(ofRoot) ?? Book(entries, onlyOne: true))?.Stream ?? default;
    }

    /// <summary>Nothing where there is none.</summary>
    public OleEntry Workbook { get; }

    /// <summary>The container of all small streams.</summary>
    public OleEntry Root { get; }

    /// <summary>A stream of the root itself; nothing where there is none of the name.</summary>
    public OleEntry Find(string name) =>
        ofRoot.Find(entry => entry.Kind == StreamKind && entry.Name.Equals(name, StringComparison.Ordinal))?.Stream
        ?? default;

    /// <param name="onlyOne">In a damaged directory, of which the root is lost, two of a name are none.</param>
    private static Entry? Book(List<Entry> entries, bool onlyOne = false) =>
        BookNames
            .Select(name =>
                entries.FindAll(entry =>
                    entry.Kind == StreamKind && entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Where(named => named.Count == 1 || (named.Count > 1 && !onlyOne))
            .Select(static named => named[0])
            .FirstOrDefault();

    /// <summary>The children of a storage are a tree of their own; each entry is visited once.</summary>
    private List<Entry> OfRoot(Entry? root)
    {
        var found = new List<Entry>();
        var seen = new HashSet<uint>();
        var next = new Stack<uint>();
        if (root is not null)
            next.Push(root.Child);
        while (next.TryPop(out var place))
        {
            if (place >= entries.Count || !seen.Add(place))
                continue;
            var entry = entries[(int)place];
            found.Add(entry);
            next.Push(entry.Left);
            next.Push(entry.Right);
        }

        return found;
    }

    private static Entry Read(ReadOnlySpan<byte> bytes)
    {
        var nameBytes = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(bytes[0x40..]) - 2, 0, LongestName);
        return new Entry(
            Encoding.Unicode.GetString(bytes[..nameBytes]),
            bytes[0x42],
            UInt32(bytes, 0x44),
            UInt32(bytes, 0x48),
            UInt32(bytes, 0x4C),
            new OleEntry(UInt32(bytes, 0x74), UInt32(bytes, 0x78))
        );
    }

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private sealed record Entry(string Name, byte Kind, uint Left, uint Right, uint Child, OleEntry Stream);
}
