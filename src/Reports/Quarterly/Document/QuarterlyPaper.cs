using QualityMonitor.Reports.Documents;

namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>What the Word paper of a quarterly report is made of.</summary>
/// <param name="Edition">1 for the first.</param>
public sealed record QuarterlyPaper(QuarterlyReport Report, int Edition)
{
    /// <summary>Charts of the figures, in the order in which they are printed.</summary>
    public IReadOnlyList<Block.Picture> Pictures { get; init; } = [];

    /// <summary>The roadmap on a line of time; null: none.</summary>
    public Block.Picture? RoadmapPicture { get; init; }

    /// <summary>The office's own <c>.docx</c>; null: none.</summary>
    public byte[]? Letterhead { get; init; }
}
