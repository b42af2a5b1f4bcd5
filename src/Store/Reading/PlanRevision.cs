namespace QualityMonitor.Store.Reading;

/// <summary>
/// A plan value ever given for an indicator, an organisation and a period, and whether its file still counts.
/// </summary>
/// <param name="Counts">False: a later attempt or a later passport took the place of its file.</param>
public sealed record PlanRevision(
    string OriginalText,
    string Document,
    DateOnly? ValidFrom,
    bool Counts,
    SourceCell Source
);

internal sealed class PlanHistoryRow : SourceRow
{
    public string OriginalText { get; set; } = "";

    public string Document { get; set; } = "";

    public DateOnly? ValidFrom { get; set; }

    public bool Counts { get; set; }

    public PlanRevision ToRevision() => new(OriginalText, Document, ValidFrom, Counts, ToSource());
}
