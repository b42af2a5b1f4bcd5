using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Passport;

/// <summary>What a passport workbook says.</summary>
/// <param name="Programme">Null exactly when something required is missing.</param>
/// <param name="Rejection">Why it is not accepted, all reasons in one; null when it is.</param>
/// <param name="Sheets">The sheets read, by number.</param>
internal sealed record PassportContent(
    ProgrammeDefinition? Programme,
    IReadOnlyList<NewPlanValue> Plans,
    IReadOnlyList<NewIssue> Issues,
    Problem? Rejection,
    IReadOnlyList<(int Number, string Name)> Sheets,
    CellTally Cells
)
{
    /// <summary>See <see cref="PassportNotes.HasMistakes"/>.</summary>
    public bool HasMistakes { get; init; }
}
