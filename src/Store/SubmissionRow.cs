using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store;

/// <summary>A submission, with the columns of an attempt where the query joins one.</summary>
internal class SubmissionRow
{
    public long SubmissionId { get; set; }

    public string Source { get; set; } = "";

    public string Place { get; set; } = "";

    public string FileName { get; set; } = "";

    public string? Sender { get; set; }

    public string? ForwardedFrom { get; set; }

    public string? SenderDoubt { get; set; }

    public string? SenderProof { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public string ReceiptBasis { get; set; } = "";

    public string? Refusal { get; set; }

    public string? MessageId { get; set; }

    public string ContentHash { get; set; } = "";

    public bool IsMachineMade { get; set; }

    public long ByteCount { get; set; }

    public long? ProcessingId { get; set; }

    public int? Attempt { get; set; }

    public string Kind { get; set; } = "";

    public string Outcome { get; set; } = "";

    public string? Layout { get; set; }

    public string? ProgrammeCode { get; set; }

    public string? ReasonCode { get; set; }

    public string? Reason { get; set; }

    public string? ReasonExpected { get; set; }

    public long? CellsSeen { get; set; }

    public long? CellsLoaded { get; set; }

    public int? IssueCount { get; set; }

    public DateTimeOffset? ProcessedAt { get; set; }

    public long? CommitNo { get; set; }

    /// <summary>Where a query gives it.</summary>
    public long? WordOf { get; set; }

    public Submission ToSubmission() =>
        new(SubmissionId, Source, FileName, Sender, ReceivedAt, ContentHash, ByteCount)
        {
            Place = Place,
            ForwardedFrom = ForwardedFrom,
            SenderDoubt = SenderDoubt,
            SenderProof = SenderProof is { } proof ? ColumnWords<Proof>.Read(proof) : null,
            ReceiptBasis = ColumnWords<ReceiptBasis>.Read(ReceiptBasis),
            Refusal = Refusal,
            MessageId = MessageId,
            IsMachineMade = IsMachineMade,
        };

    public Processing? ToProcessing() =>
        ProcessingId is not { } id
            ? null
            : new Processing(
                id,
                SubmissionId,
                Attempt!.Value,
                ColumnWords<ProcessingKind>.Read(Kind),
                ColumnWords<ProcessingOutcome>.Read(Outcome),
                Layout,
                ProgrammeCode,
                ReasonCode,
                Reason,
                CellsSeen!.Value,
                CellsLoaded!.Value,
                IssueCount!.Value,
                ProcessedAt!.Value
            )
            {
                ReasonExpected = ReasonExpected,
                AsOf = new AsOf(CommitNo!.Value),
            };
}
