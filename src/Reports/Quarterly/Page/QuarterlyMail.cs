using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>Renders the quarterly mail from its templates.</summary>
public sealed class QuarterlyMail(TemplateEngine templates)
{
    /// <param name="edition">1 for the first; from 2 on the mail says that it corrects an earlier one.</param>
    /// <exception cref="TemplateException">A template has a mistake.</exception>
    public RenderedMail Render(QuarterlyReport report, int edition) =>
        templates.RenderMail("quarterly", PageMaker.Make(report, edition), report.ProgrammeCode);

    /// <summary>For the coordinator, who is asked to explain.</summary>
    /// <param name="fileName">Of the workbook to do it in.</param>
    /// <inheritdoc cref="Render"/>
    public RenderedMail RenderAsking(QuarterlyReport report, int edition, string fileName) =>
        templates.RenderMail(
            "quarterly",
            PageMaker.Make(report, edition) with
            {
                Asks = AskMaker.Of(report, fileName),
            },
            report.ProgrammeCode
        );
}
