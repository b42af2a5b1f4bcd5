using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support.Stores;
using QualityMonitor.Worker.Runs;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>One firing and what may befall it; 15.01.2026 is a Thursday.</summary>
public sealed class ScheduledReportTests
{
    private static readonly Period Quarter = Period.Quarter(2025, 4);
    private static readonly DateTimeOffset Firing = new(2026, 1, 15, 9, 0, 0, TimeSpan.FromHours(3));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_fell_due_before_the_service_or_the_programme_was_there_is_owed_by_nobody()
    {
        await using var service = await SimulatedService.CreateAsync(Firing.AddHours(1));
        await AddAsync(service, "old", "a@x.test");
        await service.WakeAsync();
        service.Clock.Now = Firing.AddMonths(3).AddHours(1);
        await AddAsync(service, "new", "a@x.test");
        await service.WakeAsync();

        Assert.Null(await EditionAsync(service, "old", Quarter));
        Assert.NotNull(await EditionAsync(service, "old", Period.Quarter(2026, 1)));
        Assert.Null(await EditionAsync(service, "new", Period.Quarter(2026, 1)));
    }

    /// <summary>The start of the service, its jobs and its pages do: what each remembers is no other's.</summary>
    [Fact]
    public async Task Many_may_ask_at_once_what_is_owed()
    {
        const int Askers = 8;
        await using var service = await SimulatedService.CreateAsync(Firing.AddYears(-20));
        await service.WakeAsync();
        service.Clock.Now = Firing.AddHours(1);
        foreach (var number in Enumerable.Range(0, 25))
            await AddAsync(service, $"programme-{number}", "a@x.test");

        for (var round = 0; round < 5; round++)
        {
            await service.RestartAsync();
            using var together = new Barrier(Askers);
            var asked = await Task.WhenAll(
                Enumerable
                    .Range(0, Askers)
                    .Select(_ =>
                        Task.Factory.StartNew(
                                () =>
                                {
                                    together.SignalAndWait(Cancellation);
                                    return OwedAsync(service);
                                },
                                Cancellation,
                                TaskCreationOptions.LongRunning,
                                TaskScheduler.Default
                            )
                            .Unwrap()
                    )
            );
            Assert.All(asked, Assert.Empty);
        }
    }

    [Fact]
    public async Task A_programme_without_recipients_and_one_that_cannot_be_read_stay_owed_are_told_and_stop_no_other()
    {
        await using var service = await SimulatedService.CreateAsync(Firing.AddDays(-1));
        await AddAsync(service, "a-nobody");
        await AddAsync(service, "b-broken", "a@x.test");
        await AddAsync(service, "c-whole", "a@x.test");
        await service.WakeAsync();
        await service.ExecuteAsync(
            "update revision_indicator set cadence = '?' where programme_revision_id in (select programme_revision_id from programme_revision where name like '%broken')"
        );
        service.Clock.Now = Firing;
        await service.WakeAsync();

        Assert.NotNull(await EditionAsync(service, "c-whole", Quarter));
        var run = await LatestRunAsync(service);
        Assert.Equal(RunOutcome.Failed, run.Outcome);
        Assert.Contains("a-nobody", run.Message, StringComparison.Ordinal);
        Assert.Contains("нет получателей", run.Message, StringComparison.Ordinal);
        Assert.Contains("b-broken", run.Message, StringComparison.Ordinal);
        Assert.Equal(["a-nobody", "b-broken"], await OwedAsync(service));

        service.Clock.Advance(TimeSpan.FromMinutes(5));
        await service.WakeAsync();
        Assert.Equal(run.Id, (await LatestRunAsync(service)).Id);
        await AddAsync(service, "a-nobody", "a@x.test");
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.WakeAsync();
        Assert.NotNull(await EditionAsync(service, "a-nobody", Quarter));
        Assert.Equal(["b-broken"], await OwedAsync(service));
    }

