using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Reports.Reminders;

/// <summary>Who is written to today.</summary>
/// <param name="Unreachable">Schools due for a reminder whose address the passport does not have.</param>
internal sealed record ReminderPlan(
    IReadOnlyList<SchoolLetter> Letters,
    IReadOnlyList<CoordinatorLetter> Escalations,
    IReadOnlyList<DueForm> Unreachable
);

/// <summary>A form that has not come, or not wholly.</summary>
/// <param name="Stage">The stage it is reminded of today; null: not due for one, it stands in the letter for
/// completeness.</param>
internal sealed record DueForm(Collection Collection, SchoolDue Due, ReminderStage? Stage);

/// <summary>All that the addresses of a school are told at once; schools that share them share the letter.</summary>
internal sealed record SchoolLetter(IReadOnlyList<Recipient> To, IReadOnlyList<DueForm> Forms);

/// <param name="News">Schools the coordinators have not been told of yet.</param>
internal sealed record CoordinatorLetter(
    ProgrammeDefinition Programme,
    IReadOnlyList<Recipient> To,
    IReadOnlyList<Collection> Collections,
    IReadOnlyList<DueForm> News
);
