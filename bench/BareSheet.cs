using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.SchoolSheets;
using QualityMonitor.Reports.SchoolSheets.Page;
using QualityMonitor.Reports.SchoolSheets.Telling;

namespace QualityMonitor.Bench;

/// <summary>
/// One sheet's outputs by the libraries alone: nothing is read, judged or put into words, every text, place and element is
/// known already.
/// </summary>
internal sealed class BareSheet : IDisposable
{
    private readonly BareTemplates templates;
    private readonly BareDocument document;
    private readonly BareWorkbook workbook;
    private readonly List<BarePicture> pictures;

    public BareSheet(Letter letter)
    {
        var sheet = SheetJson.Read(letter.Model);
        templates = new BareTemplates(SheetMail.Folder, SheetPageMaker.Make(sheet, 1, []).Page);
        document = new BareDocument(
            letter.Files.Single(static one => one.FileName.EndsWith(".docx", StringComparison.Ordinal)).Content
        );
        workbook = new BareWorkbook(
            letter.Files.Single(static one => one.FileName.EndsWith(".xlsx", StringComparison.Ordinal)).Content
        );
        pictures =
        [
            BarePicture.OfChart(StripMaker.Chart(sheet, StripMaker.Rows(sheet).Take(9))),
            .. letter
                .Files.Where(static one => one.ContentId is not null)
                .Select(static one => BarePicture.OfLine(one.Content)),
        ];
    }

    /// <returns>The bytes of all outputs, so that none of them is left out.</returns>
    public long Make() =>
        templates.Render() + pictures.Sum(static one => one.Draw()) + document.Write() + workbook.Write();

    public void Dispose() => document.Dispose();
}
