using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>Renders a notice from its templates.</summary>
public sealed class NoticeMail(TemplateEngine templates)
{
    /// <exception cref="TemplateException">A template has a mistake.</exception>
    public RenderedMail Render(NoticePage page) =>
        new(
            Words.Tidy(templates.Render("notice/subject.sbn", TemplateKind.Text, page)),
            templates.Render("notice/html.sbn", TemplateKind.Html, page),
            templates.Render("notice/text.sbn", TemplateKind.Text, page)
        );
}
