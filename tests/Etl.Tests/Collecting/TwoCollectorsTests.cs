using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>A collector that was so slow that another process took its lease, and does not know it yet.</summary>
public sealed class TwoCollectorsTests
{
    private static readonly string Layout = SchoolTable.Defining(
        "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }"
    );

    [Theory, BothEngines]
    public async Task The_slow_one_stops_at_its_first_file_and_the_other_loads_every_file_once(Engine engine)
    {
        await using var town = await FoundAsync(engine);
        var (lost, held) = await TwoHolders.OfAsync(town.Store, "collect");

        await Assert.ThrowsAsync<LeaseLostException>(() => town.Collector().CollectAsync(lost, null, Cancellation));
        Assert.Equal([null, null], await AttemptsAsync(town));

        var report = await town.Collector().CollectAsync(held, null, Cancellation);
        Assert.False(report.HasFailed);
        Assert.Equal([1, 1], await AttemptsAsync(town));
    }

    [Fact]
    public async Task A_slow_decision_of_a_person_is_dropped_too()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        await town.CollectAsync();
        var file = (await town.Store.Submissions.RecentAsync(1, Cancellation))[0];
        var (lost, held) = await TwoHolders.OfAsync(town.Store, "collect");

        await Assert.ThrowsAsync<LeaseLostException>(() =>
            town.Reprocessor.RetractAsync(file, "не тот квартал", lost, Cancellation)
        );
        Assert.Equal([1, 1], await AttemptsAsync(town));

        await town.Reprocessor.RetractAsync(file, "не тот квартал", held, Cancellation);
        Assert.Equal([2, 1], await AttemptsAsync(town));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<Town> FoundAsync(Engine engine) =>
        (await Town.FoundAsync(engine)).Layout("table.yaml", Layout).Drop("а.xlsx", Table(3)).Drop("б.xlsx", Table(4));

    private static async Task<IEnumerable<int?>> AttemptsAsync(Town town) =>
        (await town.Store.Submissions.RecentAsync(10, Cancellation)).Select(static file => file.Processing?.Attempt);

    private static byte[] Table(int value) =>
        new XlsxBuilder().Sheet("Лист1", sheet => sheet.Row("Показатель", "Факт").Row("Число школ", value)).ToBytes();
}
