using System.Text;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Ods;

/// <summary>
/// A workbook of the OpenDocument kind: .ods, a zip with its sheets in one part, and .fods, that part alone and its styles
/// in one file. Read sheet after sheet it is walked once; whoever goes back to a sheet begins anew.
/// </summary>
internal sealed class OdsSource : IWorkbookSource
{
    private const string Content = "content.xml";
    private const string Styles = "styles.xml";
    private const string Manifest = "META-INF/manifest.xml";

    private readonly OdsNames names = new();
    private readonly OdsStyles styles;
    private readonly Func<Stream> content;
    private readonly IDisposable? owned;
    private readonly CancellationToken cancellation;
    private readonly ReadLimits limits;
    private readonly Lazy<ILookup<int, MergedArea>> merges;

    private OdsSource(
        string format,
        Func<Stream> content,
        Func<Stream>? namedStyles,
        IDisposable? owned,
        ReadLimits limits,
        CancellationToken cancellation
    )
    {
        Format = format;
        this.content = content;
        this.owned = owned;
        this.cancellation = cancellation;
        this.limits = limits;
        styles = new OdsStyles(names.Table, limits);
        merges = new(ReadMerges, LazyThreadSafetyMode.None);
        if (namedStyles is not null)
            ReadStyles(namedStyles);
        ReadStyles(content);
        using var tables = Open();
        if (!tables.Next())
            throw new WorkbookRefusedException(ReadingProblems.NoSheets());
    }

    public string Format { get; }

    public ReadTally Tally { get; } = new();

    /// <summary>Owns <paramref name="package"/> from here on, but not when it throws.</summary>
    public static OdsSource Of(OfficePackage package, ReadLimits limits)
    {
        if (IsEncrypted(package))
            throw new WorkbookRefusedException(ReadingProblems.OpenDocumentPassword());
        if (!package.Has(Content))
            throw new WorkbookRefusedException(ReadingProblems.OpenDocument());
        return new OdsSource(
            "ods",
            () => package.OpenBytes(Content),
            package.Has(Styles) ? () => package.OpenBytes(Styles) : null,
            package,
            limits,
            package.Cancellation
        );
    }

    public static OdsSource Of(SourceStream file, ReadLimits limits) =>
        new("fods", () => new OwnPlace(file), namedStyles: null, owned: null, limits, file.Cancellation);

    public IEnumerable<Sheet> Sheets()
    {
        using var tables = Open();
        while (tables.Next())
        {
            var number = tables.Number;
            if (number > limits.Sheets)
                throw new WorkbookRefusedException(LimitProblems.TooManySheets(number, limits.Sheets));
            var name = tables.Xml.Attribute("name") ?? string.Empty;
            var columns = new HiddenColumns();
            var isHidden = styles.IsHidden(tables.Xml.Attribute("style-name"));
            yield return new Sheet(
                new SheetInfo(number, name, isHidden, () => [.. Guard.Run(() => merges.Value)[number]], columns),
                Tally,
                () => Rows(tables, number, name, columns),
                cancellation
            );
        }
    }

    public void Dispose() => owned?.Dispose();

    private IEnumerable<Row> Rows(OdsTables tables, int number, string name, HiddenColumns hidden)
    {
        using var again = tables.IsAtStartOf(number) ? null : Open();
        while (again is not null && again.Number < number && again.Next()) { }
        var xml = (again ?? tables).Xml;
        var bounds = new SheetBounds(name, Tally, limits);
        foreach (var row in new OdsRows(xml, names, styles, bounds, limits, hidden).Read())
            yield return row;
    }

    private ILookup<int, MergedArea> ReadMerges()
    {
        using (var bytes = content())
        {
            if (!OdsMerges.AreIn(bytes))
                return Array.Empty<MergedArea>().ToLookup(static _ => 0);
        }

        using var tables = Open();
        return OdsMerges.Read(tables, names, limits);
    }

    private OdsTables Open()
    {
        var xml = XmlWalk.Open(content(), names.Table);
        try
        {
            return new OdsTables(xml, names);
        }
        catch
        {
            xml.Dispose();
            throw;
        }
    }

    private void ReadStyles(Func<Stream> part)
    {
        using var xml = XmlWalk.Open(part(), names.Table);
        styles.Read(xml);
    }

    private static bool IsEncrypted(OfficePackage package)
    {
        if (!package.Has(Manifest))
            return false;
        using var bytes = package.OpenBytes(Manifest);
        return ByteScan.Mentions(bytes, Encoding.ASCII.GetBytes("encryption-data"));
    }
}
