using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

/// <summary>What was written while the clock ran a year ahead decides nothing when it is right again.</summary>
public sealed class WrongClockTests
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, BothEngines]
    public async Task A_part_that_was_switched_on_is_on_since_the_clock_is_right(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        store.Clock.Set(Year);
        Assert.Equal(store.Clock.Now, await store.Switches.SwitchAsync("reports", isOn: true, Cancellation));
        store.Clock.Set(-Year);
        Assert.Equal(store.Clock.Now, await store.Switches.SinceAsync("reports", Cancellation));

        var since = await store.Switches.SwitchAsync("reports", isOn: true, Cancellation);
        Assert.Equal(store.Clock.Now, since);

        store.Clock.Advance(Minute);
        Assert.Equal(since, await store.Switches.SwitchAsync("reports", isOn: true, Cancellation));
        Assert.Equal(since, await store.Switches.SinceAsync("reports", Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_job_that_failed_then_and_succeeds_now_is_not_failing(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        store.Clock.Set(Year);
        await RunAsync(store, RunOutcome.Failed);
        store.Clock.Set(-Year);
        await RunAsync(store, RunOutcome.Succeeded);
        store.Clock.Advance(Minute);

        Assert.Null(await store.Runs.FailingAsync("collect", store.Clock.Now, Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_report_that_was_held_then_and_released_now_is_released(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("figures.xlsx", Figure(70));
        var decisions = new ReportDecisions(store.Database, store.Clock);
        var report = new ReportKey("quarterly", Programme, Period.Quarter(2025, 4), "");
        store.Clock.Set(Year);
        await decisions.AddAsync(report, isReleased: false, "ivanova", "ждём школу", Cancellation);
        store.Clock.Set(-Year);
        Assert.False((await decisions.LatestAsync(report, Cancellation))!.IsReleased);

        await decisions.AddAsync(report, isReleased: true, "ivanova", "", Cancellation);

        Assert.True((await decisions.LatestAsync(report, Cancellation))!.IsReleased);
    }

    private static async Task RunAsync(TestStore store, RunOutcome outcome)
    {
        var id = await store.Runs.StartAsync("collect", RunTrigger.Schedule, "collect", Cancellation);
        await store.Runs.FinishAsync(
            id,
            outcome,
            null,
            new Dictionary<string, long>(StringComparer.Ordinal),
            Cancellation
        );
    }
}
