using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store;

namespace QualityMonitor.Bench;

/// <summary>
/// A region's quarterly editions: what a municipality's part costs among thirty against the same municipality in a
/// database of its own, and what the region's own costs against Dapper merely reading its facts. Then a region of
/// ninety schools from the filled forms to all its editions.
/// </summary>
internal static class Region
{
    private const int Alternations = 3;

    /// <summary>The first, one in the middle and the last.</summary>
    private static readonly int[] Measured = [1, 15, 30];

    private static readonly RegionWorld Large = new(1, 30, 50);
    private static readonly RegionWorld Small = new(1, 6, 15);

    public static async Task RunAsync(Score score)
    {
        var whole = await LoadedAsync(score, Large);
        var schools = Large.Municipalities * Large.Schools;
        score.Say($"a region of {Large.Municipalities} municipalities, {schools} schools, {Large.Figures} figures");
        foreach (var municipality in Measured)
            await PartAsync(score, whole, municipality);
        await WholeAsync(score, whole);
    }

    /// <summary>In a child: an edition with all its letters and files.</summary>
    /// <param name="scope">Empty: the region's.</param>
    public static async Task<BestRun> EditionAsync(string folder, string scope)
    {
        await using var services = RegionServices.Of(folder);
        return await BestRun.OfAsync(() => MakeAsync(services, folder, scope));
    }

    /// <summary>In a child: what an edition says, read, evaluated and compared, before it becomes letters and files.</summary>
    public static async Task<BestRun> ModelAsync(string folder, string scope)
    {
        await using var services = RegionServices.Of(folder);
        return await BestRun.OfAsync(() => BuildAsync(services, scope));
    }

    /// <summary>In a child: every fact of the region into an object, and nothing done with it.</summary>
    public static Task<BestRun> ReadAsync(string folder) =>
        BestRun.OfAsync(async () =>
        {
            await using var connection = await new Database(RegionServices.Options(folder)).OpenAsync(
                CancellationToken.None
            );
            var facts = (
                await connection.QueryAsync<BareFact>(
                    """
                    select i.code as IndicatorCode, u.code as OrganisationCode, t.code as PeriodCode,
                        o.value_kind as ValueKind, o.number_a as NumberA, o.number_b as NumberB,
                        o.original_text as OriginalText, o.processing_id as ProcessingId,
                        o.sheet_no as SheetNo, o.row_no as RowNo, o.column_no as ColumnNo
                    from observation as o
                    join indicator as i on i.indicator_id = o.indicator_id
                    join organisation as u on u.organisation_id = o.organisation_id
                    join period as t on t.period_id = o.period_id
                    """
                )
            ).AsList();
            if (facts.Count == 0)
                throw new InvalidOperationException("No facts are there.");
        });

    /// <summary>In a child: the region's and each municipality's edition, cold, one after the other.</summary>
    public static async Task AllEditionsAsync(string folder)
    {
        await using var services = RegionServices.Of(folder);
        foreach (
            var scope in (string[])["", .. Enumerable.Range(1, Small.Municipalities).Select(RegionWorld.Municipality)]
        )
            await MakeAsync(services, folder, scope);
    }

    private static async Task PartAsync(Score score, string whole, int municipality)
    {
        var alone = await LoadedAsync(score, Large.Alone(municipality));
        var scope = RegionWorld.Municipality(municipality);
        var (own, among) = (RegionServices.Unmeasured, RegionServices.Unmeasured);
        for (var turn = 0; turn < Alternations; turn++)
        {
            own = own.Or(await Child.MeasureAsync("edition", alone, scope));
            among = among.Or(await Child.MeasureAsync("edition", whole, scope));
        }

        Say(score, $"{scope} alone", own);
        Say(score, $"{scope} in the region", among);
        Ratio(score, $"the edition of {scope}, in the region to alone", among, own, 1.5);
    }

