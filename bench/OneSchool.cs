using QualityMonitor.Etl.Collecting.Outcomes;

namespace QualityMonitor.Bench;

/// <summary>
/// One school corrects its file: in a database that holds the whole country's figures it costs what it costs in an
/// empty one.
/// </summary>
internal static class OneSchool
{
    private const int Runs = 7;
    private const double MostRatio = 1.5;

    public static async Task RunAsync(Score score)
    {
        var empty = await Workplace.FoundAsync(score.NewFolder());
        var full = await FullAsync(score);
        score.Say($"one changed school of {Country.Schools}");
        await CorrectAsync(empty, 0);
        await CorrectAsync(full, 0);
        var (alone, among) = (double.MaxValue, double.MaxValue);
        for (var run = 1; run <= Runs; run++)
        {
            alone = Math.Min(alone, await CorrectAsync(empty, run));
            among = Math.Min(among, await CorrectAsync(full, run));
        }

        score.Say($"  into an empty database {alone * 1000:0} ms, into a full one {among * 1000:0} ms");
        score.Judge("one school: full database to empty one", among / alone, MostRatio);
    }

    private static async Task<Workplace> FullAsync(Score score)
    {
        var file = new WorkbookFile();
        var full = await Workplace.FoundAsync(score.NewFolder());
        await File.WriteAllTextAsync(Path.Combine(full.Layouts, "table.yaml"), file.Layout);
        await using (var stream = File.Create(Path.Combine(full.Inbox, file.Name)))
            file.Write(stream, file.Figures);
        await full.CollectAsync();
        File.Delete(Path.Combine(full.Inbox, file.Name));
        return full;
    }

    private static async Task<double> CorrectAsync(Workplace workplace, int change)
    {
        await SchoolFile.DescribeAsync(workplace);
        await SchoolFile.WriteAsync(workplace, 17, change);
        var start = TimeProvider.System.GetTimestamp();
        var report = await workplace.CollectAsync();
        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        return report.Count(FileOutcome.Loaded) == 1
            ? seconds
            : throw new InvalidOperationException($"Not loaded: {string.Join(", ", report.Files)}");
    }
}
