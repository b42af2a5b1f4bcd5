using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// Reads on one thread while what was read is written on another: each takes about half of the time of a national
/// table. Order, failures and cancellation are those of a plain loop, but that the last items before a failure may be
/// left out: what failed is not kept anyway.
/// </summary>
internal static class ReadAhead
{
    // A hand-over costs more than a figure; some thousands of figures are nothing to hold.
    private const int BatchSize = 512;
    private const int MaxBatches = 8;

    /// <param name="source">Enumerated on the other thread: it must share nothing with the caller until it has
    /// ended.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> InBatches<T>(
        IEnumerable<T> source,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var channel = Channel.CreateBounded<IReadOnlyList<T>>(
            new BoundedChannelOptions(MaxBatches) { SingleReader = true, SingleWriter = true }
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => ReadAsync(source, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(CancellationToken.None))
                yield return batch;
        }
        finally
        {
            // A caller that gives up waits until the file is let go.
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync<T>(
        IEnumerable<T> source,
        ChannelWriter<IReadOnlyList<T>> target,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var batch = new List<T>(BatchSize);
            foreach (var item in source)
            {
                batch.Add(item);
                if (batch.Count < BatchSize)
                    continue;
                await target.WriteAsync(batch, cancellationToken);
                batch = new List<T>(BatchSize);
            }

            await target.WriteAsync(batch, cancellationToken);
            target.Complete();
        }
#pragma warning disable CA1031 // Thrown again where the batches are taken.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            target.Complete(exception);
        }
    }
}
