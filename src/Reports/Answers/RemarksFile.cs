namespace QualityMonitor.Reports.Answers;

/// <summary>How the remarks travel with the answer.</summary>
/// <param name="IsUnsigned">It is what lay in a signature, which no change would survive.</param>
public sealed record RemarksFile(RemarksCarrier Carrier, bool IsUnsigned = false)
{
    public static RemarksFile None { get; } = new(RemarksCarrier.None);

    public static RemarksFile List { get; } = new(RemarksCarrier.List);

    /// <summary>It is the sender's own, to be corrected and sent back.</summary>
    public bool IsOwn => Carrier is RemarksCarrier.Workbook or RemarksCarrier.Document;
}

/// <summary>What holds the remarks beside the letter.</summary>
public enum RemarksCarrier
{
    None,

    /// <summary>The sender's own workbook, its cells marked.</summary>
    Workbook,

    /// <summary>The sender's own document of Word, with comments at its cells.</summary>
    Document,

    /// <summary>A workbook with the list alone.</summary>
    List,
}
