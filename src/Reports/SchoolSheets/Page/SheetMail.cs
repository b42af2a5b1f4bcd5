using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.SchoolSheets.Page;

/// <summary>Renders the letter of a school from its templates.</summary>
public sealed class SheetMail(TemplateEngine templates)
{
    /// <summary>The folder of its templates.</summary>
    public const string Folder = "school-sheet";

    /// <param name="edition">1 for the first.</param>
    /// <param name="changes">In words; empty in a first edition.</param>
    /// <returns>The letter and the pictures in it.</returns>
    /// <exception cref="TemplateException">A template has a mistake.</exception>
    public (RenderedMail Mail, IReadOnlyList<AttachedFile> Pictures) Render(
        SchoolSheet sheet,
        int edition,
        IReadOnlyList<string> changes
    )
    {
        var letter = SheetPageMaker.Make(sheet, edition, changes);
        return (
            templates.RenderMail(Folder, letter.Page, sheet.ProgrammeCode),
            [
                .. letter.Pictures.Select(
                    static (one, at) => new AttachedFile($"шкала-{at + 1}.png", "image/png", one.Png, one.ContentId)
                ),
            ]
        );
    }
}
