using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.SchoolSheets.Making;
using QualityMonitor.Store;

namespace QualityMonitor.Bench;

/// <summary>
/// A thousand school sheets from the store to the letter with its text, pictures, Word page and workbook, against the bare
/// calls of the libraries that make the same outputs of what is already known.
/// </summary>
internal static class Sheets
{
    private const int Alternations = 2;
    private const double MostOfBare = 1.3;
    private const double MostGrowth = 1.15;

    /// <summary>Sheets that warm a process up and are not measured.</summary>
    private const int Warm = 100;

    private static readonly RegionWorld Thousand = new(1, 20, 50);

    public static async Task RunAsync(Score score)
    {
        var folder = score.NewFolder();
        await Thousand.FoundAsync(RegionServices.Options(folder));
        await Thousand.FillAsync(RegionServices.Options(folder));
        var (bare, made, quarter) = (RegionServices.Unmeasured, RegionServices.Unmeasured, RegionServices.Unmeasured);
        for (var turn = 0; turn < Alternations; turn++)
        {
            bare = bare.Or(await Child.MeasureAsync("bare-sheets", folder, "1000"));
            made = made.Or(await Child.MeasureAsync("sheets", folder, "1000"));
            quarter = quarter.Or(await Child.MeasureAsync("sheets", folder, "250"));
        }

        score.Say($"  bare calls: {bare.Seconds:0.0} s, processors {bare.Busy:0.0} s, {bare.PeakMegabytes:0} MB");
        score.Say($"  sheets: {made.Seconds:0.0} s, processors {made.Busy:0.0} s, {made.PeakMegabytes:0} MB");
        score.Say($"  by the clock on the wall: {made.Seconds / bare.Seconds:0.00}");
        score.Judge("sheets: processors' time to that of the bare calls", made.Busy / bare.Busy, MostOfBare);
        score.Judge(
            "sheets: peak memory of a thousand to that of a quarter",
            made.PeakMegabytes / quarter.PeakMegabytes,
            MostGrowth
        );
    }

    /// <summary>In a child: every sheet is built from the store and told, and dropped.</summary>
    public static async Task<BestRun> MakeAsync(string folder, int count)
    {
        await using var services = RegionServices.Of(folder);
        foreach (var school in Thousand.SchoolCodes().TakeLast(Warm))
            await LetterAsync(services, school);
        var (start, busy) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        foreach (var school in Thousand.SchoolCodes().Take(count))
            await LetterAsync(services, school);
        return Since(start, busy);
    }

    /// <summary>In a child: the libraries alone, with what one sheet in the middle came to.</summary>
    public static async Task<BestRun> BareAsync(string folder, int count)
    {
        await using var services = RegionServices.Of(folder);
        var school = Thousand.SchoolCodes().Skip(count / 2).First();
        using var bare = new BareSheet(await LetterAsync(services, school));
        for (var at = 0; at < Warm; at++)
            bare.Make();
        var (start, busy) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        for (var at = 0; at < count; at++)
            bare.Make();
        return Since(start, busy);
    }

    private static BestRun Since(long start, TimeSpan busy) =>
        new(
            TimeProvider.System.GetElapsedTime(start).TotalSeconds,
            (Environment.CpuUsage.TotalTime - busy).TotalSeconds
        );

    private static async Task<Letter> LetterAsync(IServiceProvider services, string school)
    {
        var cutOff = new Cutoff(
            // All there is, and not «now»: what schools of a town share is read once, as the service does.
            new AsOf(long.MaxValue - 1),
            new DateTimeOffset(2026, 1, 20, 9, 0, 0, TimeSpan.Zero)
        );
        var built = await services
            .GetServices<IReportKind>()
            .Single(static kind => kind.Code == SchoolSheetKind.Kind)
            .BuildAsync(
                new ReportOrder(RegionWorld.Programme, school, RegionWorld.Quarter, cutOff, []),
                CancellationToken.None
            );
        return built.Report?.Letter(1, null)
            ?? throw new InvalidOperationException($"There is no sheet of {school}: {built.Problem}");
    }
}
