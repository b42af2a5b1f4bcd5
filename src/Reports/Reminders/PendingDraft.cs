namespace QualityMonitor.Reports.Reminders;

/// <param name="Failure">What is said when it cannot be made.</param>
internal sealed record PendingDraft(string Failure, Func<Task<ReminderDraft>> MakeAsync);
