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
        var compared = await Child.CompareAsync("sheets-in-turns", folder);
        var made = await Child.MeasureAsync("sheets", folder, "1000");
        var quarter = await Child.MeasureAsync("sheets", folder, "250");

        score.Say($"  bare calls: {compared.Bare.Seconds:0.0} s, processors {compared.Bare.Busy:0.0} s");
        score.Say($"  sheets: {compared.Made.Seconds:0.0} s, processors {compared.Made.Busy:0.0} s");
        score.Say($"  by the clock on the wall: {compared.Seconds:0.00}; {made.PeakMegabytes:0} MB");
        score.Judge("sheets: processors' time to that of the bare calls", compared.Busy, MostOfBare);
        score.Judge(
            "sheets: peak memory of a thousand to that of a quarter",
            made.PeakMegabytes / quarter.PeakMegabytes,
            MostGrowth
        );
    }

    /// <summary>
    /// In a child: a town's sheets, each built from the store, told and dropped; then the libraries alone as often, with
    /// what one sheet in the middle came to.
    /// </summary>
    public static async Task<Compared> CompareAsync(string folder)
    {
        await using var services = RegionServices.Of(folder);
        var schools = Thousand.SchoolCodes().ToList();
        using var bare = new BareSheet(await LetterAsync(services, schools[schools.Count / 2]));
        foreach (var school in schools.TakeLast(Warm))
        {
            await LetterAsync(services, school);
            bare.Make();
        }

        return await Turns.OfAsync(
            Thousand.Municipalities,
            _ =>
            {
                for (var at = 0; at < Thousand.Schools; at++)
                    bare.Make();
                return Task.CompletedTask;
            },
            async town =>
            {
                foreach (var school in schools.Skip(town * Thousand.Schools).Take(Thousand.Schools))
                    await LetterAsync(services, school);
            }
        );
    }

    /// <summary>In a child: every sheet is built from the store and told, and dropped.</summary>
    public static async Task<BestRun> MakeAsync(string folder, int count)
    {
        await using var services = RegionServices.Of(folder);
        return await BestRun.OfOneAsync(async () =>
        {
            foreach (var school in Thousand.SchoolCodes().Take(count))
                await LetterAsync(services, school);
        });
    }

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
