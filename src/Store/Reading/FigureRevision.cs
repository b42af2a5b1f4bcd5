using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Reading;

public enum RevisionState
{
    /// <summary>The figure that reports show now.</summary>
    Current,

    /// <summary>Another file has the last word about the same figure.</summary>
    SupersededByFile,

    /// <summary>The same file was loaded again; the later attempt counts.</summary>
    SupersededByAttempt,

    /// <summary>A person retracted the file.</summary>
    Retracted,
}

/// <summary>One revision of a figure: what a file gave for its place, and whether it counts.</summary>
/// <param name="LoadedAt">When the attempt that gave it ended.</param>
/// <param name="SupersededBy">The file that gives the current figure; set exactly when superseded by a file.</param>
/// <param name="EndedAt">When a later attempt or a retraction took its place; null otherwise.</param>
/// <param name="EndedBy">Who started that; null when nobody did by a run.</param>
/// <param name="Reason">Why it was retracted.</param>
public sealed record FigureRevision(
    ObservedFact Fact,
    int Attempt,
    string? Layout,
    DateTimeOffset LoadedAt,
    RevisionState State,
    SourceCell? SupersededBy,
    DateTimeOffset? EndedAt,
    string? EndedBy,
    string? Reason
)
{
    /// <summary>
    /// Why a person accepted it in spite of a warning about its cell; null when there was none or nobody did.
    /// </summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>By whose word the file arrived when it is said to.</summary>
    public ReceiptBasis ReceiptBasis { get; init; }
}

internal sealed class HistoryRow : FactRow
{
    public int Attempt { get; set; }

    public string? Layout { get; set; }

    public DateTimeOffset ProcessedAt { get; set; }

    public string? NextOutcome { get; set; }

    public DateTimeOffset? NextProcessedAt { get; set; }

    public string? NextReason { get; set; }

    public string? NextTriggeredBy { get; set; }

    public string ReceiptBasis { get; set; } = "";

    /// <param name="rows">Of one breakdown, the file with the last word first.</param>
    public static IEnumerable<FigureRevision> ToRevisions(IEnumerable<HistoryRow> rows, PeriodCodes periods)
    {
        SourceCell? current = null;
        foreach (var row in rows)
        {
            var fact = row.ToFact(periods);
            var state = row.State(current);
            yield return new FigureRevision(
                fact,
                row.Attempt,
                row.Layout,
                row.ProcessedAt,
                state,
                state == RevisionState.SupersededByFile ? current : null,
                row.NextProcessedAt,
                row.NextTriggeredBy,
                state == RevisionState.Retracted ? row.NextReason : null
            )
            {
                Acceptance = row.ToAcceptance(),
                ReceiptBasis = ColumnWords<ReceiptBasis>.Read(row.ReceiptBasis),
            };
            current = state == RevisionState.Current ? fact.Source : current;
        }
    }

    private RevisionState State(SourceCell? current) =>
        NextOutcome switch
        {
            null => current is null ? RevisionState.Current : RevisionState.SupersededByFile,
            _ => ColumnWords<ProcessingOutcome>.Read(NextOutcome) == ProcessingOutcome.Retracted
                ? RevisionState.Retracted
                : RevisionState.SupersededByAttempt,
        };
}
