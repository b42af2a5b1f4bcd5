using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Journal;

/// <summary>Runs that nobody has ended yet.</summary>
public sealed partial class RunJournal
{
    private const string NobodyFinished = "Процесс оборвался, не закончив работу.";

    /// <summary>
    /// Ends as <see cref="RunOutcome.Abandoned"/> the open runs whose process on this machine is dead, and those that
    /// nobody here can see, when they are older than <paramref name="patience"/> and their process holds no lease any
    /// more.
    /// </summary>
    /// <returns>How many were ended.</returns>
    public async Task<int> CloseAbandonedAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var closed = 0;
        foreach (var (run, isAbandoned) in await OpenAsync(connection, patience, cancellationToken))
        {
            if (
                isAbandoned
                && await FinishAsync(
                    connection,
                    run.RunId,
                    RunOutcome.Abandoned,
                    NobodyFinished,
                    null,
                    cancellationToken
                )
            )
                closed++;
        }

        return closed;
    }

    /// <summary>Ends all open runs as <see cref="RunOutcome.Abandoned"/>, whether their processes live or not.</summary>
    /// <returns>How many.</returns>
    internal async Task<int> AbandonAllAsync(string why, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var ended = 0;
        foreach (var run in await connection.QueryAsync<RunRow>("open_runs", null, cancellationToken))
        {
            if (await FinishAsync(connection, run.RunId, RunOutcome.Abandoned, why, null, cancellationToken))
                ended++;
        }

        return ended;
    }

    /// <summary>Runs that a living process has been at since before a moment.</summary>
    /// <param name="patience">See <see cref="CloseAbandonedAsync"/>.</param>
    public async Task<IReadOnlyList<EndlessRun>> EndlessAsync(
        DateTimeOffset before,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        return
        [
            .. (await OpenAsync(connection, patience, cancellationToken))
                .Where(one => !one.IsAbandoned && one.Run.StartedAt < before)
                .Select(static one => new EndlessRun(one.Run.Job, one.Run.StartedAt)),
        ];
    }

    private async Task<List<(RunRow Run, bool IsAbandoned)>> OpenAsync(
        StoreConnection connection,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        var open = await connection.QueryAsync<RunRow>("open_runs", null, cancellationToken);
        if (open.Count == 0)
            return [];

        var holders = await connection.QueryAsync<LeaseRow>("held_leases", null, cancellationToken);
        return open.ConvertAll(run =>
            (
                run,
                LeaseRule.IsAbandoned(
                    ProcessIdentity.LifeOf(run.Owner),
                    holders.Exists(lease => ProcessIdentity.IsOf(run.Owner, lease.Owner)),
                    clock.GetUtcNow() - run.StartedAt,
                    patience
                )
            )
        );
    }
}
