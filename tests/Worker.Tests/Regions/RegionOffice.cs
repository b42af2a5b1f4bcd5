using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Support;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Jobs;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Regions;

/// <summary>
/// A region's office: a folder for the passport and one for each municipality, and the whole service over them under a
/// clock that the test moves. Its letters are what lies in the outbox.
/// </summary>
public sealed class RegionOffice : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly TestClock clock = new(Morning(6, 30));
    private ServiceProvider services = null!;

    /// <summary>The second quarter is over; its figures are due on Friday, 10.07.2026.</summary>
    public static Period Quarter => Period.Quarter(2026, 2);

    public static DateTimeOffset Morning(int month, int day) => new(2026, month, day, 9, 0, 0, TimeSpan.FromHours(3));

    /// <summary>All letters so far, oldest first.</summary>
    public List<MimeMessage> Letters { get; } = [];

    private static CancellationToken Cancellation => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        foreach (var name in new[] { "data", "layouts", "office", "volga", "north" })
            Directory.CreateDirectory(folder[name]);
        await File.WriteAllTextAsync(
            folder["layouts", "quarter.yaml"],
            """
            files: "Сведения*.xlsx"
            programme: reg
            rows: organisations
            period: 2026-Q2
            columns:
              - { header: "Школа", is: organisation }
              - { headers: indicator, is: value }
            """,
            Cancellation
        );
        var settings = new Settings
        {
            HomeFolder = folder.Path,
            Mail = { Folder = "outbox" },
            Answers = { Enabled = true },
            Reminders = { Enabled = true },
            Schedule = { Report = "0 0 9 15 1,4,7,10 ?" },
            Sources =
            {
                Folders = [Source("office", "reg"), Source("volga", "reg/volga"), Source("north", "reg/north")],
            },
        };
        services = new ServiceCollection()
            .AddLogging(static logging => logging.SetMinimumLevel(LogLevel.None))
            .AddWorker(settings, clock)
            .AddScheduler(clock)
            .BuildServiceProvider();
        await Get<Migrator>().MigrateAsync(Cancellation);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    internal void Drop(string source, string name, byte[] bytes)
    {
        File.WriteAllBytes(folder[source, name], bytes);
        File.SetLastWriteTimeUtc(folder[source, name], clock.GetUtcNow().UtcDateTime.AddHours(-1));
    }

    internal void At(DateTimeOffset moment) => clock.Now = moment;

    /// <summary>Collects with the stale reports left to whoever asks.</summary>
    internal async Task CollectQuietlyAsync() =>
        await Get<QualityMonitor.Etl.Collecting.Collector>().CollectAsync(null, null, Cancellation);

    /// <returns>The letters that came of it.</returns>
    internal async Task<List<MimeMessage>> CollectAsync(DateTimeOffset at)
    {
        clock.Now = at;
        await Get<CollectRun>().ExecuteAsync(RunTrigger.Hand, "test", null, Cancellation);
        return await SentAsync();
    }

    internal async Task<List<MimeMessage>> RemindAsync(DateTimeOffset at)
    {
        clock.Now = at;
        await Get<RemindRun>().ExecuteAsync(at, RunTrigger.Schedule, "test", Cancellation);
        return await SentAsync();
    }

    internal async Task<List<MimeMessage>> WakeForReportsAsync(DateTimeOffset at)
    {
        clock.Now = at;
        await services
            .GetServices<IScheduledJob>()
            .Single(static job => job.Name == JobNames.Report)
            .WakeAsync(Cancellation);
        return await SentAsync();
    }

    internal Task<PublishResult?> ReportAsync(string municipality, Period period) =>
        Get<ReportRun>()
            .ExecuteAsync(
                Get<ReportKinds>().Get(QuarterlyKind.Kind),
                "reg",
                municipality,
                period,
                [],
                RunTrigger.Hand,
                "test",
                Cancellation
            );

    private async Task<List<MimeMessage>> SentAsync()
    {
        await Get<DeliverRun>().ExecuteAsync(RunTrigger.Hand, "test", Cancellation);
        var files = Directory.GetFiles(Directory.CreateDirectory(folder["outbox"]).FullName, "*.eml");
        var sent = files.Order(StringComparer.Ordinal).Select(static file => MimeMessage.Load(file)).ToList();
        foreach (var file in files)
            File.Delete(file);
        Letters.AddRange(sent);
        return sent;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static FolderSettings Source(string name, string speaksFor) =>
        new()
        {
            Name = name,
            Path = name,
            SettleSeconds = 0,
            SpeaksFor = [speaksFor],
        };
}
