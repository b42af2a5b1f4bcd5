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
            var (start, busy) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await work();
            if (run > 0)
                best = new BestRun(
                    Math.Min(best.Seconds, TimeProvider.System.GetElapsedTime(start).TotalSeconds),
                    Math.Min(best.Busy, (Environment.CpuUsage.TotalTime - busy).TotalSeconds)
                );
        }

        return best;
    }
}
