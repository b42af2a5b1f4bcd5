using System.Runtime.CompilerServices;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>Anybody may send anything: a message that nobody foresaw must not stop the ones behind it.</summary>
internal static class MailGuard
{
    /// <summary>
    /// Gives what there is; what fails unexpectedly is told as one failed item, and nothing comes after it. That the
    /// mailbox itself cannot be read is let out.
    /// </summary>
    /// <param name="subject">The message, for people.</param>
    public static async IAsyncEnumerable<SourceItem> EachAsync(
        IAsyncEnumerable<SourceItem> items,
        string subject,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await using var walk = items.GetAsyncEnumerator(cancellationToken);
        for (var isMore = true; isMore; )
        {
            SourceItem? item = null;
            try
            {
                isMore = await walk.MoveNextAsync();
                item = isMore ? walk.Current : null;
            }
            catch (Exception exception)
                when (exception
                        is not (OperationCanceledException or OutOfMemoryException or SourceUnavailableException)
                )
            {
                item = new FailedFile(subject, MailMessages.Unreadable(subject, exception));
                isMore = false;
            }

            if (item is not null)
                yield return item;
        }
    }
}
