using MimeKit;
using QualityMonitor.Store.Editions;

namespace QualityMonitor.Reports.Mail;

/// <summary>
/// Makes the next letter while the server takes this one: reading and packing it takes as long as the server's answer.
/// Never more than one ahead, whatever the letters weigh. Not for concurrent use.
/// </summary>
/// <param name="due">In the order in which they are taken.</param>
/// <param name="make">Reads alone, and so does no harm where the letter is not sent after all.</param>
internal sealed class LettersAhead(
    IReadOnlyList<Delivery> due,
    Func<Delivery, CancellationToken, Task<MimeMessage>> make,
    CancellationToken cancellationToken
) : IAsyncDisposable
{
    private Task<MimeMessage>? next;
    private int taken;

    /// <exception cref="ArgumentException">The deliveries are taken in another order.</exception>
    public Task<MimeMessage> TakeAsync(Delivery delivery)
    {
        if (!ReferenceEquals(due[taken], delivery))
            throw new ArgumentException("Letters are taken in the order of the deliveries.", nameof(delivery));
        var letter = next ?? Begin(taken);
        taken++;
        next = taken < due.Count ? Begin(taken) : null;
        return letter;
    }

    /// <summary>What was made and never taken stays pending: how its making ended is asked when it is made again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (next is not { } letter)
            return;
        await ((Task)letter).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (letter.IsCompletedSuccessfully)
            (await letter).Dispose();
    }

    private Task<MimeMessage> Begin(int at) => Task.Run(() => make(due[at], cancellationToken), cancellationToken);
}
