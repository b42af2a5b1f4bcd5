using System.Text.Json;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Journal;

/// <summary>Every job and command, from start to end.</summary>
public sealed partial class RunJournal(Database database, TimeProvider clock)
{
    /// <summary>Of one statement, so that nobody waits for long behind it.</summary>
    private const int Portion = 1_000;

    /// <returns>The run's id.</returns>
    public async Task<long> StartAsync(
        string job,
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var run = new
        {
            job,
            triggerKind = ColumnWords<RunTrigger>.Of(trigger),
            triggeredBy,
            owner = ProcessIdentity.Mine,
            startedAt = clock.GetUtcNow(),
        };
        return await connection.InsertAsync("start_run", run, cancellationToken);
    }

    /// <exception cref="InvalidOperationException">No such run, or it is finished already.</exception>
    public async Task FinishAsync(
        long runId,
        RunOutcome outcome,
        string? message,
        IReadOnlyDictionary<string, long> counts,
        CancellationToken cancellationToken
    )
    {
        var isDone = await DatabaseRetry.RunAsync(
            async () =>
            {
                await using var connection = await database.ConnectAsync(cancellationToken);
                var counted = JsonSerializer.Serialize(counts);
                return await FinishAsync(connection, runId, outcome, message, counted, cancellationToken);
            },
            clock,
            cancellationToken
        );
        if (!isDone)
            throw new InvalidOperationException($"There is no open run {runId}.");
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<RunRecord>> RecentAsync(int count, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var rows = await connection.QueryAsync<RunRow>("recent_runs", new { count }, cancellationToken);
        return rows.ConvertAll(row => row.ToRecord());
    }

    /// <summary>When the latest run of a job that ended so was begun; null: none was, up to that moment.</summary>
    public async Task<DateTimeOffset?> LatestStartAsync(
        string job,
        RunOutcome outcome,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var ended = new
        {
            job,
            outcome = ColumnWords<RunOutcome>.Of(outcome),
            until,
        };
        return (
            await connection.FirstOrDefaultAsync<StartRow>("latest_run_start", ended, cancellationToken)
        )?.StartedAt;
    }

    /// <summary>When the latest run of any job before a moment was begun; null: there is none.</summary>
    /// <param name="except">Whose runs are no evidence of what the time was.</param>
    public async Task<DateTimeOffset?> LatestBeforeAsync(
        DateTimeOffset before,
        string except,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return (
            await connection.FirstOrDefaultAsync<StartRow>(
                "latest_run_before",
                new { before, except },
                cancellationToken
            )
        )?.StartedAt;
    }

    /// <returns>Null: its latest run that ended succeeded, or it has none.</returns>
    public async Task<FailingJob?> FailingAsync(string job, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var after = await LatestStartAsync(job, RunOutcome.Succeeded, until, cancellationToken);
        await using var connection = await database.ConnectAsync(cancellationToken);
        var failing = await connection.FirstOrDefaultAsync<FailingRow>(
            "failing_since",
            new
            {
                job,
                after = after ?? DateTimeOffset.MinValue,
                until,
            },
            cancellationToken
        );
        return
            failing is { Since: { } since, RunId: { } id }
            && await connection.FirstOrDefaultAsync<RunRow>("get_run", new { id }, cancellationToken) is { } latest
            ? new FailingJob(since, latest.ToRecord())
            : null;
    }

    /// <summary>
    /// Forgets runs begun before a moment that loaded and made nothing. The last of each job with each outcome stays:
    /// what is due, and since when a job fails, is read from those.
    /// </summary>
    /// <returns>How many.</returns>
    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var forgotten = 0;
        for (var last = Portion; last == Portion; forgotten += last)
            last = await connection.ExecuteAsync("tidy_runs", new { before, count = Portion }, cancellationToken);
        return forgotten;
    }

    private sealed class FailingRow
    {
        public DateTimeOffset? Since { get; set; }

        public long? RunId { get; set; }
    }

    private sealed class StartRow
    {
        public DateTimeOffset? StartedAt { get; set; }
    }

    private async Task<bool> FinishAsync(
        StoreConnection connection,
        long runId,
        RunOutcome outcome,
        string? message,
        string? counts,
        CancellationToken cancellationToken
    )
    {
        var end = new
        {
            id = runId,
            finishedAt = clock.GetUtcNow(),
            outcome = ColumnWords<RunOutcome>.Of(outcome),
            message,
            counts,
        };
        return await connection.ExecuteAsync("finish_run", end, cancellationToken) == 1;
    }
}
