using System.Globalization;

namespace QualityMonitor.Bench;

/// <summary>Bare work and the product's, slice by slice in turns.</summary>
/// <param name="Bare">All slices together; so is <paramref name="Made"/>.</param>
/// <param name="Seconds">The median of the slices' ratios, by the clock on the wall.</param>
/// <param name="Busy">The same, by the time of the processors.</param>
internal readonly record struct Compared(BestRun Bare, BestRun Made, double Seconds, double Busy)
{
    public string Written =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Bare.Seconds} {Bare.Busy} {Made.Seconds} {Made.Busy} {Seconds} {Busy}"
        );

    public static Compared Read(string written)
    {
        var all = Array.ConvertAll(
            written.Split(' '),
            static one => double.Parse(one, NumberStyles.Float, CultureInfo.InvariantCulture)
        );
        return new Compared(new BestRun(all[0], all[1]), new BestRun(all[2], all[3]), all[4], all[5]);
    }
}

/// <summary>
/// Compares in one process: a slice of the bare work, the same of the product's, and so on. What else the machine does
/// falls on neighbours alike, and a slice that it falls on alone is no median.
/// </summary>
internal static class Turns
{
    /// <param name="bare">Gets the number of the slice, from 0.</param>
    /// <param name="prepare">Before the product's slice, and not measured.</param>
    public static async Task<Compared> OfAsync(
        int slices,
        Func<int, Task> bare,
        Func<int, Task> made,
        Func<int, Task>? prepare = null
    )
    {
        var runs = new List<(BestRun Bare, BestRun Made)>();
        for (var slice = 0; slice < slices; slice++)
        {
            if (prepare is not null)
                await prepare(slice);
            // Each goes first as often as the other: what one leaves behind for the machine to do is the other's loss.
            if (slice % 2 == 0)
            {
                var first = await BestRun.OfOneAsync(() => bare(slice));
                runs.Add((first, await BestRun.OfOneAsync(() => made(slice))));
            }
            else
            {
                var first = await BestRun.OfOneAsync(() => made(slice));
                runs.Add((await BestRun.OfOneAsync(() => bare(slice)), first));
            }
        }

        return new Compared(
            Sum(runs.ConvertAll(static one => one.Bare)),
            Sum(runs.ConvertAll(static one => one.Made)),
            Median(runs.ConvertAll(static one => one.Made.Seconds / one.Bare.Seconds)),
            Median(runs.ConvertAll(static one => one.Made.Busy / one.Bare.Busy))
        );
    }

    private static BestRun Sum(List<BestRun> runs) =>
        new(runs.Sum(static one => one.Seconds), runs.Sum(static one => one.Busy));

    private static double Median(List<double> ratios)
    {
        ratios.Sort();
        return (ratios[(ratios.Count - 1) / 2] + ratios[ratios.Count / 2]) / 2;
    }
}
