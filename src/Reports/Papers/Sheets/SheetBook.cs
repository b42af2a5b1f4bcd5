using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Papers.Sheets;

/// <summary>
/// A small workbook in memory: text, figures, looks, merged cells, hints and drop-downs.
/// The same content gives the same bytes: no clock, no random names.
/// </summary>
public sealed class SheetBook
{
    private readonly List<SheetPage> pages = [];

    /// <summary>The document's title in its properties; empty for none.</summary>
    public string Title { get; init; } = "";

    public void Add(SheetPage page) => pages.Add(page);

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
        stream.Write(ZipTimes.Fix(buffer.ToArray()));
    }
}
