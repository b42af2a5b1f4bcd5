using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Demo;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Jobs;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests;

/// <summary>
/// Reminders as the service and the command make them; the sample programme's IV квартал 2025 is due on Monday,
/// 12.01.2026.
/// </summary>
public sealed class RemindTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SampleSet samples = SampleSet.Load(Path.Combine(AppContext.BaseDirectory, "samples"));

    public void Dispose() => folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Switched_on_in_the_middle_of_a_term_reminders_begin_with_that_days_stage_and_go_on_day_by_day()
    {
        var home = await PrepareAsync();
        var clock = new TestClock(Morning(12));
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWorker(SettingsOf(home), clock)
            .BuildServiceProvider();
        await services.GetRequiredService<CollectRun>().ExecuteAsync(RunTrigger.Hand, "test", null, Cancellation);

        Assert.Equal((12, 0), await RemindAsync(services));
        Assert.Equal((0, 0), await RemindAsync(services));
        clock.Now = Morning(13);
        Assert.Equal((12, 0), await RemindAsync(services));
        clock.Now = Morning(14);
        Assert.Equal((0, 1), await RemindAsync(services));

        var run = (await services.GetRequiredService<RunJournal>().RecentAsync(1, Cancellation))[0];
        Assert.Equal(("remind", RunOutcome.Succeeded), (run.Job, run.Outcome));
    }

    [Fact]
    public async Task What_was_due_before_reminders_were_switched_on_is_left_alone_and_a_day_off_waits()
    {
        var home = await PrepareAsync();
        var clock = new TestClock(Morning(10));
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWorker(SettingsOf(home), clock)
            .BuildServiceProvider();
        await services.GetRequiredService<CollectRun>().ExecuteAsync(RunTrigger.Hand, "test", null, Cancellation);

        Assert.Equal((0, 0), await RemindAsync(services));
        clock.Now = Morning(12);
        Assert.Equal((12, 0), await RemindAsync(services));
    }

    [Fact]
    public async Task While_another_process_is_collecting_nobody_is_reminded_and_the_command_ends_with_5()
    {
        var home = await PrepareAsync();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWorker(SettingsOf(home), TimeProvider.System)
            .BuildServiceProvider();
        await using var collecting = await services
            .GetRequiredService<Leases>()
            .TryAcquireAsync(JobNames.Collect, TimeSpan.FromMinutes(2), Cancellation);

        var refused = await WorkerProcess.RunAsync(home, "remind");

        Assert.Equal(5, refused.ExitCode);
        Assert.Contains("Никому не напомнили", refused.Output, StringComparison.Ordinal);
        Assert.Null(
            await services
                .GetRequiredService<RemindRun>()
                .ExecuteAsync(NowOf(services), RunTrigger.Schedule, "remind", Cancellation)
        );
        Assert.DoesNotContain(
            await services.GetRequiredService<RunJournal>().RecentAsync(9, Cancellation),
            static run => run.Job == JobNames.Remind
        );
    }

    [Fact]
    public async Task A_firing_that_finds_somebody_collecting_stays_due_and_is_done_at_the_next_waking()
    {
        var home = await PrepareAsync();
        var clock = new TestClock(Morning(12));
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWorker(SettingsOf(home), clock)
            .AddScheduler(clock)
            .BuildServiceProvider();
        var job = services.GetServices<IScheduledJob>().Single(static one => one.Name == JobNames.Remind);
        var outbox = services.GetRequiredService<Outbox>();
        var collecting = await services
            .GetRequiredService<Leases>()
            .TryAcquireAsync(JobNames.Collect, TimeSpan.FromMinutes(2), Cancellation);

        await job.WakeAsync(Cancellation);
        Assert.Empty(await outbox.DueAsync(Cancellation));
        await collecting!.DisposeAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await job.WakeAsync(Cancellation);
        clock.Advance(TimeSpan.FromMinutes(1));
        await job.WakeAsync(Cancellation);

        Assert.Equal(12, (await outbox.DueAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task While_a_source_cannot_be_read_nobody_is_called_silent_and_afterwards_the_stage_is_caught_up()
    {
        var home = await PrepareAsync();
        var clock = new TestClock(Morning(9));
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWorker(SettingsOf(home), clock)
            .AddScheduler(clock)
            .BuildServiceProvider();
        await services.GetRequiredService<CollectRun>().ExecuteAsync(RunTrigger.Hand, "test", null, Cancellation);
        var job = services.GetServices<IScheduledJob>().Single(static one => one.Name == JobNames.Remind);
        await job.WakeAsync(Cancellation);
        var outbox = services.GetRequiredService<Outbox>();
        var before = (await outbox.DueAsync(Cancellation)).Count;
        var (inbox, away) = (Path.Combine(home, "inbox"), Path.Combine(home, "away"));
        Directory.Move(inbox, away);

        clock.Now = Morning(12);
        await job.WakeAsync(Cancellation);
        Assert.Equal(before, (await outbox.DueAsync(Cancellation)).Count);
        var run = (await services.GetRequiredService<RunJournal>().RecentAsync(1, Cancellation))[0];
        Assert.Equal(("remind", RunOutcome.Failed), (run.Job, run.Outcome));
        Assert.Contains("напоминания отложены: источник", run.Message, StringComparison.Ordinal);

        Directory.Move(away, inbox);
        clock.Advance(TimeSpan.FromMinutes(20));
        await job.WakeAsync(Cancellation);
        Assert.Equal(before + 12, (await outbox.DueAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Switched_off_the_command_says_how_to_switch_them_on_and_still_shows_the_letters()
    {
        var home = await PrepareAsync();
        var environment = """{ "Reminders": { "Enabled": false } }""";
        await File.WriteAllTextAsync(Path.Combine(home, SettingsLoader.DefaultFileName), environment, Cancellation);

        var refused = await WorkerProcess.RunAsync(home, "remind");
        var shown = await WorkerProcess.RunAsync(home, "remind", "--preview", "letters", "--json");

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("Reminders:Enabled", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, shown.ExitCode);
        Assert.Equal(0, JsonDocument.Parse(shown.Output).RootElement.GetProperty("letters").GetArrayLength());
    }

    [Fact]
    public async Task A_production_calendar_that_cannot_be_read_ends_with_3_and_names_the_line()
    {
        var home = await PrepareAsync();
        await File.WriteAllTextAsync(Path.Combine(home, "calendar.csv"), "2026;приказ\n12.01;выходной\n", Cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(home, SettingsLoader.DefaultFileName),
            """{ "CalendarFile": "calendar.csv" }""",
            Cancellation
        );

        var check = await WorkerProcess.RunAsync(home, "check");

        Assert.Equal(3, check.ExitCode);
        Assert.Contains("Строка 2", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailTransport.Folder, null, true)]
    [InlineData(MailTransport.Smtp, null, false)]
    [InlineData(MailTransport.Smtp, true, true)]
    [InlineData(MailTransport.Folder, false, false)]
    public void Schools_are_written_to_by_smtp_only_once_somebody_said_so(
        object transport,
        bool? said,
        bool expected
    ) =>
        Assert.Equal(
            expected,
            new Settings
            {
                Mail = { Transport = (MailTransport)transport },
                Reminders = { Enabled = said },
            }.RemindersAreOn
        );

    /// <summary>The demo's folder with the passport alone: no school has sent anything.</summary>
    private async Task<string> PrepareAsync()
    {
        var demo = new DemoFolder(folder["home"]);
        demo.Prepare(samples);
        demo.Receive(samples, samples.Arrivals[0]);
        foreach (var file in Directory.EnumerateFiles(demo.Inbox, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2025, 12, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        await WorkerProcess.RunAsync(demo.Path, "migrate");
        return demo.Path;
    }

    private static Settings SettingsOf(string home) =>
        SettingsLoader.Load(Path.Combine(home, SettingsLoader.DefaultFileName), home).Settings;

    private static async Task<(int Reminders, int Escalations)> RemindAsync(IServiceProvider services)
    {
        var result = await services
            .GetRequiredService<RemindRun>()
            .ExecuteAsync(NowOf(services), RunTrigger.Schedule, "remind", Cancellation);
        return (result!.Letters.Count - result.Escalations, result.Escalations);
    }

    private static DateTimeOffset NowOf(IServiceProvider services) =>
        services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Nine o'clock in the town in January 2026.</summary>
    private static DateTimeOffset Morning(int day) => new(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(3));
}
