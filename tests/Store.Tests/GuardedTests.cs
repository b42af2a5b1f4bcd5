using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Store.Tests;

public sealed class GuardedTests
{
    [Fact]
    public async Task A_bad_item_is_told_by_name_and_the_others_are_done_in_their_order()
    {
        var done = new List<int>();

        var failures = await Guarded.EachAsync(
            [1, 2, 3, 4],
            static item => $"№ {item}",
            item =>
            {
                if (item % 2 == 0)
                    throw new KnownException();
                done.Add(item);
                return Task.CompletedTask;
            },
            CancellationToken.None
        );

        Assert.Equal([1, 3], done);
        Assert.Equal(
            ["№ 2: Беда. Ожидается: помощь.", "№ 4: Беда. Ожидается: помощь."],
            failures.Select(static failure => failure.Sentence)
        );
    }

    [Fact]
    public async Task A_timeout_of_an_items_own_is_its_failure_and_no_end_of_the_loop()
    {
        var failure = await Guarded.TryAsync(
            static () => throw new TaskCanceledException("the server was silent"),
            CancellationToken.None
        );

        Assert.IsType<TaskCanceledException>(failure);
    }

    [Fact]
    public async Task A_lease_that_was_lost_is_no_items_failure_and_the_items_left_are_not_begun()
    {
        var begun = 0;

        await Assert.ThrowsAsync<LeaseLostException>(() =>
            Guarded.EachAsync(
                [1, 2, 3],
                static _ => "",
                _ =>
                {
                    begun++;
                    throw new LeaseLostException(new LeaseToken("collect", "me"));
                },
                CancellationToken.None
            )
        );

        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task Cancelled_by_the_caller_the_items_left_are_not_begun()
    {
        using var life = new CancellationTokenSource();
        var begun = 0;

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            Guarded.EachAsync(
                [1, 2, 3],
                static _ => "",
                async _ =>
                {
                    begun++;
                    await life.CancelAsync();
                },
                life.Token
            )
        );

        Assert.Equal(1, begun);
    }

    private sealed class KnownException : Exception, IExplained
    {
        public Problem Problem => new("trouble", "Беда.", "помощь");
    }
}
