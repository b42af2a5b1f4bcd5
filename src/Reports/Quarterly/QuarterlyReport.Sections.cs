using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Roadmap;
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

/// <summary>The roadmap seen from the period.</summary>
/// <param name="Due">Activities whose date falls into the period.</param>
/// <param name="Earlier">Activities due before the period.</param>
/// <param name="Later">Activities due after it.</param>
/// <param name="Undated">Activities without a computable date, by their words for it. Not to be taken for done.</param>
public sealed record Roadmap(
    int Total,
    IReadOnlyList<ActivityRow> Due,
    IReadOnlyList<ActivityRow> Earlier,
    IReadOnlyList<ActivityRow> Later,
    IReadOnlyList<UndatedActivities> Undated
)
{
    [JsonIgnore]
    public IEnumerable<ActivityRow> All =>
        Due.Concat(Earlier).Concat(Later).Concat(Undated.SelectMany(static group => group.Activities));

    /// <summary>Something was reported of the execution, so that every activity has a status.</summary>
    [JsonIgnore]
    public bool IsReported => All.Any(static one => one.Status is not null);
}

public sealed record UndatedActivities(string PeriodText, IReadOnlyList<ActivityRow> Activities);

/// <param name="EndsOn">The day it is judged by; null when none can be computed.</param>
public sealed record ActivityRow(
    int Position,
    string Text,
    string PeriodText,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    string Responsible,
    Origin Source
)
{
    /// <summary>
    /// Null when the programme's roadmap holds no word of execution at all: then only dates are known.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActivityStatus? Status { get; init; }

    /// <summary>Why, in one sentence; null with <see cref="Status"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sentence { get; init; }

    /// <summary>What was reported, as written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Execution { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Origin? ExecutionSource { get; init; }

    /// <summary>Short name of the school whose measure it is; null: the whole programme's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? School { get; init; }
}

/// <summary>A risk factor and the schools a document names for it.</summary>
public sealed record RiskRow(string Risk, IReadOnlyList<RiskSchool> Schools);

public sealed record RiskSchool(string Code, string Name, Origin Source);
