using QualityMonitor.Indicators;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Reports.Reminders;

/// <summary>When reminders are made, and how.</summary>
/// <param name="Now">The data are those known at this moment; its offset is the clock of the days.</param>
/// <param name="Since">The day reminders were switched on: earlier stages are not caught up.</param>
/// <param name="AttachForms">Whether a school of which nothing has come gets its form.</param>
public sealed record ReminderMoment(DateTimeOffset Now, DateOnly Since, bool AttachForms)
{
    internal DateOnly Today => DateOnly.FromDateTime(Now.Date);
}

/// <param name="Unreachable">Schools due for a reminder that have no address.</param>
/// <param name="RestUntil">The next working day when today is none and nobody was written to; null otherwise.</param>
/// <param name="Doubt">That the calendar does not know this year's decree; null when it does.</param>
public sealed record ReminderResult(
    IReadOnlyList<ReminderLetter> Letters,
    IReadOnlyList<string> Unreachable,
    DateOnly? RestUntil,
    Problem? Doubt
)
{
    /// <summary>Programmes that could not be read and letters that could not be made; the others were.</summary>
    public IReadOnlyList<ItemFailure> Failures { get; init; } = [];

    /// <summary>Russian; why nobody was reminded though somebody may be silent; null when that is not so.</summary>
    public string? Held { get; init; }

    public int Escalations => Letters.Count(static letter => letter.Kind == ReminderPublisher.EscalationKind);
}

/// <param name="File">Where a preview was written; null for a letter in the outbox.</param>
public sealed record ReminderLetter(string Kind, string Address, string Subject, string? File);
