using System.Text.Json;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Journal;

internal sealed class RunRow
{
    public long RunId { get; set; }

    public string Job { get; set; } = "";

    public string TriggerKind { get; set; } = "";

    public string TriggeredBy { get; set; } = "";

    public string Owner { get; set; } = "";

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public string? Outcome { get; set; }

    public string? Message { get; set; }

    public string? Counts { get; set; }

    public RunRecord ToRecord() =>
        new(
            RunId,
            Job,
            ColumnWords<RunTrigger>.Read(TriggerKind),
            TriggeredBy,
            StartedAt,
            FinishedAt,
            Outcome is null ? null : ColumnWords<RunOutcome>.Read(Outcome),
            Message,
            Counts is null
                ? new Dictionary<string, long>(StringComparer.Ordinal)
                : JsonSerializer.Deserialize<Dictionary<string, long>>(Counts)!
        );
}
