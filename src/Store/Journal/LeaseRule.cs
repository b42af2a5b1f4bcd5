namespace QualityMonitor.Store.Journal;

/// <summary>What is known of the process that wrote something down.</summary>
internal enum OwnerLife
{
    /// <summary>Of another machine, boot or container, or hidden from us: nobody here can tell.</summary>
    Unseen,

    Alive,

    /// <summary>A process of this machine that is no more.</summary>
    Dead,
}

/// <summary>When a lease that somebody holds may be taken over. Pure.</summary>
internal static class LeaseRule
{
    /// <param name="expiresAt">As its holder's clock told; only where the holder cannot be seen is it asked, for a clock
    /// that was set must not end the lease of a process that lives, nor keep one for a year that nobody holds.</param>
    /// <param name="unchanged">For how long it has been seen as it is, by a clock that nobody sets.</param>
    /// <param name="length">Its holder renews it several times within this time, so that one which has not is dead,
    /// hangs, or has no database.</param>
    public static bool MayTake(
        OwnerLife owner,
        DateTimeOffset expiresAt,
        DateTimeOffset now,
        TimeSpan unchanged,
        TimeSpan length
    ) => owner == OwnerLife.Dead || unchanged >= length || (owner == OwnerLife.Unseen && expiresAt <= now);

    /// <param name="isOfThisMachine">Of this boot and container, too.</param>
    /// <param name="exists">Whether the system has a process of its number now; a hidden one exists.</param>
    /// <param name="begun">When that process was begun; null: it cannot be read.</param>
    /// <param name="written">When the owner was begun.</param>
    public static OwnerLife LifeOf(bool isOfThisMachine, bool exists, string? begun, string written) =>
        !isOfThisMachine ? OwnerLife.Unseen
        : !exists ? OwnerLife.Dead
        : begun is null ? OwnerLife.Unseen
        : begun == written ? OwnerLife.Alive
        : OwnerLife.Dead;

    /// <summary>Whether a run that nobody ended is over.</summary>
    /// <param name="holdsLease">Its process holds some lease still: all work is done under one.</param>
    /// <param name="age">Since it was begun, as clocks told.</param>
    /// <param name="patience">A run that cannot be seen is given so long.</param>
    public static bool IsAbandoned(OwnerLife owner, bool holdsLease, TimeSpan age, TimeSpan patience) =>
        owner == OwnerLife.Dead || (owner == OwnerLife.Unseen && !holdsLease && age.Duration() > patience);
}
