using QualityMonitor.Indicators.Evaluation;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>How many indicators have one status, ready to print: «✖ 3 не выполнены».</summary>
/// <param name="Tone">good, bad, warn or quiet.</param>
public sealed record StatusPart(string Tone, string Sign, int Count, string Word)
{
    /// <summary>In the order in which they are read; those that nothing has included.</summary>
    public static IReadOnlyList<StatusPart> Of(StatusCounts counts) =>
        [
            .. new[]
            {
                (Status: Status.Met, Count: counts.Met),
                (Status: Status.Missed, Count: counts.Missed),
                (Status: Status.AtRisk, Count: counts.AtRisk),
                (Status: Status.Indeterminate, Count: counts.Indeterminate),
                (Status: Status.NoFact, Count: counts.NoFact),
                (Status: Status.NotDue, Count: counts.NotDue),
                (Status: Status.NoPlan, Count: counts.NoPlan),
            }.Select(static one => new StatusPart(
                Signs.Name(one.Status),
                StatusWords.Sign(one.Status),
                one.Count,
                StatusWords.Word(one.Status, one.Count)
            )),
        ];
}
