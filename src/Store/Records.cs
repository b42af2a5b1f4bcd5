using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store;

/// <summary>
/// A cell inside one processed file. Sheet, row and column are 1-based; row and column are the worksheet's own.
/// </summary>
public readonly record struct CellAddress(int Sheet, int Row, int Column);

/// <summary>Where a figure came from: enough to open the very cell again.</summary>
/// <param name="ContentHash">SHA-256 of the original bytes, lower-case hex; opens them in the content store.</param>
/// <param name="FileName">File name as it was sent, without a folder.</param>
/// <param name="Sender">Who sent it: an address, or null when it came through a folder.</param>
public sealed record SourceCell(
    long SubmissionId,
    string FileName,
    string? Sender,
    DateTimeOffset ReceivedAt,
    string ContentHash,
    string SheetName,
    int Row,
    int Column
)
{
    /// <summary>The cell in A1 notation: <c>D18</c>.</summary>
    public string A1 => ColumnName(Column) + Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As people count: see <see cref="CellPlace"/>.</summary>
    public string Cell => CellPlace.Name(SheetName, Row, Column);

    /// <summary>Sheet and cell as people count.</summary>
    public string Place => CellPlace.Short(SheetName, Row, Column);

    /// <summary>1 is A, 27 is AA.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }
}

/// <summary>A file as it arrived; never changed afterwards.</summary>
/// <param name="Source">Name of the configured source: <c>inbox</c>.</param>
public sealed record Submission(
    long Id,
    string Source,
    string FileName,
    string? Sender,
    DateTimeOffset ReceivedAt,
    string ContentHash,
    long ByteCount
)
{
    /// <summary>See <see cref="NewSubmission.Place"/>.</summary>
    public string Place { get; init; } = FileName;

    /// <summary>
    /// Who wrote the message that <see cref="Sender"/> only forwarded, as that message says; else null.
    /// </summary>
    public string? ForwardedFrom { get; init; }

    /// <summary>
    /// What the receiving server says of the sender when it could not confirm them: «dmarc=fail, spf=softfail». Read
    /// for files that wait alone.
    /// </summary>
    public string? SenderDoubt { get; init; }

    /// <summary>What was known of the sender when the message came; null where no message brought it.</summary>
    public Proof? SenderProof { get; init; }

    /// <summary>The same for a file that came before proofs were kept.</summary>
    public Proof ProofOfSender => SenderProof ?? (SenderDoubt is null ? Proof.Unproven : Proof.Contradicted);

    /// <summary>By whose word <see cref="ReceivedAt"/>.</summary>
    public ReceiptBasis ReceiptBasis { get; init; } = ReceiptBasis.Collected;

    /// <summary>
    /// Why its bytes were not kept, in Russian: what is stored says only what came and from whom. Null for every file
    /// that was kept.
    /// </summary>
    public string? Refusal { get; init; }

    /// <summary>As of <see cref="NewSubmission.MessageId"/>. Read where content comes again.</summary>
    public string? MessageId { get; init; }

    /// <summary>
    /// A program sent it by itself: nobody reads an answer, and one program must not write to another. Read where
    /// answers are made.
    /// </summary>
    public bool IsMachineMade { get; init; }
}

/// <summary>A file to record as a submission; its bytes are stored already.</summary>
public sealed record NewSubmission(
    string Source,
    string FileName,
    string? Sender,
    ContentKey Content,
    DateTimeOffset ReceivedAt
)
{
    /// <summary>
    /// Where in its source the file came to: a later file in the same place replaces it. At most 700 characters.
    /// </summary>
    public string Place { get; init; } = FileName;

    /// <summary>See <see cref="Submission.ForwardedFrom"/>.</summary>
    public string? ForwardedFrom { get; init; }

    /// <summary>
    /// Tells senders of the same content apart; empty where one content is taken once, whoever sent it. At most 320
    /// characters.
    /// </summary>
    public string SenderKey { get; init; } = "";

    /// <summary>
    /// Of the message that brought it, with angle brackets; null when none did. At most 998 characters.
    /// </summary>
    public string? MessageId { get; init; }

    /// <summary>See <see cref="Submission.SenderDoubt"/>. At most 400 characters.</summary>
    public string? SenderDoubt { get; init; }

    /// <summary>See <see cref="Submission.SenderProof"/>.</summary>
    public Proof? SenderProof { get; init; }

    /// <summary>See <see cref="Submission.ReceiptBasis"/>.</summary>
    public ReceiptBasis ReceiptBasis { get; init; } = ReceiptBasis.Collected;

    /// <summary>See <see cref="Submission.Refusal"/>.</summary>
    public string? Refusal { get; init; }

    /// <summary>See <see cref="Submission.IsMachineMade"/>.</summary>
    public bool IsMachineMade { get; init; }

    /// <summary>It came along in a reply or a forwarded letter: what it repeats is no news.</summary>
    public bool IsCarried { get; init; }
}

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

public enum Severity
{
    /// <summary>Loaded, but look at it.</summary>
    Warning,

    /// <summary>This cell was not loaded.</summary>
    Error,
}

/// <summary>A fact to load. <paramref name="Second"/> is the denominator's cell of a share.</summary>
public sealed record NewObservation(
    string IndicatorCode,
    string OrganisationCode,
    Period Period,
    Fact Fact,
    string OriginalText,
    CellAddress Cell,
    CellAddress? Second = null,
    string Breakdown = ""
);

/// <summary>
/// A plan value to load. <paramref name="ValidFrom"/> is the day from which it holds; null: from the beginning.
/// </summary>
public sealed record NewPlanValue(
    string IndicatorCode,
    string OrganisationCode,
    Period Period,
    string OriginalText,
    string Document,
    DateOnly? ValidFrom,
    CellAddress Cell
);

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

/// <summary>A current fact with its source cells.</summary>
public sealed record ObservedFact(
    string IndicatorCode,
    string OrganisationCode,
    Period Period,
    string Breakdown,
    Fact Fact,
    string OriginalText,
    SourceCell Source,
    SourceCell? SecondSource
);

/// <summary>A current fact alone.</summary>
public readonly record struct PeriodValue(string IndicatorCode, string OrganisationCode, Fact Fact);

/// <summary>A plan value that holds, with its source cell.</summary>
/// <param name="Plan">Read from <paramref name="OriginalText"/> against the indicator's unit; text that is not
/// understood never gets in.</param>
public sealed record PlannedValue(
    string IndicatorCode,
    string OrganisationCode,
    Period Period,
    PlanValue Plan,
    string OriginalText,
    string Document,
    DateOnly? ValidFrom,
    SourceCell Source
);

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
