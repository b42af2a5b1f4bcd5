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
    /// <summary>What it is called as long as nothing has come.</summary>
    public SchoolStanding Standing { get; init; } = SchoolStanding.Silent;

    /// <summary>The latest letter to the school; null: it was never reminded.</summary>
    public Told? LastReminder => Told.LastOrDefault(static one => one.Stage != ReminderStage.Escalation);

    public bool IsEscalated => Told.Any(static one => one.Stage == ReminderStage.Escalation);
}
