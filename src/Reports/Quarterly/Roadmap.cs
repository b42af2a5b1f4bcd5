using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Roadmap;

namespace QualityMonitor.Reports.Quarterly;

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
    public IEnumerable<ActivityRow> All =>
        Due.Concat(Earlier).Concat(Later).Concat(Undated.SelectMany(static group => group.Activities));

    /// <summary>Something was reported of the execution, so that every activity has a status.</summary>
    public bool IsReported => All.Any(static one => one.Status is not null);
}

/// <param name="PeriodText">As written; empty where nothing is.</param>
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

    /// <summary>The day it was carried out, where somebody named it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? DoneOn { get; init; }

    /// <summary>Somebody reported that it was not carried out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDenied { get; init; }

    /// <summary>Every due day of the period where there are several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DueDay>? Days { get; init; }

    /// <summary>What was reported, as written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Execution { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Origin? ExecutionSource { get; init; }

    /// <summary>Short name of the school whose measure it is; null: the whole programme's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? School { get; init; }
}
