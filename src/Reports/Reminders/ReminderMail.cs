using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Reminders;

/// <summary>Renders reminders and escalations from their templates.</summary>
public sealed class ReminderMail(TemplateEngine templates)
{
    /// <exception cref="TemplateException">A template has a mistake.</exception>
    public RenderedMail Render(Reminder reminder) =>
        templates.RenderMail("reminder", ReminderPage.Of(reminder), ProgrammeOf(reminder));

    /// <inheritdoc cref="Render(Reminder)"/>
    public RenderedMail Render(Escalation escalation) =>
        templates.RenderMail("escalation", EscalationPage.Of(escalation), escalation.ProgrammeCode);

    /// <summary>A letter of several programmes is none's.</summary>
    private static string ProgrammeOf(Reminder reminder)
    {
        List<string> all =
        [
            .. reminder.Forms.Select(static form => form.ProgrammeCode).Distinct(StringComparer.Ordinal),
        ];
        return all is [var only] ? only : "";
    }
}
