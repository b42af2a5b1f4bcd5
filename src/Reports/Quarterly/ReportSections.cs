using System.Text.Json.Serialization;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Who submitted, and when.</summary>
/// <param name="Deadline">Last day in time.</param>
/// <param name="IsOver">The deadline has passed: who is missing has failed to submit.</param>
public sealed record Completeness(
    DateOnly Deadline,
    bool IsOver,
    IReadOnlyList<string> InTime,
    IReadOnlyList<LateSchool> Late,
    IReadOnlyList<string> Missing
)
{
    public int Of => InTime.Count + Late.Count + Missing.Count;
}

public sealed record LateSchool(string Name, int Days, DateOnly ReceivedOn)
{
    /// <summary>
    /// Nothing tells when the file arrived: the day is the one on which it was collected, and it may have lain there
    /// before.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsByCollecting { get; init; }
}

/// <summary>Data issues of one file that nothing corrected: errors first, accepted ones last.</summary>
public sealed record IssueFile(string FileName, long SubmissionId, IReadOnlyList<IssueRow> Issues);

/// <param name="Place">«лист «Показатели», ячейка C6», or «весь файл».</param>
/// <param name="Value">The offending value as written; null when there is none.</param>
/// <param name="Expected">The form expected, with an example.</param>
public sealed record IssueRow(Severity Severity, string Place, string? Value, string Message, string Expected)
{
    /// <summary>
    /// «проверено по журналу (ivanova, 12.01.2026)»: who accepted the figure and why; null for an open issue.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Accepted { get; init; }
}

/// <summary>A risk factor and the schools a document names for it.</summary>
public sealed record RiskRow(string Risk, IReadOnlyList<RiskSchool> Schools);

public sealed record RiskSchool(string Code, string Name, Origin Source);
