using QualityMonitor.Etl.Collecting.Loading;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Indicators;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>Reading on another thread must look like a plain loop to whoever takes what is read.</summary>
public sealed class ReadAheadTests
{
    private const int Many = 100_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(Many)]
    public async Task Everything_arrives_once_and_in_order(int items) =>
        Assert.Equal(Enumerable.Range(0, items), await TakeAsync(Enumerable.Range(0, items), Token));

    [Fact]
    public async Task A_refusal_late_in_a_file_is_thrown_where_it_is_taken()
    {
        var refusal = new WorkbookRefusedException(new Problem("broken", "Лист повреждён.", "целая книга"));

        Assert.Same(
            refusal,
            await Assert.ThrowsAsync<WorkbookRefusedException>(() => TakeAsync(Failing(refusal), Token))
        );
    }

    [Fact]
    public async Task A_cancelled_reading_ends_as_cancelled()
    {
        using var limit = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TakeAsync(Cancelling(limit), limit.Token));
    }

    [Fact]
    public async Task A_taker_that_gives_up_finds_the_file_closed_and_its_own_failure_told()
    {
        var isClosed = false;

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in ReadAhead.InBatches(Endless(() => isClosed = true), Token))
                throw new InvalidOperationException("The disk is full.");
        });

        Assert.Equal(("The disk is full.", true), (failure.Message, isClosed));
    }

    private static async Task<List<int>> TakeAsync(IEnumerable<int> source, CancellationToken cancellationToken)
    {
        var taken = new List<int>();
        await foreach (var batch in ReadAhead.InBatches(source, cancellationToken))
            taken.AddRange(batch);
        return taken;
    }

    private static IEnumerable<int> Failing(Exception failure)
    {
        for (var item = 0; item < Many; item++)
            yield return item;
        throw failure;
    }

    private static IEnumerable<int> Cancelling(CancellationTokenSource limit)
    {
        for (var item = 0; ; item++)
        {
            if (item == Many)
                limit.Cancel();
            yield return item;
        }
    }

    private static IEnumerable<int> Endless(Action close)
    {
        try
        {
            for (var item = 0; ; item++)
                yield return item;
        }
        finally
        {
            close();
        }
    }
}
