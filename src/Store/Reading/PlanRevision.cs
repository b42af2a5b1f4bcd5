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
)
{
    /// <summary>
    /// The day from which another plan that counts holds instead, of those in force on <paramref name="day"/>; null
    /// where none does.
    /// </summary>
    public DateOnly? ReplacedFrom(IEnumerable<PlanRevision> all, DateOnly day) =>
        !Counts || ValidFrom > day
            ? null
            : all.Where(other => other.Counts && other.ValidFrom is { } from && from <= day)
                .Select(static other => other.ValidFrom!.Value)
                .Where(from => ValidFrom is null || from > ValidFrom)
                .Select(static from => (DateOnly?)from)
                .Max();
}

internal sealed class PlanHistoryRow : SourceRow
{
    public string OriginalText { get; set; } = "";

    public string Document { get; set; } = "";

    public DateOnly? ValidFrom { get; set; }

    public bool Counts { get; set; }

    public PlanRevision ToRevision() => new(OriginalText, Document, ValidFrom, Counts, ToSource());
}
