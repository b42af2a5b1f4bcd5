using QualityMonitor.Store.Journal;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

/// <summary>Leases while clocks are set, machines die and processes hide.</summary>
public sealed class LeaseRuleTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private const string Elsewhere = "elsewhere/boot/pid:[1]|1|1|x";

    [Theory]
    [InlineData(nameof(OwnerLife.Dead), 525_600, 0, true)]
    [InlineData(nameof(OwnerLife.Dead), -5, 0, true)]
    [InlineData(nameof(OwnerLife.Alive), 1, 0, false)]
    [InlineData(nameof(OwnerLife.Alive), -525_600, 0, false)] // a clock that was set ends no living process's lease
    [InlineData(nameof(OwnerLife.Alive), -525_600, 59, false)]
    [InlineData(nameof(OwnerLife.Alive), 525_600, 60, true)] // it hangs: a minute long it has not renewed
    [InlineData(nameof(OwnerLife.Unseen), 1, 0, false)]
    [InlineData(nameof(OwnerLife.Unseen), 0, 0, true)]
    [InlineData(nameof(OwnerLife.Unseen), 1, 59, false)]
    [InlineData(nameof(OwnerLife.Unseen), 525_600, 59, false)]
    [InlineData(nameof(OwnerLife.Unseen), 525_600, 60, true)] // a dead machine's, whose clock ran a year ahead
    public void A_lease_is_taken_from_the_dead_and_from_whoever_does_not_renew_it(
        string life,
        int minutesLeft,
        int secondsUnchanged,
        bool mayTake
    )
    {
        var now = new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            mayTake,
            LeaseRule.MayTake(
                Enum.Parse<OwnerLife>(life),
                now.AddMinutes(minutesLeft),
                now,
                TimeSpan.FromSeconds(secondsUnchanged),
                Minute
            )
        );
    }

    [Theory]
    [InlineData(false, true, "7", nameof(OwnerLife.Unseen))]
    [InlineData(false, false, null, nameof(OwnerLife.Unseen))]
    [InlineData(true, false, null, nameof(OwnerLife.Dead))]
    [InlineData(true, true, null, nameof(OwnerLife.Unseen))] // ProtectProc, another user's on Windows
    [InlineData(true, true, "7", nameof(OwnerLife.Alive))]
    [InlineData(true, true, "8", nameof(OwnerLife.Dead))] // its number is another process's by now
    public void A_process_is_dead_only_where_it_would_be_seen(bool isHere, bool exists, string? begun, string life) =>
        Assert.Equal(Enum.Parse<OwnerLife>(life), LeaseRule.LifeOf(isHere, exists, begun, "7"));

    [Theory]
    [InlineData(nameof(OwnerLife.Dead), true, 0, true)]
    [InlineData(nameof(OwnerLife.Alive), false, 525_600, false)]
    [InlineData(nameof(OwnerLife.Unseen), true, 525_600, false)]
    [InlineData(nameof(OwnerLife.Unseen), false, 1, false)]
    [InlineData(nameof(OwnerLife.Unseen), false, 2, true)]
    [InlineData(nameof(OwnerLife.Unseen), false, -525_600, true)] // begun under a clock that ran ahead
    public void A_run_is_over_when_its_process_is_dead_or_unseen_without_a_lease(
        string life,
        bool holdsLease,
        int minutes,
        bool isOver
    ) =>
        Assert.Equal(
            isOver,
            LeaseRule.IsAbandoned(Enum.Parse<OwnerLife>(life), holdsLease, TimeSpan.FromMinutes(minutes), Minute)
        );

    [Fact]
    public void A_process_knows_that_it_lives_and_that_nobody_has_a_number_which_nobody_has()
    {
        var (machine, start) = (ProcessIdentity.Mine.Split('|')[0], ProcessIdentity.Mine.Split('|')[2]);

        Assert.Equal(OwnerLife.Alive, ProcessIdentity.LifeOf(ProcessIdentity.Mine + "|x"));
        Assert.Equal(OwnerLife.Dead, ProcessIdentity.LifeOf($"{machine}|{int.MaxValue}|{start}|x"));
        Assert.Equal(OwnerLife.Dead, ProcessIdentity.LifeOf(ProcessIdentity.Mine + "0|x"));
        Assert.Equal(OwnerLife.Unseen, ProcessIdentity.LifeOf(Elsewhere));
        Assert.Equal(OwnerLife.Unseen, ProcessIdentity.LifeOf("nonsense"));
    }

    [Theory, BothEngines]
    public async Task A_year_ahead_on_the_clock_takes_no_lease_from_a_process_that_lives(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var mine = (await store.Leases.TryAcquireAsync("collect", Minute, Cancellation))!;
        var another = new Leases(store.Database, store.Clock);
        store.Clock.Set(Year);

        Assert.Null(await another.TryAcquireAsync("collect", Minute, Cancellation));
        Assert.Null(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));

        Assert.True(await mine.RenewAsync(Minute, Cancellation));
        store.Clock.Set(-Year);
        Assert.True(await mine.RenewAsync(Minute, Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_lease_that_a_dead_machine_left_for_a_year_is_taken_when_it_was_not_renewed_for_its_length(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Leases.TryAcquireAsync("collect", Elsewhere, Year, Cancellation);
        var service = new Leases(store.Database, store.Clock);

        Assert.Null(await service.TryAcquireAsync("collect", Minute, Cancellation));
        store.Clock.Advance(Minute - TimeSpan.FromMilliseconds(1));
        Assert.Null(await service.TryAcquireAsync("collect", Minute, Cancellation));
        store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await service.TryAcquireAsync("collect", Minute, Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_living_machine_whose_clock_is_a_day_ahead_keeps_its_lease_by_renewing_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var clock = new TestClock(store.Clock.Now.AddDays(1));
        var elsewhere = new Leases(store.Database, clock);
        var lease = (await elsewhere.TryAcquireAsync("collect", Elsewhere, Minute, Cancellation))!;
        for (var beats = 0; beats < 5; beats++)
        {
            Assert.Null(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
            clock.Advance(Minute / 2);
            store.Clock.Advance(Minute / 2);
            Assert.True(await lease.RenewAsync(Minute, Cancellation));
        }

        store.Clock.Advance(Minute / 2);
        Assert.Null(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
        store.Clock.Advance(Minute);
        Assert.NotNull(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));
    }

    [Theory, BothEngines]
    public async Task The_run_of_a_machine_that_died_is_closed_when_its_lease_was_taken_over(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Leases.TryAcquireAsync("collect", Elsewhere, Minute, Cancellation);
        await using (var connection = await store.Database.ConnectAsync(Cancellation))
            await connection.InsertAsync(
                "start_run",
                new
                {
                    job = "collect",
                    triggerKind = "schedule",
                    triggeredBy = "collect",
                    owner = Elsewhere[..^2],
                    startedAt = store.Clock.Now,
                },
                Cancellation
            );
        store.Clock.Set(Year);
        Assert.Equal(0, await store.Runs.CloseAbandonedAsync(Minute, Cancellation));
        store.Clock.Set(-Year);
        store.Clock.Advance(2 * Minute);

        Assert.NotNull(await store.Leases.TryAcquireAsync("collect", Minute, Cancellation));

        Assert.Equal(1, await store.Runs.CloseAbandonedAsync(Minute, Cancellation));
    }
}
