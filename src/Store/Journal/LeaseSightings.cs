namespace QualityMonitor.Store.Journal;

/// <summary>
/// Since when this process has seen each lease as it is. No wall clock is asked, neither ours nor the holder's.
/// </summary>
internal sealed class LeaseSightings(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Sighting> known = new(StringComparer.Ordinal);

    /// <summary>For how long it has been so; none when it was otherwise when it was seen last, or never seen.</summary>
    public TimeSpan Unchanged(string name, string owner, DateTimeOffset expiresAt)
    {
        var now = new Sighting(owner, expiresAt, clock.GetTimestamp());
        lock (gate)
        {
            if (known.TryGetValue(name, out var seen) && seen with { Stamp = now.Stamp } == now)
                return clock.GetElapsedTime(seen.Stamp, now.Stamp);
            known[name] = now;
            return TimeSpan.Zero;
        }
    }

    private readonly record struct Sighting(string Owner, DateTimeOffset ExpiresAt, long Stamp);
}
