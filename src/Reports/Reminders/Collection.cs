using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Reminders;

/// <summary>A programme's collection for one period, as it stands.</summary>
internal sealed record Collection(
    ProgrammeDefinition Programme,
    Period Period,
    CollectionDays Days,
    IReadOnlyList<SchoolDue> Schools
);

/// <summary>What one school owes there.</summary>
/// <param name="Asked">How many indicators it is asked for.</param>
/// <param name="Told">In the order of time.</param>
internal sealed record SchoolDue(Organisation School, int Asked, Receipt Receipt, IReadOnlyList<Told> Told)
{
    /// <summary>Its figures of the period wait in the programme that this one goes on with.</summary>
    public bool IsSentBefore { get; init; }

    /// <summary>It sent figures of the period of which none could be taken.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The latest letter to the school; null: it was never reminded.</summary>
    public Told? LastReminder => Told.LastOrDefault(static one => one.Stage != ReminderStage.Escalation);

    public bool IsEscalated => Told.Any(static one => one.Stage == ReminderStage.Escalation);
}