    private static async Task WholeAsync(Score score, string whole)
    {
        var (bare, model, edition) = (RegionServices.Unmeasured, RegionServices.Unmeasured, RegionServices.Unmeasured);
        for (var turn = 0; turn < Alternations; turn++)
        {
            bare = bare.Or(await Child.MeasureAsync("facts", whole));
            model = model.Or(await Child.MeasureAsync("model", whole, ""));
            edition = edition.Or(await Child.MeasureAsync("edition", whole, ""));
        }

        Say(score, "bare reading of the region's facts", bare);
        Say(score, "the region's edition without papers", model);
        Say(score, "the region's edition with its letters, Word, Excel and pictures", edition);
        Ratio(score, "the region's edition without papers to bare reading of its facts", model, bare, 2);
        score.Judge("region: peak memory of the region's edition with its papers, MB", edition.PeakMegabytes, 400);
    }

    private static void Say(Score score, string what, Measured measured) =>
        score.Say(
            $"  {what}: {measured.Seconds * 1000:0} ms, processors {measured.Busy * 1000:0} ms, {measured.PeakMegabytes:0} MB"
        );

    /// <summary>Processors' time is judged: what else the machine does is not in it.</summary>
    private static void Ratio(Score score, string what, Measured one, Measured other, double most)
    {
        score.Say($"  {what}, by the clock on the wall: {one.Seconds / other.Seconds:0.00}");
        score.Judge($"region: {what}", one.Busy / other.Busy, most);
    }

    /// <summary>Ninety schools from their filled forms to all editions.</summary>
    public static async Task SmallAsync(Score score)
    {
        var folder = score.NewFolder();
        await Small.FoundAsync(RegionServices.Options(folder));
        await using (var services = RegionServices.Of(folder))
            await RegionForms.WriteAsync(
                services.GetRequiredService<FormBuilder>(),
                RegionWorld.Quarter,
                new Workplace(folder).Inbox
            );
        SqliteConnection.ClearAllPools();
        var figures = Small.Figures / RegionWorld.Quarters.Count;
        var collected = await Child.MeasureAsync("product", folder, $"{figures}");
        var reported = await Child.MeasureAsync("editions", folder);
        Say(score, "ninety schools collected", collected);
        Say(score, "seven editions of them", reported);
        score.Judge("small-region: ninety schools collected, s", collected.Seconds, 7.6);
        score.Judge("small-region: ninety schools reported, s", reported.Seconds, 4);
        score.Judge("small-region: peak memory, MB", Math.Max(collected.PeakMegabytes, reported.PeakMegabytes), 173);
    }

    private static async Task MakeAsync(ServiceProvider services, string folder, string scope) =>
        await Preview.WriteAsync(
            await BuildAsync(services, scope),
            Path.Combine(folder, "editions", $"of-{scope}"),
            CancellationToken.None
        );

    private static async Task<IReport> BuildAsync(ServiceProvider services, string scope)
    {
        var cutOff = new Cutoff(AsOf.Now, new DateTimeOffset(2026, 1, 20, 9, 0, 0, TimeSpan.Zero));
        var built = await services
            .GetServices<IReportKind>()
            .Single(static kind => kind.Code == QuarterlyKind.Kind)
            .BuildAsync(
                new ReportOrder(RegionWorld.Programme, scope, RegionWorld.Quarter, cutOff, []),
                CancellationToken.None
            );
        return built.Report
            ?? throw new InvalidOperationException($"There is no edition of «{scope}»: {built.Problem}");
    }

    private static async Task<string> LoadedAsync(Score score, RegionWorld world)
    {
        var folder = score.NewFolder();
        await world.FoundAsync(RegionServices.Options(folder));
        await world.FillAsync(RegionServices.Options(folder));
        return folder;
    }

    private sealed class BareFact
    {
        public string IndicatorCode { get; set; } = "";

        public string OrganisationCode { get; set; } = "";

        public string PeriodCode { get; set; } = "";

        public string ValueKind { get; set; } = "";

        public decimal? NumberA { get; set; }

        public decimal? NumberB { get; set; }

        public string OriginalText { get; set; } = "";

        public long ProcessingId { get; set; }

        public int SheetNo { get; set; }

        public int RowNo { get; set; }

        public int ColumnNo { get; set; }
    }
}
