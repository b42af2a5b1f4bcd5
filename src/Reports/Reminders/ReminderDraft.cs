using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Reminders;

/// <summary>A letter before it is frozen.</summary>
/// <param name="Kind"><see cref="Edition.Kind"/>: <see cref="ReminderPublisher.Kind"/> or
/// <see cref="ReminderPublisher.EscalationKind"/>.</param>
/// <param name="Topic">Tells the letters of one day apart.</param>
/// <param name="Model">The paper as JSON.</param>
/// <param name="Forms">Workbooks to attach.</param>
/// <param name="Reminds">What is written down as told.</param>
internal sealed record ReminderDraft(
    string Kind,
    string ProgrammeCode,
    string Topic,
    IReadOnlyList<Recipient> To,
    RenderedMail Mail,
    string Model,
    IReadOnlyList<AttachedForm> Forms,
    IReadOnlyList<RemindedForm> Reminds
);

/// <param name="FileName">Its own in the letter: two programmes may ask one school for the same period.</param>
internal sealed record AttachedForm(string FileName, FormContent Content);
