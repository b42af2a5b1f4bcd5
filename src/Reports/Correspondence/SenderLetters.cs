using QualityMonitor.Store;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Reports.Correspondence;

/// <summary>Letters to senders about messages that brought nothing new: known files alone, or none where one was due.</summary>
public sealed class SenderLetters(RepeatPublisher repeats, MissingFilePublisher missing)
{
    /// <inheritdoc cref="RepeatPublisher.PublishAsync"/>
    public async Task<(int Letters, IReadOnlyList<ItemFailure> Failures)> PublishAsync(
        DateTimeOffset since,
        TimeSpan offset,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var repeated = await repeats.PublishAsync(since, offset, fence, cancellationToken);
        var asked = await missing.PublishAsync(since, offset, fence, cancellationToken);
        return (repeated.Letters + asked.Letters, [.. repeated.Failures, .. asked.Failures]);
    }
}
