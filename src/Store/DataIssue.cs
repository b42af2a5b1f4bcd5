using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Store;

public enum Severity
{
    /// <summary>Loaded, but look at it.</summary>
    Warning,

    /// <summary>This cell was not loaded.</summary>
    Error,
}

/// <summary>A data issue to record. <paramref name="Cell"/> is null when it concerns the whole file.</summary>
public sealed record NewIssue(
    CellAddress? Cell,
    Severity Severity,
    Problem Problem,
    string? ValueText,
    string? IndicatorCode = null,
    string? OrganisationCode = null,
    Period? Period = null
)
{
    /// <summary>See <see cref="DataIssue.Detail"/>.</summary>
    public string? Detail { get; init; }
}

/// <summary>A data issue of the latest processing of a submission.</summary>
public sealed record DataIssue(
    long Id,
    long SubmissionId,
    string FileName,
    DateTimeOffset ReceivedAt,
    string? SheetName,
    int? Row,
    int? Column,
    Severity Severity,
    string Code,
    string Message,
    string Expected,
    string? ValueText,
    string? IndicatorCode,
    string? OrganisationCode,
    string? PeriodCode
)
{
    /// <summary>Why a person accepted the figure all the same; null while nobody did.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>
    /// What coordinators read instead of <see cref="Message"/>: what another sender gave, in which file. Never shown to
    /// a sender. Null where the message holds nothing back.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>The sentence for coordinators.</summary>
    public string FullMessage => Detail ?? Message;
}

/// <summary>A person's decision about a warning.</summary>
public sealed record Acceptance(string Note, string By, DateTimeOffset At);
