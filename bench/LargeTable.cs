namespace QualityMonitor.Bench;

/// <summary>
/// A country's quarter through the whole of collecting, against the bare sum: reading every cell, and then inserting
/// the same rows. Runs alternate and the best of each counts, since what else the machine does only ever adds time.
/// </summary>
internal static class LargeTable
{
    private const int Alternations = 3;
    private const double MostMegabytes = 350;
    private const double MostGrowth = 1.15;

    public static async Task RunAsync(Score score, ITableFile file)
    {
        var country = await Workplace.FoundAsync(score.NewFolder());
        await File.WriteAllTextAsync(Path.Combine(country.Layouts, "table.yaml"), file.Layout);
        score.Say($"{file.Name}: {file.Figures} figures of {Country.Schools} schools");
        var (bare, product) = (Best.None, Best.None);
        for (var turn = 0; turn < Alternations; turn++)
        {
            bare = bare.Or(await BareAsync(score, country, file));
            product = product.Or(await ProductAsync(score, country, file, file.Figures));
            score.Say(
                $"  turn {turn + 1}: bare {bare.Last.Seconds:0.0} s, product {product.Last.Seconds:0.0} s, {product.Last.PeakMegabytes:0} MB"
            );
        }

        var quarter = await ProductAsync(score, country, file, file.Figures / 4);
        score.Say($"  a quarter of it: {quarter.Seconds:0.0} s, {quarter.PeakMegabytes:0} MB");
        score.Judge($"{file.Name}: wall time, product to bare", product.Seconds / bare.Seconds, 1.0);
        score.Judge($"{file.Name}: peak memory, MB", product.PeakMegabytes, MostMegabytes);
        score.Judge(
            $"{file.Name}: peak memory, whole to quarter",
            product.PeakMegabytes / quarter.PeakMegabytes,
            MostGrowth
        );
    }

    private static async Task<Measured> ProductAsync(Score score, Workplace country, ITableFile file, int figures)
    {
        var folder = score.NewFolder();
        Write(file, Path.Combine(country.CopyTo(folder).Inbox, file.Name), figures);
        var measured = await Child.MeasureAsync("product", folder, $"{figures}");
        Directory.Delete(folder, recursive: true);
        return measured;
    }

    private static async Task<Measured> BareAsync(Score score, Workplace country, ITableFile file)
    {
        var folder = score.NewFolder();
        var path = Path.Combine(country.CopyTo(folder).Inbox, file.Name);
        Write(file, path, file.Figures);
        var measured = await Child.MeasureAsync("bare", path, folder, $"{file.Figures}");
        Directory.Delete(folder, recursive: true);
        return measured;
    }

    private static void Write(ITableFile file, string path, int figures)
    {
        using var stream = File.Create(path);
        file.Write(stream, figures);
    }
}

/// <summary>The best of several runs: the least time, and the greatest memory.</summary>
internal readonly record struct Best(double Seconds, double PeakMegabytes, Measured Last)
{
    public static Best None => new(double.MaxValue, 0, default);

    public Best Or(Measured run) =>
        new(Math.Min(Seconds, run.Seconds), Math.Max(PeakMegabytes, run.PeakMegabytes), run);
}
