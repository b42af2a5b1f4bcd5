using System.Text.Json.Serialization;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Store.Journal;

/// <summary>Work on one item that failed while the others went on.</summary>
/// <param name="Item">What a person calls it.</param>
public sealed record ItemFailure(string Item, [property: JsonIgnore] Exception Error)
{
    public string Sentence => $"{Item}: {FailureWords.Say(Error)}";
}

/// <summary>
/// The loop of everything that is done item by item: one bad item stops none of the others. Nothing is swallowed: a
/// failure comes back as a value, and the run that it belongs to ends as failed. What ends the whole run is no item's
/// failure: the caller's cancellation and a lease that was lost pass through.
/// </summary>
public static class Guarded
{
    /// <param name="name">What a person calls an item.</param>
    /// <returns>One line per item that failed, in their order.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled: the items left are not begun.</exception>
    /// <exception cref="LeaseLostException">The work is another process's by now: so, too.</exception>
    public static async Task<IReadOnlyList<ItemFailure>> EachAsync<T>(
        IEnumerable<T> items,
        Func<T, string> name,
        Func<T, Task> work,
        CancellationToken cancellationToken
    )
    {
        var failures = new List<ItemFailure>();
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await TryAsync(() => work(item), cancellationToken) is { } error)
                failures.Add(new ItemFailure(name(item), error));
        }

        return failures;
    }

    /// <summary>One item by itself, of work that does not wait.</summary>
    /// <inheritdoc cref="TryAsync"/>
    public static Exception? Try(Action work, CancellationToken cancellationToken) =>
        TryAsync(
                () =>
                {
                    work();
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .GetAwaiter()
            .GetResult();

    /// <summary>One item by itself.</summary>
    /// <returns>What it failed with; null when it did not.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled; an item's own timeout is a
    /// failure.</exception>
    public static async Task<Exception?> TryAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (LeaseLostException)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, the other items go on, and the caller tells of this one.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return error;
        }
    }
}
