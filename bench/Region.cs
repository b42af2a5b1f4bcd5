using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Reports;
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
    private const int Runs = 5;

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
        await SmallAsync(score);
    }

    /// <summary>In a child: the best of some runs, after one that warms the process up.</summary>
    /// <param name="scope">Empty: the region's.</param>
    public static async Task<double> EditionAsync(string folder, string scope)
    {
        await using var services = Services(folder);
        return await BestAsync(() => MakeAsync(services, folder, scope));
    }

    /// <summary>In a child: every fact of the region into an object, and nothing done with it.</summary>
    public static Task<double> ReadAsync(string folder) =>
        BestAsync(async () =>
        {
            await using var connection = await new Database(Options(folder)).OpenAsync(CancellationToken.None);
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
        await using var services = Services(folder);
        foreach (
            var scope in (string[])["", .. Enumerable.Range(1, Small.Municipalities).Select(RegionWorld.Municipality)]
        )
            await MakeAsync(services, folder, scope);
    }

    private static async Task PartAsync(Score score, string whole, int municipality)
    {
        var alone = await LoadedAsync(score, Large.Alone(municipality));
        var scope = RegionWorld.Municipality(municipality);
        var (own, among) = (double.MaxValue, double.MaxValue);
        for (var turn = 0; turn < Alternations; turn++)
        {
            own = Math.Min(own, (await Child.MeasureAsync("edition", alone, scope)).Seconds);
            among = Math.Min(among, (await Child.MeasureAsync("edition", whole, scope)).Seconds);
        }

        score.Say($"  {scope}: alone {own * 1000:0} ms, in the region {among * 1000:0} ms");
        score.Judge($"region: the edition of {scope}, in the region to alone", among / own, 1.5);
    }

    private static async Task WholeAsync(Score score, string whole)
    {
        var (bare, product, peak) = (double.MaxValue, double.MaxValue, 0.0);
        for (var turn = 0; turn < Alternations; turn++)
        {
            bare = Math.Min(bare, (await Child.MeasureAsync("facts", whole)).Seconds);
            var measured = await Child.MeasureAsync("edition", whole, "");
            (product, peak) = (Math.Min(product, measured.Seconds), Math.Max(peak, measured.PeakMegabytes));
        }

        score.Say($"  the region: bare reading {bare * 1000:0} ms, edition {product * 1000:0} ms, {peak:0} MB");
        score.Judge("region: the region's edition to bare reading of its facts", product / bare, 2);
        score.Judge("region: peak memory of the region's edition, MB", peak, 400);
    }

    private static async Task SmallAsync(Score score)
    {
        var folder = score.NewFolder();
        await Small.FoundAsync(Options(folder));
        await using (var services = Services(folder))
            await RegionForms.WriteAsync(
                services.GetRequiredService<FormBuilder>(),
                RegionWorld.Quarter,
                new Workplace(folder).Inbox
            );
        SqliteConnection.ClearAllPools();
        var figures = Small.Figures / RegionWorld.Quarters.Count;
        var collected = await Child.MeasureAsync("product", folder, $"{figures}");
        var reported = await Child.MeasureAsync("editions", folder);
        score.Say($"ninety schools collected in {collected.Seconds:0.0} s, {collected.PeakMegabytes:0} MB");
        score.Say($"seven editions of them in {reported.Seconds:0.0} s, {reported.PeakMegabytes:0} MB");
        score.Judge("region: ninety schools collected, s", collected.Seconds, 7.6);
        score.Judge("region: ninety schools reported, s", reported.Seconds, 4);
        score.Judge("region: peak memory, MB", Math.Max(collected.PeakMegabytes, reported.PeakMegabytes), 173);
    }

    private static async Task MakeAsync(ServiceProvider services, string folder, string scope)
    {
        var cutOff = new Cutoff(AsOf.Now, new DateTimeOffset(2026, 1, 20, 9, 0, 0, TimeSpan.Zero));
        var built = await services
            .GetServices<IReportKind>()
            .Single(static kind => kind.Code == QuarterlyKind.Kind)
            .BuildAsync(
                new ReportOrder(RegionWorld.Programme, scope, RegionWorld.Quarter, cutOff, []),
                CancellationToken.None
            );
        if (built.Report is not { } report)
            throw new InvalidOperationException($"There is no edition of «{scope}»: {built.Problem}");
        await Preview.WriteAsync(report, Path.Combine(folder, "editions", $"of-{scope}"), CancellationToken.None);
    }

    private static async Task<double> BestAsync(Func<Task> work)
    {
        var best = double.MaxValue;
        for (var run = 0; run <= Runs; run++)
        {
            var start = TimeProvider.System.GetTimestamp();
            await work();
            if (run > 0)
                best = Math.Min(best, TimeProvider.System.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static async Task<string> LoadedAsync(Score score, RegionWorld world)
    {
        var folder = score.NewFolder();
        await world.FoundAsync(Options(folder));
        await world.FillAsync(Options(folder));
        return folder;
    }

    private static ServiceProvider Services(string folder) =>
        new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStore(Options(folder))
            .AddReports(
                new ReportOptions(
                    "Мониторинг",
                    "quality@example.ru",
                    "example.ru",
                    new TransportOptions.Folder(Path.Combine(folder, "outbox"))
                )
            )
            .BuildServiceProvider();

    private static StoreOptions Options(string folder) =>
        new(Engine.Sqlite, $"Data Source={Path.Combine(folder, "quality.db")}", Path.Combine(folder, "content"));

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
