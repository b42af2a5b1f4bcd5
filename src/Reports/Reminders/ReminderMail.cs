using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Reminders;

/// <summary>Renders reminders and escalations from their templates.</summary>
public sealed class ReminderMail(TemplateEngine templates)
{
    /// <exception cref="TemplateException">A template has a mistake.</exception>
    public RenderedMail Render(Reminder reminder) => Render("reminder", ReminderPage.Of(reminder));

    /// <inheritdoc cref="Render(Reminder)"/>
    public RenderedMail Render(Escalation escalation) => Render("escalation", EscalationPage.Of(escalation));

    private RenderedMail Render(string kind, object page) =>
        new(
            Words.Tidy(templates.Render(kind + "/subject.sbn", TemplateKind.Text, page)),
            templates.Render(kind + "/html.sbn", TemplateKind.Html, page),
            templates.Render(kind + "/text.sbn", TemplateKind.Text, page)
        );
}
