using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>
/// The service as a process under the real clock. It was on yesterday; the schedule fired an hour ago, when it was not.
/// </summary>
public sealed class ServedReportTests : IDisposable
{
    private const string Programme = "town";
    private static readonly string[] Recipients = ["one@example.test", "two@example.test"];
    private readonly TempFolder folder = new();

    /// <summary>In the zone of the settings.</summary>
    private readonly DateTimeOffset firing = TimeZoneInfo.ConvertTime(
        TimeProvider.System.GetUtcNow().AddHours(-1),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")
    );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task A_report_that_fell_due_while_the_service_was_stopped_is_made_at_its_start_and_status_says_so_before()
    {
        await PrepareAsync();
        var before = await WorkerProcess.RunAsync(folder.Path, Settings(), "status");

        await ServeUntilMailedAsync();
        await AssertMadeOnceAsync();
        var after = await WorkerProcess.RunAsync(folder.Path, Settings(), "status");

        Assert.Equal(6, before.ExitCode);
        Assert.Contains("Не сделан квартальный отчёт программы town", before.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Не сделан отчёт", after.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Killed_while_the_scheduled_report_is_being_made_and_started_again_it_is_made_and_mailed_once(
        int bodiesBeforeDeath
    )
    {
        await PrepareAsync();
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (Killing.Watch(folder.Path, bodiesBeforeDeath, stored))
        using (var service = WorkerProcess.Start(folder.Path, Settings(), "serve"))
        {
            await stored.Task.WaitAsync(Cancellation);
            Killing.Kill(service);
        }

        await ServeUntilMailedAsync();
        await ServeUntilCollectedAsync();
        await AssertMadeOnceAsync();
    }

    private async Task PrepareAsync()
    {
        Directory.CreateDirectory(folder["inbox"]);
        await WorkerProcess.RunAsync(folder.Path, Settings(), "migrate");
        await using var services = Services(new TestClock(firing.AddDays(-1)));
        await ReportedProgramme.AddAsync(
            services,
            Programme,
            new DateOnly(firing.Year - 1, 1, 1),
            new DateOnly(firing.Year + 1, 12, 31),
            Recipients
        );
        await services.GetRequiredService<FeatureSwitches>().SwitchAsync(FeatureSwitches.Reports, true, Cancellation);
    }

    private async Task ServeUntilMailedAsync()
    {
        var outbox = Directory.CreateDirectory(folder["outbox"]).FullName;
        await ServeUntilAsync(outbox, () => Directory.GetFiles(outbox, "*.eml").Length >= Recipients.Length);
    }

    /// <summary>A file that comes in now is collected now, beside a report that might be made again.</summary>
    private Task ServeUntilCollectedAsync()
    {
        var file = folder["inbox", "заметка.csv"];
        File.WriteAllText(file, "просто;таблица\n1;2\n");
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 19, 0, 0, 0, DateTimeKind.Utc));
        var content = folder["data", "content"];
        var known = Directory.GetFiles(content, "*", SearchOption.AllDirectories).Length;
        return ServeUntilAsync(
            content,
            () => Directory.GetFiles(content, "*", SearchOption.AllDirectories).Length > known
        );
    }

    private async Task ServeUntilAsync(string watched, Func<bool> isDone)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(watched) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        void Look()
        {
            if (isDone())
                done.TrySetResult();
        }

        watcher.Created += (_, _) => Look();
        watcher.Renamed += (_, _) => Look();
        using var service = WorkerProcess.Start(folder.Path, Settings(), "serve");
        Look();
        await done.Task.WaitAsync(Cancellation);
        Killing.Kill(service);
    }

    private async Task AssertMadeOnceAsync()
    {
        await using var services = Services(TimeProvider.System);
        var edition = await services
            .GetRequiredService<EditionStore>()
            .LatestAsync(QuarterlyKind.Kind, Programme, ReportFiring.Of(firing).Period.Code, Cancellation);
        Assert.Equal(1, edition?.Number);
        Assert.Equal(
            Recipients,
            Directory
                .GetFiles(folder["outbox"], "*.eml")
                .Select(file => MimeMessage.Load(file, Cancellation).To.Mailboxes.Single().Address)
                .Order(StringComparer.Ordinal)
        );
    }

    private ServiceProvider Services(TimeProvider clock) =>
        new ServiceCollection()
            .AddLogging()
            .AddWorker(new Settings { HomeFolder = folder.Path, Mail = { Folder = "outbox" } }, clock)
            .BuildServiceProvider();

    private Dictionary<string, string> Settings() =>
        new(StringComparer.Ordinal)
        {
            ["QUALITYMONITOR__Schedule__Report"] = string.Create(
                CultureInfo.InvariantCulture,
                $"0 {firing.Minute} {firing.Hour} {firing.Day} {firing.Month} ?"
            ),
            ["QUALITYMONITOR__Schedule__Collect"] = "0/2 * * * * ?",
            ["QUALITYMONITOR__Schedule__Deliver"] = "* * * * * ?",
            ["QUALITYMONITOR__Sources__Folders__0__Name"] = "inbox",
            ["QUALITYMONITOR__Sources__Folders__0__Path"] = "inbox",
            ["QUALITYMONITOR__Sources__Folders__0__SpeaksFor__0"] = "*",
            ["QUALITYMONITOR__Mail__Folder"] = "outbox",
            ["QUALITYMONITOR__Web__Address"] = "",
        };
}
