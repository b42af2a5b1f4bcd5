using QualityMonitor.Store.Journal;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class LeaseTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, BothEngines]
    public async Task A_lease_has_one_holder_until_it_is_given_back(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.Leases.TryAcquireAsync("collect", Minute, Cancellation);
        Assert.NotNull(first);
        Assert.Null(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
        Assert.NotNull(await store.Leases.TryAcquireAsync("deliver", Minute, Cancellation));

        await first.DisposeAsync();
        Assert.NotNull(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_lease_may_be_taken_over_at_the_moment_it_expires_and_its_old_holder_learns_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = (await store.Leases.TryAcquireAsync("collect", Minute, Cancellation))!;

        store.Clock.Advance(Minute - TimeSpan.FromMilliseconds(1));
        Assert.Null(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
        store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var second = await store.Leases.TryAcquireAsync("collect", Minute, Cancellation);

        Assert.NotNull(second);
        Assert.False(await first.RenewAsync(Minute, Cancellation));
        await first.DisposeAsync();
        Assert.True(await second.RenewAsync(Minute, Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_renewed_lease_lasts_from_the_renewal(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var lease = (await store.Leases.TryAcquireAsync("collect", Minute, Cancellation))!;
        store.Clock.Advance(Minute / 2);
        Assert.True(await lease.RenewAsync(Minute, Cancellation));
        store.Clock.Advance(Minute / 2);

        Assert.Null(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
        Assert.Equal(store.Clock.Now + (Minute / 2), lease.ExpiresAt);
    }

    [Theory, BothEngines]
    public async Task Of_ten_that_want_a_free_lease_at_once_one_gets_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        var leases = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => Task.Run(() => store.Leases.TryAcquireAsync("collect", Minute, Cancellation)))
        );

        Assert.Single(leases, lease => lease is not null);
    }

    [Theory, BothEngines]
    public async Task Another_machines_lease_is_waited_out_for_nobody_here_can_see_whether_it_lives(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Leases.TryAcquireAsync("collect", "elsewhere|1|1|x", Minute, Cancellation);

        Assert.Null(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
        store.Clock.Advance(Minute);
        Assert.NotNull(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
    }

    [Fact]
    public async Task Kept_out_by_a_load_that_holds_the_file_past_its_term_a_lease_is_not_lost_and_is_renewed_after_it()
    {
        await using var store = await TestStore.SqliteAsync();
        var lease = (await store.Leases.TryAcquireAsync("collect", Minute, Cancellation))!;
        var submission = await store.SubmitAsync("большой файл.xlsx", "x");
        await using (await store.Loader.BeginAsync(submission, null, Cancellation))
        {
            store.Clock.Advance(3 * Minute);
            Assert.True(await lease.RenewAsync(Minute, Cancellation));
            Assert.True(lease.ExpiresAt < store.Clock.Now);
        }

        Assert.True(await lease.RenewAsync(Minute, Cancellation));
        Assert.Null(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
    }

    [Fact]
    public async Task Taken_by_another_process_as_soon_as_the_load_let_the_file_go_a_lease_is_lost()
    {
        await using var store = await TestStore.SqliteAsync();
        var lease = (await store.Leases.TryAcquireAsync("collect", Minute, Cancellation))!;
        var submission = await store.SubmitAsync("большой файл.xlsx", "x");
        await using (await store.Loader.BeginAsync(submission, null, Cancellation))
            store.Clock.Advance(3 * Minute);

        Assert.NotNull(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));

        Assert.False(await lease.RenewAsync(Minute, Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_lease_whose_row_is_gone_is_lost(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var lease = (await store.Leases.TryAcquireAsync("collect", Minute, Cancellation))!;
        await lease.DisposeAsync();

        Assert.False(await lease.RenewAsync(Minute, Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_run_is_journalled_from_start_to_end(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var started = store.Clock.Now;
        var id = await store.Runs.StartAsync("collect", RunTrigger.CatchUp, "nightly", Cancellation);
        Assert.Null(Assert.Single(await store.Runs.RecentAsync(5, Cancellation)).Outcome);

        store.Clock.Advance(Minute);
        await store.Runs.FinishAsync(
            id,
            RunOutcome.Failed,
            "сеть",
            new Dictionary<string, long>(StringComparer.Ordinal) { ["files"] = 3 },
            Cancellation
        );

        var run = Assert.Single(await store.Runs.RecentAsync(5, Cancellation));
        Assert.Equal(
            (id, RunTrigger.CatchUp, "nightly", started, started + Minute),
            (run.Id, run.Trigger, run.TriggeredBy, run.StartedAt, run.FinishedAt)
        );
        Assert.Equal((RunOutcome.Failed, "сеть", 3), (run.Outcome, run.Message, run.Counts["files"]));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.Runs.FinishAsync(id, RunOutcome.Succeeded, null, run.Counts, Cancellation)
        );
    }

    [Theory, BothEngines]
    public async Task A_living_process_keeps_its_open_runs_however_long(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Runs.StartAsync("collect", RunTrigger.Hand, "admin", Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(9));

        Assert.Equal(0, await store.Runs.CloseAbandonedAsync(TimeSpan.FromDays(1), Cancellation));
    }

    [Theory, BothEngines]
    public async Task Of_what_does_not_end_only_what_a_living_process_is_at_is_endless(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var start = store.Clock.Now;
        await store.Runs.StartAsync("collect", RunTrigger.Hand, "admin", Cancellation);
        store.Clock.Advance(TimeSpan.FromHours(3));
        var finished = await store.Runs.StartAsync("deliver", RunTrigger.Hand, "admin", Cancellation);
        await store.Runs.FinishAsync(
            finished,
            RunOutcome.Succeeded,
            null,
            new Dictionary<string, long>(StringComparer.Ordinal),
            Cancellation
        );
        await store.Runs.StartAsync("remind", RunTrigger.Hand, "admin", Cancellation);

        Assert.Equal(
            [new EndlessRun("collect", start)],
            await store.Runs.EndlessAsync(store.Clock.Now, TimeSpan.FromHours(3), Cancellation)
        );
    }
}
