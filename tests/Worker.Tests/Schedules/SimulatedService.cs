using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Migrations;
using QualityMonitor.Support;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Jobs;
using QualityMonitor.Worker.Tests.Support;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>
/// <c>serve</c> with its jobs, its store and its outbox, woken by hand under a clock that the test moves; it can be
/// stopped, killed between any two steps and started again.
/// </summary>
internal sealed class SimulatedService : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly Settings settings;
    private MortalClock life;
    private ServiceProvider services;

    private SimulatedService(
        DateTimeOffset start,
        string reports,
        ReportScheduleSettings[] kinds,
        MailboxSettings? mailbox = null,
        Action<Settings>? change = null
    )
    {
        Clock = new TestClock(start);
        Inbox = Directory.CreateDirectory(folder["inbox"]).FullName;
        settings = new Settings
        {
            HomeFolder = folder.Path,
            Mail = { Folder = "outbox" },
            Answers = { Enabled = false },
            Reminders = { Enabled = false },
            Schedule = { Report = reports, Reports = [.. kinds] },
            Sources =
            {
                Folders =
                [
                    new FolderSettings
                    {
                        Name = "inbox",
                        Path = "inbox",
                        SpeaksFor = ["*"],
                    },
                ],
            },
        };
        if (mailbox is not null)
            settings.Sources.Mailboxes.Add(mailbox);
        change?.Invoke(settings);
        Directory.CreateDirectory(folder["data"]);
        // As the command migrate does.
        if (settings.LayoutFolder.Length > 0)
            Directory.CreateDirectory(settings.Resolve(settings.LayoutFolder));
        (life, services) = Start();
    }

    public TestClock Clock { get; }

    public string Folder => folder.Path;

    public string Inbox { get; }

    public string Outbox => folder["outbox"];

    /// <param name="kinds">The times of other kinds.</param>
    public static async Task<SimulatedService> CreateAsync(
        DateTimeOffset start,
        string reports = "0 0 9 15 1,4,7,10 ?",
        params ReportScheduleSettings[] kinds
    )
    {
        var service = new SimulatedService(start, reports, kinds);
        await service.Get<Migrator>().MigrateAsync(CancellationToken.None);
        return service;
    }

    /// <summary>One with which nothing is wrong: it has no folder of layouts to miss.</summary>
    /// <param name="change">Of the settings.</param>
    public static async Task<SimulatedService> CreateWellAsync(DateTimeOffset start, Action<Settings>? change = null)
    {
        var service = new SimulatedService(
            start,
            "0 0 9 15 1,4,7,10 ?",
            [],
            change: settings =>
            {
                settings.LayoutFolder = "";
                change?.Invoke(settings);
            }
        );
        await service.Get<Migrator>().MigrateAsync(CancellationToken.None);
        return service;
    }

    /// <param name="mailbox">Read beside the folder.</param>
    public static async Task<SimulatedService> CreateAsync(DateTimeOffset start, MailboxSettings mailbox)
    {
        var service = new SimulatedService(start, "0 0 9 15 1,4,7,10 ?", [], mailbox);
        await service.Get<Migrator>().MigrateAsync(CancellationToken.None);
        return service;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        (life, services) = Start();
    }

    /// <summary>Collecting, reports and sending, in this order; the hosted service wakes them side by side.</summary>
    public async Task WakeAsync(params string[] jobs)
    {
        foreach (
            var job in services.GetServices<IScheduledJob>().Where(job => jobs.Length == 0 || jobs.Contains(job.Name))
        )
            await job.WakeAsync(CancellationToken.None);
    }

    /// <summary>
    /// Woken and killed at a step, perhaps with its leases left to a machine that nobody can look at.
    /// </summary>
    public async Task WakeAndDieAsync(int steps, bool leavesLeases)
    {
        life.DieAfter(steps);
        var death = await Record.ExceptionAsync(() => WakeAsync());
        Assert.True(death is null || life.IsDead, death?.ToString());
        await RestartAsync();
        if (leavesLeases)
            foreach (var lease in new[] { "collect", "report", "deliver" })
                await ExecuteAsync(
                    $"insert or replace into lease (name, owner, expires_at) values ('{lease}', 'elsewhere|1|1|x', '{Moment(Clock.Now.AddMinutes(2))}')"
                );
    }

    /// <summary>Woken while somebody sets the clock at a step of the work.</summary>
    public async Task WakeAndSetAsync(int steps, TimeSpan by, params string[] jobs)
    {
        life.JumpAfter(steps, () => Clock.Set(by));
        await WakeAsync(jobs);
    }

    public Task AddProgrammeAsync(string code, DateOnly startsOn, DateOnly endsOn, params string[] recipients) =>
        ReportedProgramme.AddAsync(services, code, startsOn, endsOn, recipients);

    /// <summary>The first school gives its figure, the second stays silent.</summary>
    public Task AddFigureAsync(string code, Period quarter, int figure) =>
        ReportedProgramme.AddFigureAsync(services, code, quarter, figure);

    /// <summary>Another passport in the place of the one in force.</summary>
    public Task ReplacePassportAsync(string code, Func<ProgrammeDefinition, ProgrammeDefinition> change) =>
        ReportedProgramme.ReplaceAsync(services, code, change);

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await Get<Database>().OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private (MortalClock Life, ServiceProvider Services) Start()
    {
        var clock = new MortalClock(Clock);
        return (
            clock,
            new ServiceCollection()
                .AddLogging(static logging => logging.SetMinimumLevel(LogLevel.None))
                .AddWorker(settings, clock)
                .AddScheduler(clock)
                .BuildServiceProvider()
        );
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
