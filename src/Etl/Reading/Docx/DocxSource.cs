using System.Xml;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Reading.Docx;

/// <summary>
/// A document of Word: every table of its text is a sheet. Read table after table it is walked once; whoever goes back to
/// a table begins anew.
/// </summary>
internal sealed class DocxSource : IWorkbookSource
{
    private readonly OfficePackage package;
    private readonly string part;
    private readonly ReadLimits limits;
    private readonly HashSet<string> headings;

    /// <summary>Owns <paramref name="package"/> from here on, but not when it throws.</summary>
    public DocxSource(OfficePackage package, string part, ReadLimits limits)
    {
        this.package = package;
        this.part = part;
        this.limits = limits;
        headings = DocxHeadings.Read(package, part);
        using var tables = Open();
        if (!tables.Next())
            throw new WorkbookRefusedException(ReadingProblems.WordWithoutTables());
        HasRemarksAbove = tables.HasRemarks;
    }

    public string Format => "docx";

    public ReadTally Tally { get; } = new();

    public bool HasRemarksAbove { get; }

    public IEnumerable<Sheet> Sheets()
    {
        using var tables = Open();
        while (tables.Next())
        {
            var (number, name, heading) = (tables.Number, tables.Name, tables.Heading);
            if (number > limits.Sheets)
                throw new WorkbookRefusedException(LimitProblems.TooManySheets(number, limits.Sheets));
            yield return new Sheet(
                new SheetInfo(
                    number,
                    name,
                    isHidden: false,
                    () => Guard.Run(() => Merges(number, name)),
                    title: CellPlace.WordTable(number, heading)
                ),
                Tally,
                () => Rows(tables, number, name),
                package.Cancellation
            );
        }
    }

    public void Dispose() => package.Dispose();

    private IEnumerable<Row> Rows(DocxTables tables, int number, string name)
    {
        using var again = tables.IsAtStartOf(number) ? null : OpenAt(number);
        var xml = (again ?? tables).Xml;
        foreach (var row in Read(xml, name, new DocxMerges(name, limits)))
            yield return row;
    }

    private IReadOnlyList<MergedArea> Merges(int number, string name)
    {
        var merges = new DocxMerges(name, limits);
        using var tables = OpenAt(number);
        foreach (var _ in Read(tables.Xml, name, merges))
        {
            // Noted on the way.
        }

        return merges.Areas;
    }

    private IEnumerable<Row> Read(XmlReader xml, string name, DocxMerges merges) =>
        new DocxRows(xml, merges, new SheetBounds(name, Tally, limits), limits).Read();

    private DocxTables OpenAt(int number)
    {
        var tables = Open();
        while (tables.Number < number && tables.Next()) { }

        return tables;
    }

    private DocxTables Open()
    {
        var xml = package.OpenXml(part);
        try
        {
            return new DocxTables(xml, headings, limits);
        }
        catch
        {
            xml.Dispose();
            throw;
        }
    }
}
