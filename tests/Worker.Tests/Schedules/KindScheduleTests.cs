using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.SchoolSheets.Making;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support.Stores;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Runs;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>Reports of other kinds than the quarterly one, each at its own time.</summary>
public sealed class KindScheduleTests
{
    private const string Off = "";
    private const string AtTen = "0 0 10 15 1,4,7,10 ?";
    private static readonly Period Quarter = Period.Quarter(2025, 4);
    private static readonly DateTimeOffset Firing = new(2026, 1, 15, 10, 0, 0, TimeSpan.FromHours(3));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_report_has_a_word_that_a_coordinator_can_write()
    {
        await using var service = await SimulatedService.CreateAsync(Firing, Off);

        Assert.Equal(
            service.Get<ReportKinds>().All.Select(static kind => kind.Code).Order(StringComparer.Ordinal),
            ReportKindWords.All.Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Each_school_with_an_address_gets_its_sheet_once_at_its_hour_and_nobody_else_does()
    {
        await using var service = await SimulatedService.CreateAsync(
            Firing.AddDays(-1),
            Off,
            new ReportScheduleSettings { Kind = "School-Sheet", At = AtTen }
        );
        await service.AddProgrammeAsync("town", new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31), "head@x.test");
        await service.ReplacePassportAsync(
            "town",
            static programme =>
                programme with
                {
                    Organisations =
                    [
                        .. programme.Organisations.Select(static one =>
                            one.Code == "s1" ? one with { Email = "s1@x.test" } : one
                        ),
                    ],
                }
        );
        await service.AddFigureAsync("town", Quarter, 5);
        await service.WakeAsync();
        service.Clock.Now = Firing.AddMinutes(-1);
        await service.WakeAsync();
        Assert.Null(await SheetAsync(service, "s1"));

        service.Clock.Now = Firing;
        await service.WakeAsync();
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.WakeAsync();

        var sheet = (await SheetAsync(service, "s1"))!;
        Assert.Equal(1, sheet.Number);
        Assert.Equal(
            ["s1@x.test"],
            (await SentLetters.OfAsync(service.Get<Database>(), service.Get<Outbox>(), sheet.Id)).Select(static one =>
                one.Address
            )
        );
        Assert.Null(await SheetAsync(service, "s2"));
        Assert.Null(await SheetAsync(service, ""));
        Assert.Null(
            await service.Get<EditionStore>().LatestAsync(ReportSchedule.Quarterly, "town", Quarter.Code, Cancellation)
        );
        var run = Assert.Single(
            await service.Get<RunJournal>().RecentAsync(50, Cancellation),
            static one => one.Job == JobNames.Report
        );
        Assert.Equal((RunTrigger.Schedule, RunOutcome.Succeeded), (run.Trigger, run.Outcome));
        Assert.Empty(await service.Get<DueReports>().LookAsync(Cancellation));
    }

    [Fact]
    public async Task A_kind_that_is_not_there_that_is_named_twice_and_the_quarterly_one_are_refused_with_the_kinds_there_are()
    {
        await using var service = await SimulatedService.CreateAsync(
            Firing,
            Off,
            new ReportScheduleSettings { Kind = "school-sheet", At = AtTen },
            new ReportScheduleSettings { Kind = "weekly", At = AtTen },
            new ReportScheduleSettings { Kind = "School-Sheet", At = AtTen },
            new ReportScheduleSettings { Kind = "quarterly", At = AtTen }
        );

        var problems = service.Get<ReportSchedule>().Problems().ToList();

        Assert.Equal(
            ["Schedule:Reports:1:Kind", "Schedule:Reports:2:Kind", "Schedule:Reports:3:Kind"],
            problems.Select(static one => one.Key)
        );
        Assert.Contains("weekly", problems[0].Sentence, StringComparison.Ordinal);
        Assert.All(
            ["annual", "statement", "identification", "school-sheet", "digest"],
            kind => Assert.Contains(kind, problems[0].Expected, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("quarterly", problems[0].Expected, StringComparison.Ordinal);
        Assert.Contains("назван дважды", problems[1].Sentence, StringComparison.Ordinal);
        Assert.Contains("Schedule:Report", problems[2].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_at_the_end_counts_what_was_made_what_was_asked_for_and_what_was_not_made()
    {
        var made = new TopicsResult("листок школы", 2, 3, 4, []);
        var failed = new TopicsResult("листок школы", 0, 1, 0, ["Школы «s9» в программе нет."]);

        Assert.Equal("Листок школы: 2 новых выпуска из 3, 4 письма в очереди.", Plain(made));
        Assert.Equal("Листок школы: 2 новых выпуска из 4, 4 письма в очереди, не сделано 1.", Plain(made.And(failed)));
        Assert.Equal(failed.Problems, made.And(failed).Problems);
    }

    private static string Plain(TopicsResult result) => result.Sentence.Replace('\u00A0', ' ');

    private static Task<Edition?> SheetAsync(SimulatedService service, string school) =>
        service.Get<EditionStore>().LatestAsync(SchoolSheetKind.Kind, "town", Quarter.Code, school, Cancellation);
}
