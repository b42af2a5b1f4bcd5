using System.IO.Compression;

namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>
/// A small workbook in memory: text, figures, looks, merged cells, hints and drop-downs.
/// The same content gives the same bytes: no clock, no random names.
/// </summary>
public sealed class SheetBook
{
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<SheetPage> pages = [];

    /// <summary>The document's title in its properties; empty for none.</summary>
    public string Title { get; init; } = "";

    public SheetPage Page(string name)
    {
        var page = new SheetPage(name);
        pages.Add(page);
        return page;
    }

    /// <summary>Writes the workbook; the stream stays open and need not seek.</summary>
    public void Save(Stream stream)
    {
        using var buffer = new MemoryStream();
        BookParts.Write(buffer, pages, Title);
        buffer.Position = 0;
        Repack(buffer, stream);
    }

    /// <summary>The packaging library stamps every entry with the time of writing; here they all get one fixed day.</summary>
    private static void Repack(Stream from, Stream to)
    {
        using var source = new ZipArchive(from, ZipArchiveMode.Read);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
            copy.LastWriteTime = Stamp;
            using var input = entry.Open();
            using var output = copy.Open();
            input.CopyTo(output);
        }
    }
}
