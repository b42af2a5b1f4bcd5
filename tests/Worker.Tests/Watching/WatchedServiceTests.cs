using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Support;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Schedules;
using QualityMonitor.Worker.Tests.Support;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>What the admin gets of a service that lives through all of it.</summary>
public sealed class WatchedServiceTests
{
    private const string Admin = "admin@x.test";
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(16);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_that_fails_for_ten_wakings_is_one_mail_and_one_when_it_is_read_again()
    {
        await using var service = await StartAsync();
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        await WakeLaterAsync(service, 10);

        var letter = Assert.Single(Letters(service));
        Assert.Contains("источник inbox не читается", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("ЧТО ДЕЛАТЬ", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Sources", letter.TextBody, StringComparison.Ordinal);

        Directory.CreateDirectory(service.Inbox);
        await WakeLaterAsync(service, 3);

        Assert.Equal(2, Letters(service).Count);
        Assert.Contains("Снова в порядке", Letters(service)[1].Subject, StringComparison.Ordinal);
        Assert.Contains("▲", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("✔ Снова в порядке", Letters(service)[1].TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "▲",
            Letters(service)[1].TextBody + Letters(service)[1].HtmlBody,
            StringComparison.Ordinal
        );
        Assert.Empty(await ActiveAsync(service));
    }

    [Fact]
    public async Task A_folder_of_layouts_that_is_gone_is_one_mail_for_all_sources_and_one_when_it_is_back()
    {
        var layouts = Directory.CreateTempSubdirectory("qm-layouts-").FullName;
        await using var service = await SimulatedService.CreateWellAsync(
            Start,
            settings =>
            {
                settings.Admin.Address = Admin;
                settings.LayoutFolder = layouts;
                settings.Sources.Folders.Add(
                    new FolderSettings
                    {
                        Name = "сайт",
                        Path = settings.Sources.Folders[0].Path,
                        SpeaksFor = ["*"],
                    }
                );
            }
        );
        await service.WakeAsync();
        Directory.Delete(layouts);
        await WakeLaterAsync(service, 4);

        Assert.Equal(["layouts"], (await ActiveAsync(service)).Select(static state => state.Key));
        var letter = Assert.Single(Letters(service));
        Assert.Contains("inbox и сайт", letter.TextBody, StringComparison.Ordinal);

        Directory.CreateDirectory(layouts);
        await WakeLaterAsync(service, 3);
        Directory.Delete(layouts);

        Assert.Empty(await ActiveAsync(service));
        Assert.Equal(2, Letters(service).Count);
    }

    [Fact]
    public async Task A_source_that_comes_and_goes_within_the_hour_is_told_once()
    {
        await using var service = await StartAsync();
        await service.WakeAsync();
        for (var time = 0; time < 2; time++)
        {
            Directory.Delete(service.Inbox);
            service.Clock.Advance(Quarter);
            await service.WakeAsync();
            Directory.CreateDirectory(service.Inbox);
            service.Clock.Advance(Quarter);
            await service.WakeAsync();
        }

        Assert.Equal(2, Letters(service).Count);
    }

    [Fact]
    public async Task Two_things_at_one_waking_are_one_mail()
    {
        await using var service = await StartAsync();
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        await FailAsync(service, JobNames.Remind, "шаблон сломан");
        service.Clock.Advance(Quarter);
        await service.WakeAsync(JobNames.Collect, JobNames.Watch);

        var letter = Assert.Single(Letters(service));
        Assert.Contains("2", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("Источник inbox не читается", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("шаблон сломан", letter.TextBody, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task While_no_mail_goes_it_waits_is_shown_and_is_told_once_mails_go_again()
    {
        await using var service = await StartAsync();
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        await File.WriteAllTextAsync(service.Outbox, "a file where the folder should be", Cancellation);
        await WakeLaterAsync(service, 3);

        var active = await ActiveAsync(service);
        Assert.Equal(["source:inbox", "job:deliver"], active.Select(static state => state.Key));
        Assert.True(active[0].IsLetterWaiting);
        Assert.Null(active[1].ToldAt);
        var readiness = Readiness.Of(service.Get<WatchBoard>(), service.Clock.Now);
        Assert.Equal(2, readiness.Reasons.Count);

        File.Delete(service.Outbox);
        await WakeLaterAsync(service, 3);

        var subjects = Letters(service).ConvertAll(static letter => letter.Subject);
        Assert.Equal(2, subjects.Count);
        Assert.Contains("источник inbox не читается", subjects[0], StringComparison.Ordinal);
        Assert.Contains("отправка писем", subjects[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_of_the_letters_is_shown_at_once_and_told_once_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A device that is always full is Linux's.");
        await using var service = await StartAsync();
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        Directory.CreateDirectory(service.Outbox);
        var stands = FullDisk.StandIn(service.Outbox, "001-admin-x.test");
        await WakeLaterAsync(service, 3);

        var deliver = Assert.Single(await ActiveAsync(service), static state => state.Key == "job:deliver");
        Assert.Contains("на диске нет места", deliver.Sentence, StringComparison.Ordinal);
        Assert.Contains("Mail:Folder", deliver.Sentence, StringComparison.Ordinal);
        Assert.False(Readiness.Of(service.Get<WatchBoard>(), service.Clock.Now).IsReady);

        File.Delete(stands);
        await WakeLaterAsync(service, 3);

        var subjects = Letters(service).ConvertAll(static letter => letter.Subject);
        Assert.Equal(2, subjects.Count);
        Assert.Contains("отправка писем", subjects[1], StringComparison.Ordinal);
        Assert.DoesNotContain(await ActiveAsync(service), static state => state.Key == "job:deliver");
    }

    [Fact]
    public async Task Letters_that_nobody_sends_for_days_are_shown_with_what_to_look_at()
    {
        await using var service = await SimulatedService.CreateWellAsync(
            Start,
            static settings =>
            {
                settings.Admin.Address = Admin;
                settings.Schedule.Deliver = "";
            }
        );
        await LoseTheInboxAsync(service);
        await service.ExecuteAsync("update delivery set state = 'failed'");
        await service.Get<Outbox>().ResendAsync(1, "admin", Cancellation);
        service.Clock.Advance(TimeSpan.FromDays(3));
        await service.WakeAsync(JobNames.Watch);
        Assert.DoesNotContain(await ActiveAsync(service), static state => state.Key == "waiting-letters");

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.WakeAsync(JobNames.Watch);

        var waiting = Assert.Single(await ActiveAsync(service), static state => state.Key == "waiting-letters");
        Assert.Contains("1 письмо", waiting.Sentence.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Schedule:Deliver", waiting.Advice, StringComparison.Ordinal);
    }

    /// <summary>Whoever keeps the machine keeps its log, too, and for as long as they like.</summary>
    [Fact]
    public async Task The_log_tells_of_a_letter_that_failed_by_its_number_and_names_nobody()
    {
        await using var service = await StartAsync();
        await LoseTheInboxAsync(service);
        await service.ExecuteAsync($"update delivery set state = 'failed', last_error = '550 <{Admin}>: unknown'");
        var log = new LogLines<WatchRun>();
        var watch = ActivatorUtilities.CreateInstance<WatchRun>(service.Get<IServiceProvider>(), log);

        await watch.ExecuteAsync(Cancellation);
        await service.ExecuteAsync("update edition set kind = 'quarterly'");
        await watch.ExecuteAsync(Cancellation);

        Assert.Contains(
            log.Told,
            static line => line.StartsWith("Неполадка: не доходят письма администратору", StringComparison.Ordinal)
        );
        Assert.Contains(
            log.Told,
            static line => line.StartsWith("Неполадка: письмо № 1 не доставлено", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(log.Told, static line => line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restart_between_noticing_and_telling_tells_once()
    {
        await using var service = await StartAsync();
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        service.Clock.Advance(Quarter);
        await service.WakeAsync(JobNames.Collect);
        await service
            .Get<WatchedStates>()
            .RecordAsync(
                [new NewState("source:inbox", "источник inbox не читается", true, "Нет папки.", "создайте её.", Start)],
                [],
                [],
                Cancellation
            );

        await service.RestartAsync();
        await service.WakeAsync(JobNames.Watch);
        await service.RestartAsync();
        await service.WakeAsync(JobNames.Watch);

        Assert.Single(Letters(service));
    }

    [Fact]
    public async Task Killed_at_any_step_of_a_waking_it_tells_exactly_once()
    {
        await using var service = await StartAsync();
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        for (var steps = 1; steps < 40; steps += 3)
        {
            service.Clock.Advance(Quarter);
            await service.WakeAndDieAsync(steps, leavesLeases: false);
        }

        service.Clock.Advance(Quarter);
        await service.WakeAsync();
        Assert.Single(Letters(service));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_is_told_and_stops_nothing()
    {
        await using var service = await StartAsync();
        await service.WakeAsync();
        service.Clock.Set(TimeSpan.FromHours(-3));
        await service.WakeAsync();

        Assert.Contains("часы сервера перескочили", Assert.Single(Letters(service)).Subject, StringComparison.Ordinal);
        Assert.True(Readiness.Of(service.Get<WatchBoard>(), service.Clock.Now).IsReady);

        service.Clock.Advance(TimeSpan.FromHours(2));
        await service.WakeAsync();
        Assert.Equal(2, Letters(service).Count);
    }

    [Fact]
    public async Task A_database_that_was_away_is_told_when_it_is_back()
    {
        await using var service = await StartAsync();
        await service.WakeAsync();
        var file = Path.Combine(service.Folder, "data", "qualitymonitor.db");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(file, file + ".away");
        service.Clock.Advance(Quarter);
        await service.WakeAsync(JobNames.Watch);
        Assert.False(Readiness.Of(service.Get<WatchBoard>(), service.Clock.Now).IsReady);
        File.Move(file + ".away", file);
        service.Clock.Advance(Quarter);
        await service.WakeAsync(JobNames.Watch);
        service.Clock.Advance(Quarter);
        await service.WakeAsync(JobNames.Watch);

        Assert.Equal(2, Letters(service).Count);
        Assert.Contains("база данных не отвечала", Letters(service)[0].Subject, StringComparison.Ordinal);
        Assert.Contains("Файла базы данных нет на месте.", Letters(service)[0].TextBody, StringComparison.Ordinal);
        Assert.True(Readiness.Of(service.Get<WatchBoard>(), service.Clock.Now).IsReady);
    }

    [Fact]
    public async Task A_look_that_fails_by_itself_is_not_taken_for_a_database_that_is_away()
    {
        await using var service = await StartAsync();
        await service.WakeAsync();
        await service.ExecuteAsync("update run set counts = 'no json'");
        service.Clock.Advance(Quarter);
        await service.WakeAsync(JobNames.Watch);

        Assert.Null(service.Get<WatchBoard>().Database);
        var readiness = Readiness.Of(service.Get<WatchBoard>(), service.Clock.Now);
        Assert.Equal("watch", Assert.Single(readiness.Reasons).Key);
        Assert.False(readiness.IsReady);
    }

    [Fact]
    public async Task Without_an_address_nobody_is_mailed_and_the_states_are_known_all_the_same()
    {
        await using var service = await SimulatedService.CreateWellAsync(Start);
        await LoseTheInboxAsync(service);

        Assert.Empty(Letters(service));
        Assert.Equal(["source:inbox"], (await ActiveAsync(service)).Select(static state => state.Key));
    }

    [Fact]
    public async Task Days_without_a_backup_are_told_from_the_day_on_that_there_was_a_folder_for_them()
    {
        await using var service = await SimulatedService.CreateWellAsync(
            Start,
            static settings =>
            {
                settings.Admin.Address = Admin;
                settings.Backup.Folder = "backups";
                settings.Schedule.Backup = "";
            }
        );
        await service.WakeAsync();
        service.Clock.Advance(TimeSpan.FromDays(2));
        await service.WakeAsync(JobNames.Watch);
        Assert.Empty(Letters(service));

        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.WakeAsync(JobNames.Watch);

        Assert.Contains("резервной копии", Assert.Single(Letters(service)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_made_is_told_with_the_reason()
    {
        await using var service = await StartAsync();
        await service.AddProgrammeAsync("town", new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31));
        await service.WakeAsync();
        service.Clock.Now = new DateTimeOffset(2026, 4, 15, 6, 0, 0, TimeSpan.Zero);
        await service.WakeAsync();

        var letter = Assert.Single(Letters(service));
        Assert.Contains("не сделан квартальный отчёт программы town", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("получател", letter.TextBody, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<SimulatedService> StartAsync() =>
        SimulatedService.CreateWellAsync(Start, static settings => settings.Admin.Address = Admin);

    /// <summary>A source that was read is gone, and the service has seen that.</summary>
    private static async Task LoseTheInboxAsync(SimulatedService service)
    {
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        await WakeLaterAsync(service, 1);
    }

    private static async Task WakeLaterAsync(SimulatedService service, int times)
    {
        for (var waking = 0; waking < times; waking++)
        {
            service.Clock.Advance(Quarter);
            await service.WakeAsync();
        }
    }

    private static async Task<IReadOnlyList<WatchedState>> ActiveAsync(SimulatedService service) =>
        await service.Get<WatchedStates>().ActiveAsync(Cancellation);

    private static async Task FailAsync(SimulatedService service, string job, string message)
    {
        var journal = service.Get<RunJournal>();
        var run = await journal.StartAsync(job, RunTrigger.Schedule, job, Cancellation);
        await journal.FinishAsync(
            run,
            RunOutcome.Failed,
            message,
            new Dictionary<string, long>(StringComparer.Ordinal),
            Cancellation
        );
    }

    private static List<MimeMessage> Letters(SimulatedService service) =>
        Directory.Exists(service.Outbox)
            ?
            [
                .. Directory
                    .GetFiles(service.Outbox, "*.eml")
                    .Order(StringComparer.Ordinal)
                    .Select(static file => MimeMessage.Load(file))
                    .Where(static letter => letter.To.Mailboxes.Single().Address == Admin),
            ]
            : [];
}
