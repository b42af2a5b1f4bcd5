using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Releasing;
using QualityMonitor.Store;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>A report that is due and not there.</summary>
/// <param name="DraftedAt">When its coordinators got the draft that it waits for; null: it does not.</param>
/// <param name="ReviewEnds">By when they were asked to answer.</param>
/// <param name="Failure">Why it could not be made; null: nobody tried.</param>
internal sealed record OverdueReport(
    DueReport Due,
    DateTimeOffset? DraftedAt,
    DateTimeOffset? ReviewEnds,
    string? Failure
);

/// <summary>Tells of each report that is due why it is not there; nothing is written.</summary>
internal sealed class OverdueReports(
    DueReports reports,
    ReleaseGate gate,
    RunJournal journal,
    ProductionCalendar calendar,
    TimeProvider clock
)
{
    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<OverdueReport>> LookAsync(CancellationToken cancellationToken)
    {
        var due = await reports.LookAsync(cancellationToken);
        if (due.Count == 0)
            return [];

        var failing = await journal.FailingAsync(JobNames.Report, clock.GetUtcNow(), cancellationToken);
        var overdue = new List<OverdueReport>();
        foreach (var report in due)
        {
            var look = await ReviewAsync(report, cancellationToken);
            overdue.Add(
                new OverdueReport(
                    report,
                    look?.DraftedAt,
                    look is { DraftedAt: { } sent, Policy: { } policy }
                        ? ReleaseRule.Until(sent, policy.Days, calendar)
                        : null,
                    failing?.Latest.StartedAt >= report.Firing.At ? failing.Latest.Message ?? "" : null
                )
            );
        }

        return overdue;
    }

    /// <returns>
    /// Null: nobody has to read it first, or has to any more, or its programme cannot be read.
    /// </returns>
    private async Task<ReleaseLook?> ReviewAsync(DueReport report, CancellationToken cancellationToken)
    {
        ReleaseLook? look = null;
        await Guarded.TryAsync(
            async () => look = await gate.LookAsync(report, AsOf.Now, cancellationToken),
            cancellationToken
        );
        return look is { DraftedAt: not null, Step: not (ReleaseStep.Publish or ReleaseStep.PublishUnreviewed) }
            ? look
            : null;
    }
}
