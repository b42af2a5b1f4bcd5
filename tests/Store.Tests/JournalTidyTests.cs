using QualityMonitor.Store.Journal;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class JournalTidyTests
{
    [Theory, BothEngines]
    public async Task Old_runs_that_did_nothing_go_and_what_anything_is_read_from_stays(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var loaded = await RunAsync(store, "collect", RunOutcome.Succeeded);
        await using (
            var lease = (await store.Leases.TryAcquireAsync("collect", TimeSpan.FromMinutes(1), Cancellation))!
        )
        await using (
            var session = await store.Loader.BeginAsync(
                await store.SubmitAsync("a.xlsx", "a"),
                new Fence(loaded, lease.Token),
                Cancellation
            )
        )
            await session.CompleteAsync(
                ProcessingKind.Data,
                ProcessingOutcome.Rejected,
                null,
                null,
                0,
                0,
                Cancellation
            );
        var empty = await RunAsync(store, "collect", RunOutcome.Succeeded);
        var onlyFailure = await RunAsync(store, "collect", RunOutcome.Failed);
        var onlyOfItsJob = await RunAsync(store, "verify", RunOutcome.Succeeded);
        var last = await RunAsync(store, "collect", RunOutcome.Succeeded);
        var open = await store.Runs.StartAsync("collect", RunTrigger.Schedule, "timer", Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(100));
        var today = await RunAsync(store, "deliver", RunOutcome.Succeeded);
        var sameDay = await RunAsync(store, "deliver", RunOutcome.Succeeded);

        var forgotten = await store.Runs.ForgetAsync(store.Clock.Now - TimeSpan.FromDays(90), Cancellation);

        Assert.Equal(1, forgotten);
        var left = (await store.Runs.RecentAsync(100, Cancellation)).Select(static run => run.Id).ToList();
        Assert.DoesNotContain(empty, left);
        Assert.Equal([sameDay, today, open, last, onlyOfItsJob, onlyFailure, loaded], left);
    }

    private static async Task<long> RunAsync(TestStore store, string job, RunOutcome outcome)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = await store.Runs.StartAsync(job, RunTrigger.Schedule, "timer", Cancellation);
        await store.Runs.FinishAsync(id, outcome, null, new Dictionary<string, long>(), Cancellation);
        return id;
    }
}