    [Fact]
    public async Task Missed_quarters_are_made_once_each_oldest_first_and_the_journal_says_that_they_are_late()
    {
        await using var service = await SimulatedService.CreateAsync(Firing.AddDays(-1));
        await AddAsync(service, "town", "a@x.test");
        await service.WakeAsync();
        service.Clock.Now = Firing.AddMonths(7);
        await service.RestartAsync();
        await service.WakeAsync();
        // A silence of months looks like a clock that is ahead: they wait for a day.
        service.Clock.Advance(TimeSpan.FromHours(25));
        await service.WakeAsync();

        var editions = new[]
        {
            await EditionAsync(service, "town", Quarter),
            await EditionAsync(service, "town", Period.Quarter(2026, 1)),
            await EditionAsync(service, "town", Period.Quarter(2026, 2)),
        };
        Assert.All(editions, static edition => Assert.Equal(1, edition!.Number));
        Assert.Equal(editions.Select(static one => one!.Id).Order(), editions.Select(static one => one!.Id));
        var run = await LatestRunAsync(service);
        Assert.Equal((RunTrigger.CatchUp, RunOutcome.Succeeded), (run.Trigger, run.Outcome));
        Assert.Contains("опоздал: срок был 15.01.2026 09:00", run.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_source_cannot_be_read_the_report_waits_until_the_next_working_day_and_then_says_what_it_lacks()
    {
        await using var service = await SimulatedService.CreateAsync(Firing.AddDays(-1));
        await AddAsync(service, "town", "a@x.test");
        await service.WakeAsync();
        Directory.Delete(service.Inbox);
        service.Clock.Now = Firing;
        await service.WakeAsync();
        service.Clock.Now = Firing.AddDays(1).AddMinutes(-1);
        await service.WakeAsync();
        Assert.Null(await EditionAsync(service, "town", Quarter));

        service.Clock.Now = Firing.AddDays(1).AddMinutes(16);
        await service.WakeAsync();

        Assert.NotNull(await EditionAsync(service, "town", Quarter));
        var run = await LatestRunAsync(service);
        Assert.Contains("сделано без того, что не прочитано: источник inbox", run.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_by_hand_before_the_firing_silences_the_scheduled_one_for_nobody_who_has_not_got_it()
    {
        await using var service = await SimulatedService.CreateAsync(Firing.AddDays(-1));
        await AddAsync(service, "town", "a@x.test", "b@x.test");
        await service.WakeAsync();
        service.Clock.Now = Firing.AddMinutes(-1);
        await service
            .Get<ReportRun>()
            .ExecuteAsync("town", Quarter, ["a@x.test"], RunTrigger.Hand, "admin", Cancellation);
        service.Clock.Now = Firing;
        await service.WakeAsync();

        var edition = (await EditionAsync(service, "town", Quarter))!;
        Assert.Equal(1, edition.Number);
        Assert.Equal(
            ["a@x.test", "b@x.test"],
            (await SentLetters.OfAsync(service.Get<Database>(), service.Get<Outbox>(), edition.Id)).Select(static one =>
                one.Address
            )
        );
        Assert.Empty(await OwedAsync(service));
    }

    private static Task AddAsync(SimulatedService service, string code, params string[] recipients) =>
        service.AddProgrammeAsync(code, new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31), recipients);

    private static Task<Edition?> EditionAsync(SimulatedService service, string programme, Period quarter) =>
        service.Get<EditionStore>().LatestAsync(QuarterlyKind.Kind, programme, quarter.Code, Cancellation);

    private static async Task<IEnumerable<string>> OwedAsync(SimulatedService service) =>
        (await service.Get<DueReports>().LookAsync(Cancellation)).Select(static one => one.ProgrammeCode);

    private static async Task<RunRecord> LatestRunAsync(SimulatedService service) =>
        (await service.Get<RunJournal>().RecentAsync(50, Cancellation)).First(static run => run.Job == JobNames.Report);
}
