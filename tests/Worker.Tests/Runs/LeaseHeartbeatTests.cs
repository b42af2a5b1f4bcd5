using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Loading;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using QualityMonitor.Worker.Runs;
using Xunit;

namespace QualityMonitor.Worker.Tests.Runs;

/// <summary>A load of a SQLite file holds the lock that its own lease is renewed under.</summary>
public sealed class LeaseHeartbeatTests
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_load_that_takes_several_terms_of_its_lease_is_not_cancelled_by_itself()
    {
        await using var store = await TestStore.SqliteAsync();
        var clock = new SimulatedClock(store.Clock.Now);
        var leases = new Leases(store.Database, clock);
        await using var lease = (await leases.TryAcquireAsync("collect", Length, Cancellation))!;
        await using var heartbeat = new LeaseHeartbeat(lease, Length, clock, Cancellation);
        await clock.TimerSet.WaitAsync(Cancellation);
        var submission = await store.SubmitAsync("большой файл.xlsx", "x");

        await using (await new Loader(store.Database, clock).BeginAsync(submission, null, heartbeat.Token))
        {
            for (var term = 0; term < 3; term++)
                await BeatAsync(clock);
            Assert.True(lease.ExpiresAt < clock.GetUtcNow());
        }

        Assert.False(heartbeat.Token.IsCancellationRequested);
        await BeatAsync(clock);
        Assert.False(heartbeat.IsLost);
        Assert.Equal(clock.GetUtcNow() + Length, lease.ExpiresAt);
    }

    [Fact]
    public async Task Work_is_cancelled_when_another_process_took_the_lease_after_the_load()
    {
        await using var store = await TestStore.SqliteAsync();
        var clock = new SimulatedClock(store.Clock.Now);
        var leases = new Leases(store.Database, clock);
        await using var lease = (await leases.TryAcquireAsync("collect", Length, Cancellation))!;
        await using var heartbeat = new LeaseHeartbeat(lease, Length, clock, Cancellation);
        await clock.TimerSet.WaitAsync(Cancellation);
        var submission = await store.SubmitAsync("большой файл.xlsx", "x");
        await using (await new Loader(store.Database, clock).BeginAsync(submission, null, heartbeat.Token))
            await BeatAsync(clock);

        Assert.NotNull(await leases.TryAcquireAsync("collect", Length, Cancellation));
        clock.Advance(Length);

        await Assert.ThrowsAsync<TaskCanceledException>(() =>
            Task.Delay(Timeout.InfiniteTimeSpan, heartbeat.Token).WaitAsync(Cancellation)
        );
        Assert.True(heartbeat.IsLost);
    }

    /// <summary>Moves the clock a whole term on and waits until the beat of it is over.</summary>
    private static async Task BeatAsync(SimulatedClock clock)
    {
        clock.Advance(Length);
        await clock.TimerSet.WaitAsync(Cancellation);
    }
}
