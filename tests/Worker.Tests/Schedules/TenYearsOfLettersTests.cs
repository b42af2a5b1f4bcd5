using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Schedules;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>
/// Ten years in a zone whose clocks change and whose rules do, with schedules that a working day moves, a silent school,
/// a broken file a quarter, days off, and stops of months: each collection, reminder, answer and report once, in order,
/// and late ones say that they are.
/// </summary>
public sealed class TenYearsOfLettersTests
{
    private const string Town = "town-2009";
    private const int Quarters = 40;

    /// <summary>Summer time until 2011, summer time for good from then on, and winter time for good from 2014 on.</summary>
    private const string ZoneName = "Europe/Moscow";
    private const int FirstYear = 2009;

    /// <summary>Quarters over which the service is stopped.</summary>
    private static readonly int[] Stops = [4, 7, 22, 31];

    private static Period QuarterOf(int number) => Period.Quarter(FirstYear + (number / 4), (number % 4) + 1);

    /// <summary>Those that are reported.</summary>
    private static IEnumerable<Period> Years =>
        Enumerable.Range(0, Quarters / 4).Select(static year => QuarterOf((4 * year) + 3));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_letter_goes_once_in_order_and_a_late_report_says_that_it_is()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneName);
        await using var service = await SimulatedService.CreateWellAsync(
            LocalTimes.At(new DateOnly(FirstYear, 1, 20), new TimeOnly(12, 0), zone),
            settings =>
            {
                settings.TimeZone = ZoneName;
                settings.Answers.Enabled = settings.Reminders.Enabled = true;
                settings.Reminders.AttachForms = false;
                settings.Schedule.Collect = "ежедневно в 2:30";
                settings.Schedule.Remind = "по рабочим дням в 9:00";
                settings.Schedule.Report = "15 января в 9:00 или следующий рабочий день";
            }
        );
        await service.AddProgrammeAsync(
            Town,
            new DateOnly(FirstYear, 1, 1),
            new DateOnly(FirstYear + 9, 12, 31),
            "one@example.test"
        );
        await service.ReplacePassportAsync(
            Town,
            static programme =>
                programme with
                {
                    Organisations =
                    [
                        .. programme.Organisations.Select(static one =>
                            one.Code == "s2" ? one with { Email = "s2@example.test" } : one
                        ),
                    ],
                }
        );
        await service.WakeAsync();
        var calendar = service.Get<ProductionCalendar>();
        var late = new List<Period>();

        for (var number = 0; number < Quarters; number++)
        {
            var quarter = QuarterOf(number);
            var days = CollectionDays.Of(quarter, 10, calendar);
            if (Stops.Contains(number))
                late.Add(quarter);
            else
                await QuarterAsync(service, quarter, LivingDays(number, quarter, days, calendar), zone);
        }

        service.Clock.Advance(TimeSpan.FromDays(100));
        await service.WakeAsync();
        service.Clock.Advance(TimeSpan.FromDays(2));
        await service.WakeAsync();
        await AssertReportsAsync(service, late);
        for (var number = 0; number < Quarters; number++)
            await AssertRemindersAsync(service, QuarterOf(number), late);
        await AssertCollectedOnceADayAsync(service, zone);

        // Of each quarter a good file and a broken one: nobody is named in any. The passports were loaded before the service
        // first ran and switched answers on.
        var answers = await SentAsync(service, "question");
        Assert.Equal(answers.Distinct(StringComparer.Ordinal), answers);
        Assert.Equal(2 * (Quarters - late.Count), answers.Count);
    }

    /// <summary>Every fourth quarter all stages; in the others it is stopped over some of them, and over days off.</summary>
    private static IEnumerable<DateOnly> LivingDays(
        int number,
        Period quarter,
        CollectionDays days,
        ProductionCalendar calendar
    )
    {
        var report = calendar.ThisOrNext(quarter.End.AddDays(15));
        DateOnly?[] all = [days.Start, days.HalfWay, days.DayBefore, days.Overdue, days.Escalation];
        return all.Where((_, index) => number % 4 == 0 || index % 2 == 1)
            .Append(number % 4 == 3 ? report : null)
            .OfType<DateOnly>()
            .Distinct()
            .Order();
    }

    private static async Task QuarterAsync(
        SimulatedService service,
        Period quarter,
        IEnumerable<DateOnly> living,
        TimeZoneInfo zone
    )
    {
        var file = Path.Combine(service.Inbox, $"сведения {quarter.Code}.xlsx");
        await File.WriteAllTextAsync(file, quarter.Code, Cancellation);
        await service.AddFigureAsync(Town, quarter, 5);
        List<DateOnly> days = [.. living];
        // After a stop of months the service is there for some days before it writes to anybody.
        service.Clock.Now = LocalTimes.At(days[0].AddDays(-2), new TimeOnly(9, 0), zone);
        await service.WakeAsync("collect");
        foreach (var day in days)
        {
            service.Clock.Now = LocalTimes.At(day, new TimeOnly(9, 0), zone);
            await service.WakeAsync("collect", "remind", "report", "deliver");
            File.Delete(file);
        }
    }

    private static async Task AssertReportsAsync(SimulatedService service, List<Period> late)
    {
        var at = DateTimeOffset.MinValue;
        foreach (var quarter in Years)
        {
            var edition = await service
                .Get<EditionStore>()
                .LatestAsync(QuarterlyKind.Kind, Town, quarter.Code, Cancellation);
            Assert.True(edition is { Number: 1 }, $"{quarter}: edition {edition?.Number}");
            Assert.True(edition!.CreatedAt >= at, $"{quarter} before the one before it");
            at = edition.CreatedAt;
        }

        var notes = (await service.Get<RunJournal>().RecentAsync(100_000, Cancellation))
            .Where(static run => run is { Job: "report", Message: not null })
            .Select(static run => run.Message!)
            .ToList();
        var lateReports = Years.Where(late.Contains).ToList();
        Assert.All(
            lateReports,
            quarter =>
                Assert.Single(
                    notes,
                    note =>
                        note.Contains("опоздал", StringComparison.Ordinal)
                        && note.Contains(quarter.Title, StringComparison.Ordinal)
                )
        );
        Assert.Equal(lateReports.Count, notes.Count(static note => note.Contains("опоздал", StringComparison.Ordinal)));
    }

    private static async Task AssertRemindersAsync(SimulatedService service, Period quarter, List<Period> late)
    {
        var told = (await service.Get<Reminders>().ToldAsync(Town, quarter, Cancellation))
            .Where(static one => one.OrganisationCode == "s2")
            .Select(static one => one.Stage)
            .ToList();

        Assert.Equal(told.Distinct().Order(), told);
        Assert.True(
            late.Contains(quarter) ? told.Count <= 1 : told.Count >= (quarter.Start.Month == 1 ? 4 : 2),
            $"{quarter}: {string.Join(", ", told)}"
        );
    }

    private static async Task AssertCollectedOnceADayAsync(SimulatedService service, TimeZoneInfo zone)
    {
        var days = (await service.Get<RunJournal>().RecentAsync(100_000, Cancellation))
            .Where(static run => run is { Job: "collect", TriggeredBy: "collect" })
            .Select(run => TimeZoneInfo.ConvertTime(run.StartedAt, zone).Date)
            .ToList();

        Assert.Equal(days.Distinct().Count(), days.Count);
    }

    /// <summary>The subjects of the letters of a kind that were sent.</summary>
    private static async Task<List<string>> SentAsync(SimulatedService service, string kind)
    {
        await using var connection = await service.Get<Database>().OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select e.subject from delivery d join edition e on e.edition_id = d.edition_id "
            + $"where e.kind = '{kind}' and d.state = 'sent' order by d.delivery_id";
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var subjects = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            subjects.Add(reader.GetString(0));
        return subjects;
    }
}
