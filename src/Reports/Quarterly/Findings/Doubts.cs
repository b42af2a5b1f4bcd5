using QualityMonitor.Indicators.Evaluation;

namespace QualityMonitor.Reports.Quarterly.Findings;

/// <summary>What could take the number of plans met back, or has kept one out of it. Pure.</summary>
/// <param name="Declared">Met in words alone.</param>
/// <param name="Open">Met by those who gave; of the others nobody knows anything, and it may fall.</param>
/// <param name="Fallen">Met by those who gave, and missed once the silent ones repeat what they gave last: not
/// counted.</param>
/// <param name="IsRestFirm">There are silent members, and no other verdict depends on them.</param>
internal sealed record Doubts(
    IReadOnlyList<IndicatorRow> Declared,
    IReadOnlyList<IndicatorRow> Open,
    IReadOnlyList<IndicatorRow> Fallen,
    bool IsRestFirm
)
{
    public int OfMet => Declared.Count + Open.Count;

    public static Doubts Of(QuarterlyReport report)
    {
        var judged = report.Rows.Where(static row => row.Status is not (Status.NoPlan or Status.NotDue)).ToList();
        return new Doubts(
            [.. judged.Where(static row => row is { Status: Status.Met, Declared: true })],
            [.. judged.Where(static row => row is { Status: Status.Met, Declared: false } && IsOpen(row))],
            [.. judged.Where(IsFallen)],
            judged.Exists(static row => row.Absence is not null)
                && judged.TrueForAll(static row => row.Status == Status.Met || !IsOpen(row))
                && judged.TrueForAll(static row => row.Grounds.Absence is null || IsFallen(row))
        );
    }

    private static bool IsOpen(IndicatorRow row) => row.Absence?.Effect == AbsenceEffect.Unknown;

    /// <summary>Met by those who gave, and not any more with what the silent ones gave last.</summary>
    internal static bool IsFallen(IndicatorRow row) =>
        row
            is {
                Status: Status.Indeterminate,
                Grounds.Absence: { AsItStands: Status.Met, WithLast: Status.Missed or Status.AtRisk }
            };
}
