using System.Data.Common;
using Microsoft.Extensions.Logging;
using QualityMonitor.Reports.Watching;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Watching;

/// <summary>
/// One look at the service: what is wrong is written down when it begins and when it ends, logged once each, and told to
/// the admin. No run of the journal, or a year would have half a million of them.
/// </summary>
internal sealed class WatchRun(
    Sights sights,
    ClockWatch clockWatch,
    TimeDoubts doubts,
    WatchBoard board,
    WatchedStates states,
    StateNewsPublisher publisher,
    FeatureSwitches switches,
    Leases leases,
    Settings settings,
    TimeZoneInfo zone,
    TimeProvider clock,
    ILogger<WatchRun> log
)
{
    private const string LeaseName = "watch";
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(1);

    /// <summary>Far longer than anybody is spared a second letter.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60);

    /// <summary>Why the latest look failed, though the database can be asked; null: it did not.</summary>
    private string? blindness;

    /// <returns>True when a letter waits to be sent.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Trouble> troubles = [];
        var error = await Guarded.TryAsync(
            async () => troubles = await RecordAsync(await LookAsync(cancellationToken), cancellationToken),
            cancellationToken
        );
        if (error is DbException busy && DatabaseFaults.IsBusy(busy))
            return false;
        if (error is not null)
        {
            Lose(error);
            return false;
        }

        blindness = null;
        board.Saw(clock.GetUtcNow(), troubles);
        var isTold = false;
        var untold = await Guarded.TryAsync(async () => isTold = await TellAsync(cancellationToken), cancellationToken);
        if (untold is not null)
            log.LogError(untold, "Письмо администратору не составлено: {Reason}", FailureWords.Say(untold));
        return isTold;
    }

    private async Task<IReadOnlyList<Trouble>> LookAsync(CancellationToken cancellationToken)
    {
        await switches.SwitchAsync(FeatureSwitches.Backups, settings.Backup.Folder.Length > 0, cancellationToken);
        var jump = clockWatch.Look(await sights.LastRunAsync(cancellationToken));
        var sight = await sights.LookAsync(cancellationToken);
        return WatchRule.Of(
            sight with
            {
                Clock = jump,
                Silence = await doubts.SilenceAsync(cancellationToken),
                Database = board.Database,
                Web = board.Web,
            }
        );
    }

    private void Lose(Exception error)
    {
        var database = error as DbException ?? error.InnerException as DbException;
        if (database is null && error is not DatabaseMissingException)
        {
            // The board is left as it is: readiness says by itself that nobody has looked for long.
            var words = FailureWords.Say(error);
            if (blindness != words)
                log.LogError(error, "Осмотр службы не удался: {Reason}", words);
            blindness = words;
            return;
        }

        var reason = database is null ? "Файла базы данных нет на месте." : DatabaseFaults.Explain(database).Sentence;
        if (board.LostDatabase(clock.GetUtcNow(), reason))
            log.LogError(error, "База данных не отвечает: {Reason}", reason);
    }

    /// <summary>Only what changed is written, by one process at a time.</summary>
    /// <returns>The same, each since it was written down.</returns>
    private async Task<IReadOnlyList<Trouble>> RecordAsync(
        IReadOnlyList<Trouble> troubles,
        CancellationToken cancellationToken
    )
    {
        var known = await states.ActiveAsync(cancellationToken);
        if (!Changes(troubles, known).IsNone)
            await WriteAsync(troubles, cancellationToken);
        return
        [
            .. troubles.Select(one =>
                known.FirstOrDefault(state => state.Key == one.Key) is { } state
                    ? one with
                    {
                        Since = state.EnteredAt,
                    }
                    : one
            ),
        ];
    }

    private async Task WriteAsync(IReadOnlyList<Trouble> troubles, CancellationToken cancellationToken)
    {
        await using var lease = await leases.TryAcquireAsync(LeaseName, LeaseLength, cancellationToken);
        if (lease is null)
            return;

        // Asked again under the lease: another process may have written it meanwhile.
        var (entered, changed, left) = Changes(troubles, await states.ActiveAsync(cancellationToken));
        await states.RecordAsync(
            [
                .. entered.Select(static one => new NewState(
                    one.Key,
                    one.Title,
                    one.Blocks,
                    one.Sentence,
                    one.Advice,
                    one.Since
                )),
            ],
            changed,
            [.. left.Select(static state => state.Id)],
            cancellationToken
        );
        foreach (var one in entered)
            log.LogWarning(
                "Неполадка: {Title}. {Sentence} Что делать: {Advice}",
                one.Title,
                one.NamesPerson ? "Подробности — в status." : one.Sentence,
                one.Advice
            );
        foreach (var state in left)
            log.LogInformation("Снова в порядке; было: {Title}", state.Title);
    }

    private static StateChanges Changes(IReadOnlyList<Trouble> troubles, IReadOnlyList<WatchedState> active) =>
        StateChanges.Of(troubles, active, Environment.MachineName);

    private async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        if ((await ToTellAsync(cancellationToken)) is { Entered: [], Ended: [], Passed: [] })
            return false;
        await using var lease = await leases.TryAcquireAsync(LeaseName, LeaseLength, cancellationToken);
        if (lease is null)
            return false;

        var (entered, ended, passed) = await ToTellAsync(cancellationToken);
        await states.PassAsync(passed.Select(static state => state.Id), cancellationToken);
        if (entered.Count + ended.Count == 0)
            return false;
        await publisher.PublishAsync(
            settings.Admin.Address,
            new StateNews(Environment.MachineName, entered, ended),
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone),
            cancellationToken
        );
        return true;
    }

    /// <summary>Without an address nobody is told, and what has ended needs no letter any more.</summary>
    private async Task<ToTell> ToTellAsync(CancellationToken cancellationToken)
    {
        var untold = await states.UntoldAsync(cancellationToken);
        if (untold.Count == 0)
            return new ToTell([], [], []);
        if (settings.Admin.Address.Length == 0)
            return new ToTell([], [], [.. untold.Where(static state => state.LeftAt is not null)]);
        var now = clock.GetUtcNow();
        return TellRule.Of(untold, await states.ToldAsync(now - Remembered, cancellationToken), now);
    }
}
