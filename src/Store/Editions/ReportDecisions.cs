using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Releasing;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Store.Editions;

/// <summary>Which report is spoken of.</summary>
/// <param name="Kind"><see cref="Edition.Kind"/> of the report, not of its draft.</param>
/// <param name="Topic">As <see cref="Edition.Topic"/>.</param>
public sealed record ReportKey(string Kind, string ProgrammeCode, Period Period, string Topic);

/// <summary>What people decided of drafts.</summary>
public sealed class ReportDecisions(Database database, TimeProvider clock)
{
    /// <param name="at">When it was said; null: now.</param>
    public async Task AddAsync(
        ReportKey report,
        bool isReleased,
        string by,
        string reason,
        CancellationToken cancellationToken,
        DateTimeOffset? at = null
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        var ids = new Ids(connection);
        await ids.UseProgrammeAsync(report.ProgrammeCode, cancellationToken);
        await connection.ExecuteAsync(
            "add_report_decision",
            new
            {
                kind = report.Kind,
                programmeId = ids.Programme,
                periodId = await ids.PeriodAsync(report.Period, cancellationToken),
                scope = report.Topic,
                isReleased,
                reason,
                decidedBy = by,
                decidedAt = at ?? clock.GetUtcNow(),
            },
            cancellationToken
        );
        await connection.CommitAsync(null, cancellationToken);
    }

    /// <returns>
    /// The one that was said last; null: nobody decided anything. What is dated in the future was written under a clock
    /// that ran ahead, and counts where there is nothing else.
    /// </returns>
    public async Task<ReleaseDecision?> LatestAsync(ReportKey report, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<DecisionRow>(
            "report_decisions",
            new
            {
                kind = report.Kind,
                programmeCode = report.ProgrammeCode,
                periodCode = report.Period.Code,
                scope = report.Topic,
            },
            cancellationToken
        );
        var now = clock.GetUtcNow();
        return (rows.FindLast(row => row.DecidedAt <= now) ?? rows.LastOrDefault()) is { } row
            ? new ReleaseDecision(row.IsReleased, row.DecidedAt, row.DecidedBy, row.Reason)
            : null;
    }

    private sealed class DecisionRow
    {
        public bool IsReleased { get; set; }

        public string Reason { get; set; } = "";

        public string DecidedBy { get; set; } = "";

        public DateTimeOffset DecidedAt { get; set; }
    }
}
