using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Editions;

/// <summary>That the schedule's firing <paramref name="DueAt"/> made the report of a programme's period.</summary>
/// <param name="Kind"><see cref="Edition.Kind"/>.</param>
public sealed record ScheduledReport(string Kind, string ProgrammeCode, Period Period, DateTimeOffset DueAt)
{
    /// <summary>The municipality whose part it is of; empty: the whole programme.</summary>
    public string Scope { get; init; } = "";
}

public sealed record ScheduledProgramme(string Code, DateTimeOffset Since);

/// <summary>Which reports the schedule has made, and since when it can owe any.</summary>
public sealed class ScheduledReports(Database database)
{
    /// <summary>The latest firing for which the report of each programme's, or municipality's, period was made.</summary>
    public async Task<
        IReadOnlyDictionary<(string Kind, string ProgrammeCode, string Scope, Period Period), DateTimeOffset>
    > MadeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<MadeRow>("scheduled_reports", null, cancellationToken);
        return rows.ToDictionary(
            static row => (row.Kind, row.ProgrammeCode, row.ScopeCode, Period.FromCode(row.PeriodCode).Value),
            static row => row.DueAt
        );
    }

    /// <summary>
    /// Firings after a moment far ahead were answered under a clock that ran ahead, and will be owed as any other.
    /// </summary>
    public async Task ForgetAheadAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        if (await connection.FirstOrDefaultAsync<long>("count_reports_ahead", new { at }, cancellationToken) > 0)
            await connection.ExecuteAsync("forget_reports_ahead", new { at }, cancellationToken);
    }

    /// <summary>Since when each programme has been known, by its code.</summary>
    /// <param name="now">A passport that is dated later was loaded under a clock that ran ahead: then the order of
    /// commits says by when it was known.</param>
    public async Task<IReadOnlyList<ScheduledProgramme>> KnownAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<KnownRow>("known_programmes", null, cancellationToken);
        if (rows.Exists(row => row.KnownSince > now))
            rows = await connection.QueryAsync<KnownRow>("programmes_known_by_order", null, cancellationToken);
        return rows.ConvertAll(static row => new ScheduledProgramme(row.Code, row.KnownSince));
    }

    /// <summary>Writes it down in the transaction that freezes the edition or adds its recipients.</summary>
    /// <exception cref="InvalidOperationException">Another process made it just now.</exception>
    internal static async Task AddAsync(
        StoreConnection connection,
        ScheduledReport report,
        long editionId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var ids = new Ids(connection);
        await ids.UseProgrammeAsync(report.ProgrammeCode, cancellationToken);
        var row = new
        {
            kind = report.Kind,
            programmeId = ids.Programme,
            periodId = await ids.PeriodAsync(report.Period, cancellationToken),
            scope = report.Scope,
            dueAt = report.DueAt,
            editionId,
            decidedAt = at,
        };
        if (await connection.TryInsertAsync("add_scheduled_report", row, cancellationToken) is null)
            throw new InvalidOperationException($"{report} was made by another process just now.");
    }

    private sealed class MadeRow
    {
        public string Kind { get; set; } = "";

        public string ProgrammeCode { get; set; } = "";

        public string PeriodCode { get; set; } = "";

        public string ScopeCode { get; set; } = "";

        public DateTimeOffset DueAt { get; set; }
    }

    private sealed class KnownRow
    {
        public string Code { get; set; } = "";

        public DateTimeOffset KnownSince { get; set; }
    }
}
