using System.Text;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Exports;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("qm-export-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, BothEngines]
    public async Task Every_table_and_every_file_is_written_as_it_is(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.SubmitAsync("Отчёт, «СОШ \"5\"»\r\nза год.xlsx", "table");
        await store.SubmitAsync("Отчёт.xlsx", "other");

        var report = await ExportOf(store).WriteAsync(folder, Cancellation);

        Assert.Empty(report.Lost);
        Assert.Equal(2, report.Files);
        Assert.Equal(2, report.Rows["submission"]);
        Assert.True(report.Rows["schema_version"] > 30);
        Assert.Equal(
            report.Rows.Keys.Select(static name => name + ".csv").Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Path.Combine(folder, StoreExport.TableFolder))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
        var table = await File.ReadAllTextAsync(
            Path.Combine(folder, StoreExport.TableFolder, "submission.csv"),
            Encoding.UTF8,
            Cancellation
        );
        Assert.Contains(",\"Отчёт, «СОШ \"\"5\"\"»\r\nза год.xlsx\",", table, StringComparison.Ordinal);
        Assert.Equal(
            [("000001 Отчёт, «СОШ _5_»__за год.xlsx", "table"), ("000002 Отчёт.xlsx", "other")],
            Directory
                .EnumerateFiles(Path.Combine(folder, StoreExport.FileFolder))
                .Order(StringComparer.Ordinal)
                .Select(static file => (Path.GetFileName(file), File.ReadAllText(file)))
        );
    }

    [Fact]
    public async Task A_file_that_the_disk_has_damaged_is_told_and_stops_no_other()
    {
        await using var store = await TestStore.SqliteAsync();
        await store.SubmitAsync("a.xlsx", "a");
        await store.SubmitAsync("b.xlsx", "b");
        var hash = (await store.Submissions.GetAsync(1, Cancellation))!.ContentHash;
        await File.WriteAllTextAsync(
            Path.Combine(store.Options.ContentFolder, hash[..2], hash),
            "damaged",
            Cancellation
        );

        var report = await ExportOf(store).WriteAsync(folder, Cancellation);

        Assert.Equal([hash], report.Lost);
        Assert.Equal(1, report.Files);
    }

    private static StoreExport ExportOf(TestStore store) =>
        new(store.Database, new ContentStore(store.Options), new ContentUses(store.Database));
}
