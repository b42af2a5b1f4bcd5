using System.Globalization;
using QualityMonitor.Etl.Reading.Packages;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Xlsx;

/// <summary>
/// Which part of the zip each sheet of the workbook is. A sheet whose link is missing or empty never takes the part of
/// another one: only the usual names where nothing is linked at all, and the one part that nobody claims.
/// </summary>
/// <param name="extension">Of the parts: ".xml", or ".bin" where they are binary records.</param>
internal sealed class SheetParts(OfficePackage package, List<Relationship> links, string extension = ".xml")
{
    private readonly List<(string Name, Relationship? Link, bool IsHidden)> sheets = [];

    public static IEnumerable<string> In(OfficePackage package, string extension = ".xml") =>
        package
            .Names.Where(name =>
                name.Contains("worksheets/sheet", StringComparison.OrdinalIgnoreCase)
                && name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
            )
            .OrderBy(static name => name.Length)
            .ThenBy(static name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A sheet as the workbook lists it.</summary>
    public void Note(string name, string? id, bool isHidden) =>
        sheets.Add((name, string.IsNullOrEmpty(id) ? null : links.Find(link => link.Id == id), isHidden));

    /// <summary>Without charts, dialogs and macro sheets: they hold no cells.</summary>
    /// <exception cref="WorkbookRefusedException">Nobody can tell which part is whose.</exception>
    public IEnumerable<SheetPart> All()
    {
        if (links.Count == 0)
            return sheets.Select((sheet, index) => new SheetPart(sheet.Name, Usual(index + 1), sheet.IsHidden));
        var twice = sheets
            .Where(static sheet => IsOfCells(sheet.Link))
            .GroupBy(static sheet => sheet.Link!.Target, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(static same => same.Skip(1).Any());
        if (twice is not null)
            throw new WorkbookRefusedException(ReadingProblems.UnclearSheet(twice.Last().Name));
        return Linked(Unclaimed());
    }

    private List<string> Unclaimed() =>
        [.. In(package, extension).Where(part => !links.Exists(link => IsNamed(link, part) && IsOfSheet(link)))];

    /// <summary>A link to a part that no sheet uses is nobody's.</summary>
    private bool IsOfSheet(Relationship link) => sheets.Exists(sheet => sheet.Link == link);

    private static bool IsNamed(Relationship link, string part) =>
        string.Equals(link.Target.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase);

    private List<SheetPart> Linked(List<string> unclaimed)
    {
        var unlinked = sheets.Count(static sheet => sheet.Link is null);
        var found = new List<SheetPart>();
        foreach (var (name, link, isHidden) in sheets)
        {
            if (IsOfCells(link))
                found.Add(new SheetPart(name, link!.Target, isHidden));
            else if (link is null && unclaimed.Count > 0)
                found.Add(
                    unlinked == 1 && unclaimed is [var only]
                        ? new SheetPart(name, only, isHidden)
                        : throw new WorkbookRefusedException(ReadingProblems.UnclearSheet(name))
                );
        }

        return found;
    }

    private static bool IsOfCells(Relationship? link) => link?.Kind == "worksheet";

    private string Usual(int place) =>
        string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{place}{extension}");
}
