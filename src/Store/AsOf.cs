namespace QualityMonitor.Store;

/// <summary>
/// Up to which commit facts are seen. The database gives the numbers in the order in which loads are committed, so that
/// a clock that is set back hides nothing.
/// </summary>
public readonly record struct AsOf(long CommitNo)
{
    /// <summary>All that is committed when the question is asked.</summary>
    public static readonly AsOf Now = new(long.MaxValue);
}

/// <summary>What a paper may see.</summary>
/// <param name="At">The same for people, in the paper's own offset: it decides what is due, and never which facts
/// count.</param>
public readonly record struct Cutoff(AsOf AsOf, DateTimeOffset At)
{
    /// <summary>All that is committed when each question is asked; for what asks once.</summary>
    public static Cutoff Now(DateTimeOffset at) => new(AsOf.Now, at);
}
