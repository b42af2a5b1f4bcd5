using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Answers;

/// <summary>Renders an answer from its templates.</summary>
public sealed class AnswerMail(TemplateEngine templates)
{
    /// <param name="attachment">File name of the remarks; empty for none.</param>
    /// <exception cref="TemplateException">A template has a mistake.</exception>
    public RenderedMail Render(AnswerDraft draft, RemarksFile file, string attachment) =>
        templates.RenderMail("answer", AnswerPage.Of(draft, file, attachment), draft.Answer.ProgrammeCode);
}
