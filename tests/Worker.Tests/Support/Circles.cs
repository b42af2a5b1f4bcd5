namespace QualityMonitor.Worker.Tests.Support;

/// <summary>Finds what uses each other in a circle.</summary>
internal static class Circles
{
    /// <returns>Every use that is part of a circle: what uses can be reached from what is used.</returns>
    public static IEnumerable<(string From, string To)> Of(IReadOnlyCollection<(string From, string To)> uses)
    {
        var next = uses.ToLookup(static use => use.From, static use => use.To, StringComparer.Ordinal);
        return uses.Distinct().Where(use => Reached(use.To, next).Contains(use.From));
    }

    private static HashSet<string> Reached(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var one))
        {
            foreach (var other in next[one].Where(reached.Add))
                open.Enqueue(other);
        }

        return reached;
    }
}
