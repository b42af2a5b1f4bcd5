using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Answers;

/// <summary>Renders an answer from its templates.</summary>
public sealed class AnswerMail(TemplateEngine templates)
{
    /// <param name="attachment">File name of the remarks; empty for none.</param>
    /// <exception cref="TemplateException">A template has a mistake.</exception>
    public RenderedMail Render(AnswerDraft draft, RemarksFile file, string attachment)
    {
        var page = AnswerPage.Of(draft, file, attachment);
        return new RenderedMail(
            Words.Tidy(templates.Render("answer/subject.sbn", TemplateKind.Text, page)),
            templates.Render("answer/html.sbn", TemplateKind.Html, page),
            templates.Render("answer/text.sbn", TemplateKind.Text, page)
        );
    }
}
