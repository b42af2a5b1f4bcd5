using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Bench;

/// <summary>
/// Reading alone, each file in a process of its own: the same cells as .xlsx and .ods, a Word table of 5,000 rows, and the
/// collected hostile files where they lie beside the repository.
/// </summary>
internal static class Kinds
{
    private const int Schools = 10_000;
    private const int WordRows = 5_000;

    public static async Task RunAsync(Score score)
    {
        var folder = score.NewFolder();
        var whole = await OfSheetsAsync(score, folder, Schools);
        var quarter = await OfSheetsAsync(score, folder, Schools / 4);
        score.Judge("ods: time, to the same cells as xlsx", whole.Ods.Seconds / whole.Xlsx.Seconds, 2);
        score.Judge("ods: peak memory, whole to quarter", whole.Ods.PeakMegabytes / quarter.Ods.PeakMegabytes, 1.25);

        var word = Path.Combine(folder, "table.docx");
        KindFiles.WriteWord(word, WordRows);
        var docx = await OpenedAsync(score, word);
        score.Judge($"docx of {WordRows} rows: peak memory, MB", docx.PeakMegabytes, 150);

        if (Hostile() is not { } files)
        {
            score.Say($"../shared/hostile is not there: not read");
            return;
        }

        var hostile = await Child.MeasureAsync("hostile", files);
        score.Judge("hostile: the slowest file, s", hostile.Seconds, 10);
        score.Judge("hostile: peak memory of all, MB", hostile.PeakMegabytes, 200);
    }

    /// <summary>In the child: reads every cell.</summary>
    /// <returns>How many; 0 where the file is refused.</returns>
    public static long Open(string path)
    {
        using var stream = File.OpenRead(path);
        if (WorkbookReader.Open(stream, Path.GetFileName(path), ReadLimits.Default) is not OpenResult.Opened opened)
            return 0;
        using var workbook = opened.Workbook;
        try
        {
            foreach (var sheet in workbook.Sheets())
            {
                foreach (var _ in sheet.Rows()) { }
            }

            return workbook.Tally.CellsSeen;
        }
        catch (WorkbookRefusedException)
        {
            return 0;
        }
    }

    /// <summary>In the child: all files of a folder; the time is that of the slowest.</summary>
    public static BestRun OpenAll(string folder)
    {
        var slowest = 0d;
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var start = TimeProvider.System.GetTimestamp();
            _ = Open(path);
            slowest = Math.Max(slowest, TimeProvider.System.GetElapsedTime(start).TotalSeconds);
        }

        return new BestRun(slowest, slowest);
    }

    private static async Task<(Measured Xlsx, Measured Ods)> OfSheetsAsync(Score score, string folder, int schools)
    {
        var (xlsx, ods) = (Path.Combine(folder, $"{schools}.xlsx"), Path.Combine(folder, $"{schools}.ods"));
        await using (var stream = File.Create(xlsx))
            new WorkbookFile().Write(stream, schools * Country.Indicators);
        KindFiles.WriteOds(ods, schools);
        return (await OpenedAsync(score, xlsx), await OpenedAsync(score, ods));
    }

    private static async Task<Measured> OpenedAsync(Score score, string path)
    {
        var best = (await Child.MeasureAsync("open", path)).Or(await Child.MeasureAsync("open", path));
        score.Say($"  {Path.GetFileName(path)}: {best.Seconds:0.00} s, {best.PeakMegabytes:0} MB");
        return best;
    }

    private static string? Hostile()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "QualityMonitor.sln")))
                return Path.Combine(at.FullName, "..", "shared", "hostile") is var folder && Directory.Exists(folder)
                    ? folder
                    : null;
        }

        return null;
    }
}
