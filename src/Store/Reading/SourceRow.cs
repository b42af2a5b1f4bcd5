namespace QualityMonitor.Store.Reading;

/// <summary>The columns of an acceptance, where a query joins one.</summary>
internal abstract class AcceptedRow
{
    public string? AcceptanceNote { get; set; }

    public string? AcceptedBy { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public Acceptance? ToAcceptance() =>
        AcceptanceNote is null ? null : new Acceptance(AcceptanceNote, AcceptedBy!, AcceptedAt!.Value);
}

/// <summary>The columns every sourced row has.</summary>
internal abstract class SourceRow : AcceptedRow
{
    public long SubmissionId { get; set; }

    public string FileName { get; set; } = "";

    public string? Sender { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public string ContentHash { get; set; } = "";

    public string SheetName { get; set; } = "";

    public int RowNo { get; set; }

    public int ColumnNo { get; set; }

    public SourceSheet ToSheet() => new(SubmissionId, FileName, Sender, ReceivedAt, ContentHash, SheetName);

    public SourceCell ToSource() => new(ToSheet(), RowNo, ColumnNo);
}
