using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Templating;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>Renders the head's letter from its templates.</summary>
public sealed class HeadMail(TemplateEngine templates)
{
    /// <summary>The folder of its templates.</summary>
    public const string Folder = "quarterly-head";

    /// <param name="edition">1 for the first.</param>
    /// <param name="files">What lies beside the letter.</param>
    /// <exception cref="TemplateException">A template has a mistake.</exception>
    public LetterFace Render(QuarterlyReport report, int edition, IReadOnlyList<AttachedFile> files)
    {
        var letter = HeadMaker.Make(report, edition, [.. files.Select(static file => file.FileName)]);
        return new LetterFace(
            RecipientRole.Head,
            templates.RenderMail(Folder, letter.Page, report.ProgrammeCode),
            [
                .. letter.Pictures.Select(
                    static (one, at) => new AttachedFile($"график-{at + 1}.png", "image/png", one.Png, one.ContentId)
                ),
                .. files,
            ]
        );
    }
}
