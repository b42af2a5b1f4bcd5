using QualityMonitor.Store.Watching;

namespace QualityMonitor.Worker.Watching;

/// <summary>How what is wrong differs from what is written down. Pure.</summary>
internal sealed record StateChanges(
    IReadOnlyList<Trouble> Entered,
    IReadOnlyList<ChangedState> Changed,
    IReadOnlyList<WatchedState> Left
)
{
    public bool IsNone => Entered.Count + Changed.Count + Left.Count == 0;

    /// <param name="machine">Whose view it is: what only another machine can see does not end because this one sees
    /// nothing of it.</param>
    public static StateChanges Of(IReadOnlyList<Trouble> troubles, IReadOnlyList<WatchedState> active, string machine)
    {
        var now = troubles
            .DistinctBy(static one => one.Key, StringComparer.Ordinal)
            .ToDictionary(static one => one.Key, StringComparer.Ordinal);
        var known = active.Select(static state => state.Key).ToHashSet(StringComparer.Ordinal);
        return new StateChanges(
            [.. now.Values.Where(one => !known.Contains(one.Key))],
            [
                .. from state in active
                where now.ContainsKey(state.Key)
                let one = now[state.Key]
                where (one.Title, one.Sentence, one.Advice) != (state.Title, state.Sentence, state.Advice)
                select new ChangedState(state.Id, one.Title, one.Sentence, one.Advice),
            ],
            [.. active.Where(state => !now.ContainsKey(state.Key) && IsSeenBy(machine, state.Key))]
        );
    }

    /// <summary>Only the running service of a machine can see it.</summary>
    public static bool IsOfService(string key) => Machine(key) is { What: not "disk" };

    private static bool IsSeenBy(string machine, string key) => Machine(key) is not { } of || of.Name == machine;

    /// <summary>A name that an admin gave to a source may hold the sign, too.</summary>
    /// <returns>Null: every machine sees it.</returns>
    private static (string What, string Name)? Machine(string key) =>
        key.Split('@', 2) is [var thing, var machine]
        && thing.Split(':')[0] is ("disk" or "clock" or "web" or "database") and var what
            ? (what, machine)
            : null;
}
