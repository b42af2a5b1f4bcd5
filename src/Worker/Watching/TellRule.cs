using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <param name="Entered">To be told that it is wrong.</param>
/// <param name="Ended">To be told that it is well again.</param>
/// <param name="Passed">Came and went, and needs no letter.</param>
internal sealed record ToTell(
    IReadOnlyList<WatchedState> Entered,
    IReadOnlyList<WatchedState> Ended,
    IReadOnlyList<WatchedState> Passed
);

/// <summary>
/// What the admin is mailed now. A state is told at once, and so is its end where its beginning was told. What comes
/// again within the hour is told when the hour is over, and not at all when it has gone by then: so nobody gets more
/// than a pair of letters an hour about one thing, and nobody believes for long that it is well. Pure.
/// </summary>
internal static class TellRule
{
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    /// <param name="untold">What is wrong or well again and was not told.</param>
    /// <param name="told">When each thing was told last.</param>
    public static ToTell Of(
        IReadOnlyList<WatchedState> untold,
        IReadOnlyDictionary<string, DateTimeOffset> told,
        DateTimeOffset now
    )
    {
        var active = untold.Where(static state => state.LeftAt is null).ToList();
        var left = untold.Where(static state => state.LeftAt is not null).ToList();
        return new ToTell(
            [.. active.Where(state => CanBeMailed(state.Key) && !IsRecent(state.Key, told, now))],
            [.. left.Where(IsEndTold)],
            [.. left.Where(static state => !IsEndTold(state))]
        );
    }

    /// <summary>
    /// While no letter goes, a letter that says so is none; when they go again, its end tells of it. That letters to the
    /// admin do not arrive no letter to the admin can tell.
    /// </summary>
    private static bool CanBeMailed(string key) => !IsTheWayOut(key) && key != LetterMessages.AdminLetterKey;

    private static bool IsEndTold(WatchedState state) => state.ToldAt is not null || IsTheWayOut(state.Key);

    private static bool IsTheWayOut(string key) =>
        key == TroubleMessages.JobKey(JobNames.Deliver) || key == LetterMessages.HeldKey;

    /// <summary>A moment to come was written before the clock was set back, and says nothing.</summary>
    private static bool IsRecent(string key, IReadOnlyDictionary<string, DateTimeOffset> told, DateTimeOffset now) =>
        told.TryGetValue(key, out var at) && at <= now && now - at < Quiet;
}
