using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Store;

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
