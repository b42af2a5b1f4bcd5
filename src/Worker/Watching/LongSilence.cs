namespace QualityMonitor.Worker.Watching;

/// <summary>
/// The service stood still for longer than a quarter, or its clock was ahead when it started: it cannot know which, and
/// reports of more than one quarter are due at once. Nobody is written to for a day from its first run on, which harms no
/// letter that is months late; letters about quarters to come could not be taken back. The journal remembers it, so that starting
/// the service again does not end the day.
/// </summary>
/// <param name="LastRun">Of before.</param>
internal sealed record LongSilence(DateTimeOffset LastRun, DateTimeOffset Now)
{
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A quarter at its longest.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(92);

    public TimeSpan Length => Now - LastRun;

    /// <param name="latest">The latest run that began more than <see cref="Day"/> before now; null: there is none, and so
    /// nothing to compare the clock with.</param>
    public static LongSilence? Of(DateTimeOffset? latest, DateTimeOffset now) =>
        latest is { } last && now - last > Longest + Day ? new LongSilence(last, now) : null;
}
