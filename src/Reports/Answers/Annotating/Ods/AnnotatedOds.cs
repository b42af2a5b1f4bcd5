using System.IO.Compression;
using System.Text;
using System.Xml;
using QualityMonitor.Indicators.Forms;

namespace QualityMonitor.Reports.Answers.Annotating.Ods;

/// <summary>
/// The sender's own workbook of LibreOffice, Р7 or МойОфис with our remarks: conditional formats colour the cells and let go
/// of them once they are corrected, notes say what is expected, a first sheet lists everything with links. No value, formula
/// or style of the sender's is written. The same file and remarks give the same bytes.
/// </summary>
internal static class AnnotatedOds
{
    public const string Content = "content.xml";
    private const string Mimetype = "mimetype";
    private const string Spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>Each entry says that it is of this day, so that equal files stay equal.</summary>
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One file of XML, known by how it begins.</summary>
    public static bool IsFlat(byte[] file)
    {
        var start = Encoding.UTF8.GetString(file, 0, Math.Min(file.Length, 1024));
        return start.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<')
            && start.Contains("<office:document", StringComparison.Ordinal);
    }

    /// <returns>Null where one of its sheets has the name of ours.</returns>
    /// <exception cref="XmlException">It is no sound XML.</exception>
    public static byte[]? WriteFlat(byte[] file, string fileName, IReadOnlyList<Remark> remarks)
    {
        Stream Open() => new MemoryStream(file, writable: false);
        if (HasNameOfOurs(Open))
            return null;

        using var memory = new MemoryStream();
        Copy(Open(), memory, new OdsListSheet(fileName, remarks), MarkedCell.BySheet(remarks));
        return memory.ToArray();
    }

    /// <returns>Null where one of its sheets has the name of ours, and for what is no workbook.</returns>
    /// <exception cref="XmlException">A part is no sound XML.</exception>
    public static byte[]? Write(ZipArchive original, string fileName, IReadOnlyList<Remark> remarks)
    {
        if (!IsWorkbook(original) || HasNameOfOurs(original.GetEntry(Content)!.Open))
            return null;

        var marks = MarkedCell.BySheet(remarks);
        using var memory = new MemoryStream();
        using (var written = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The type stands first, for programs look for it at its place.
            foreach (var entry in original.Entries.OrderByDescending(static one => one.FullName == Mimetype))
            {
                using var from = entry.Open();
                using var to = Begin(written, entry.FullName);
                if (entry.FullName is Content or "styles.xml" or "settings.xml")
                    Copy(from, to, entry.FullName == Content ? new OdsListSheet(fileName, remarks) : null, marks);
                else
                    from.CopyTo(to);
            }
        }

        return memory.ToArray();
    }

    private static bool IsWorkbook(ZipArchive original) =>
        original.GetEntry(Mimetype) is { } type && TextOf(type).StartsWith(Spreadsheet, StringComparison.Ordinal);

    /// <summary>The type alone is not packed, so that it can be read without unpacking.</summary>
    private static Stream Begin(ZipArchive written, string name)
    {
        var entry = written.CreateEntry(
            name,
            name == Mimetype ? CompressionLevel.NoCompression : CompressionLevel.Optimal
        );
        entry.LastWriteTime = Day;
        return entry.Open();
    }

    private static void Copy(Stream from, Stream to, OdsListSheet? list, ILookup<string, MarkedCell> marks)
    {
        using var reader = OdsXml.Read(from);
        using var writer = OdsXml.Write(to);
        new OdsCopy(reader, writer, list, marks).Run();
    }

    /// <summary>A sheet of that name is ours only where it is the first.</summary>
    private static bool HasNameOfOurs(Func<Stream> content)
    {
        using var part = content();
        using var xml = OdsXml.Read(part);
        var sheets = 0;
        while (xml.ReadToFollowing("table", OdsXml.Table.NamespaceName))
        {
            var isFirst = sheets++ == 0;
            if (!isFirst && xml.GetAttribute("name", OdsXml.Table.NamespaceName) == RemarksSheet.Name)
                return true;
        }

        return false;
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
