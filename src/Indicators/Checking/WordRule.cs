namespace QualityMonitor.Indicators.Checking;

/// <summary>How a file came to say what it says.</summary>
public enum Saying
{
    /// <summary>It came by itself: a letter of its own, or it lies in a place that is nobody's in particular.</summary>
    OfItself,

    /// <summary>In a reply or a forwarded letter, or it is our own workbook with our remarks: what was there came along.</summary>
    Carried,

    /// <summary>It lies in a place that the admin gave to single organisations: what is put there is meant.</summary>
    Placed,

    /// <summary>A person at a shell said that it counts as it is.</summary>
    Confirmed,
}

/// <summary>
/// Whether a file that says all that an earlier one said, and nothing else, says it anew. It does where its speaker changes back
/// what it said itself; a copy that comes late, out of another source or along with a letter, has no voice: it keeps the
/// place of the earlier word, so that corrections made since stand. Who speaks is the place of a file, or its sender.
/// </summary>
public static class WordRule
{
    /// <summary>Which of the earlier files it may merely repeat.</summary>
    /// <param name="isOwn">Of the earlier files about the same, the last first: whether the speaker itself said it.</param>
    /// <returns>Their indexes. The first of them that says the same is the word that the file repeats.</returns>
    public static IEnumerable<int> Repeatable(Saying saying, IReadOnlyList<bool> isOwn)
    {
        var lastOwn = isOwn.TakeWhile(static own => !own).Count();
        return saying switch
        {
            Saying.Confirmed => [],
            Saying.Carried => Enumerable.Range(0, isOwn.Count),
            Saying.Placed => Enumerable.Range(lastOwn, isOwn.Count - lastOwn).Take(1),

            // Whoever has spoken since the other did says the old thing again on purpose.
            _ => Enumerable.Range(0, Math.Min(lastOwn + 1, isOwn.Count)),
        };
    }
}
