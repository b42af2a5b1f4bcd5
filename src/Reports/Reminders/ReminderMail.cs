using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Reminders;

/// <summary>Renders reminders and escalations from their templates.</summary>
public sealed class ReminderMail(TemplateEngine templates)
{
    /// <exception cref="TemplateException">A template has a mistake.</exception>
    public RenderedMail Render(Reminder reminder) => templates.RenderMail("reminder", ReminderPage.Of(reminder));

    /// <inheritdoc cref="Render(Reminder)"/>
    public RenderedMail Render(Escalation escalation) =>
        templates.RenderMail("escalation", EscalationPage.Of(escalation));
}
