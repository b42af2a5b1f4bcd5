using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.SchoolSheets.Document;
using QualityMonitor.Reports.SchoolSheets.Page;
using QualityMonitor.Reports.SchoolSheets.Telling;

namespace QualityMonitor.Reports.SchoolSheets.Making;

/// <summary>A school's sheet, as a letter and a page to print.</summary>
internal sealed class SheetPapers(SchoolSheet sheet, SheetMail mail) : IReport
{
    private const int MostChanges = 8;

    public string Title => $"{sheet.ProgrammeName} ({sheet.SchoolName})";

    public EditionData Data { get; } = SheetPoints.Of(sheet);

    public IReadOnlyList<string> Lines(IReadOnlyList<Change> changes) =>
        [.. ChangeMaker.Lines(changes, code => sheet.Rows.FirstOrDefault(row => row.Code == code)?.Name)];

    public Letter Letter(int number, IReadOnlyList<Change>? changes)
    {
        var (told, pictures) = mail.Render(sheet, number, changes is null ? [] : [.. Lines(changes).Take(MostChanges)]);
        return new Letter(SchoolSheetKind.Kind, sheet.ProgrammeCode, told, SheetJson.Write(sheet))
        {
            Files =
            [
                .. pictures,
                AttachedFile.Document(SheetText.File(sheet), SheetDocument.Write(sheet, number)),
                AttachedFile.Workbook(SheetText.Workbook(sheet), SheetWorkbook.Write(sheet)),
            ],
        };
    }
}
