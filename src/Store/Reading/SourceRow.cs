namespace QualityMonitor.Store.Reading;

/// <summary>The columns every sourced row has.</summary>
internal abstract class SourceRow
{
    public long SubmissionId { get; set; }

    public string FileName { get; set; } = "";

    public string? Sender { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public string ContentHash { get; set; } = "";

    public string SheetName { get; set; } = "";

    public int RowNo { get; set; }

    public int ColumnNo { get; set; }

    public SourceCell ToSource() => new(SubmissionId, FileName, Sender, ReceivedAt, ContentHash, SheetName, RowNo, ColumnNo);
}
