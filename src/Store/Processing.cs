namespace QualityMonitor.Store;

public enum ProcessingKind
{
    /// <summary>Nobody could say what the file is.</summary>
    Unknown,
    Passport,
    Data,
}

public enum ProcessingOutcome
{
    Loaded,

    /// <summary>Valid rows are in; at least one data issue is open.</summary>
    LoadedWithIssues,

    /// <summary>Nothing was loaded; the reason says what the sender can do.</summary>
    Rejected,

    /// <summary>Nothing describes this file yet (no programme, no layout); tried again on every run.</summary>
    Held,

    /// <summary>A person took the file back; the reason is theirs. What it had loaded counts no more.</summary>
    Retracted,
}

/// <summary>One attempt to load a submission. The latest attempt of a submission is the one that counts.</summary>
public sealed record Processing(
    long Id,
    long SubmissionId,
    int Attempt,
    ProcessingKind Kind,
    ProcessingOutcome Outcome,
    string? Layout,
    string? ProgrammeCode,
    string? ReasonCode,
    string? Reason,
    long CellsSeen,
    long CellsLoaded,
    int IssueCount,
    DateTimeOffset ProcessedAt
)
{
    /// <summary>
    /// <see cref="ReasonCode"/> of a file that a person took out of the waiting ones: it had loaded nothing.
    /// </summary>
    public const string Dismissed = "dismissed";

    /// <summary>
    /// <see cref="ReasonCode"/> of a rejected archive whose tables are files of their own, and which holds more than
    /// them.
    /// </summary>
    public const string PartlyOpened = "archive-partly-opened";

    /// <summary>
    /// <see cref="ReasonCode"/> of a file that waits, whose name is expected and whose table is not: its sender may mend it.
    /// </summary>
    public const string TableDiffers = "table-differs";

    /// <summary>The form expected instead; null exactly when <see cref="Reason"/> is.</summary>
    public string? ReasonExpected { get; init; }

    /// <summary>All that was committed up to this attempt, itself included.</summary>
    public AsOf AsOf { get; init; }
}
