namespace QualityMonitor.Bench;

/// <summary>The best of some runs of the same work in one process, after one that warms the process up.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="Busy">Of all processors: the collector of memory and its like among them.</param>
internal readonly record struct BestRun(double Seconds, double Busy)
{
    private const int Runs = 5;

    public static async Task<BestRun> OfAsync(Func<Task> work)
    {
        var best = new BestRun(double.MaxValue, double.MaxValue);
        for (var run = 0; run <= Runs; run++)
        {
            var one = await OfOneAsync(work);
            if (run > 0)
                best = new BestRun(Math.Min(best.Seconds, one.Seconds), Math.Min(best.Busy, one.Busy));
        }

        return best;
    }

    public static async Task<BestRun> OfOneAsync(Func<Task> work)
    {
        var (start, busy) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return new BestRun(
            TimeProvider.System.GetElapsedTime(start).TotalSeconds,
            (Environment.CpuUsage.TotalTime - busy).TotalSeconds
        );
    }
}
