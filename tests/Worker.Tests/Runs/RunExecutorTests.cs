using Microsoft.Extensions.Logging.Abstractions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support.Stores;
using QualityMonitor.Worker.Runs;
using Xunit;

namespace QualityMonitor.Worker.Tests.Runs;

/// <summary>A run whose lease another process took, before its heartbeat could tell it so.</summary>
public sealed class RunExecutorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_commits_nothing_begins_nothing_more_and_ends_as_failed_with_the_reason()
    {
        await using var store = await TestStore.SqliteAsync();
        var begun = new List<int>();

        var lost = await Assert.ThrowsAsync<RunLostException>(() =>
            Executor(store)
                .ExecuteAsync(
                    "report",
                    RunTrigger.Schedule,
                    "report",
                    async (scope, token) =>
                    {
                        store.Clock.Advance(TimeSpan.FromMinutes(3));
                        await TwoHolders.BeginAsync(store, "report");
                        scope.Failures.AddRange(
                            await Guarded.EachAsync(
                                [1, 2],
                                static item => $"№ {item}",
                                item =>
                                {
                                    begun.Add(item);
                                    return store.Editions.FreezeAsync(Paper(scope.Fence), [], token);
                                },
                                token
                            )
                        );
                    },
                    Cancellation
                )
        );

        Assert.Equal([1], begun);
        Assert.Null(await store.Editions.LatestAsync("quarterly", "town", "2025-Q3", Cancellation));
        var run = (await store.Runs.RecentAsync(5, Cancellation)).Single(run => run.TriggeredBy == "report");
        Assert.Equal((RunOutcome.Failed, lost.Message), (run.Outcome, run.Message));
        Assert.StartsWith("право на работу потеряно", run.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_the_loop_of_whoever_asked_for_the_run_it_is_a_failure_like_others()
    {
        await using var store = await TestStore.SqliteAsync();

        var failure = await Guarded.TryAsync(
            () =>
                Executor(store)
                    .ExecuteAsync(
                        "collect",
                        RunTrigger.Schedule,
                        "collect",
                        static (scope, _) => throw new LeaseLostException(scope.Fence.Lease),
                        Cancellation
                    ),
            Cancellation
        );

        Assert.IsType<RunLostException>(failure);
    }

    private static RunExecutor Executor(TestStore store) =>
        new(store.Leases, store.Runs, store.Clock, NullLogger<RunExecutor>.Instance);

    private static NewEdition Paper(Fence fence) =>
        new(
            "quarterly",
            "town",
            Period.Quarter(2025, 3),
            Cutoff.Now(new DateTimeOffset(2025, 10, 1, 9, 0, 0, TimeSpan.Zero)),
            "Мониторинг",
            "{}",
            "aa",
            "bb",
            "cc",
            [],
            "quality.example.ru"
        )
        {
            Fence = fence,
        };
}
