using System.Text.RegularExpressions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>
/// The machine's clock jumps, before, between and in the middle of steps: what comes of the quarter is what comes of it
/// under a clock that was never set.
/// </summary>
public sealed partial class ClockJumpTests
{
    private const string Town = "town-2025";
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly Period Quarter = Period.Quarter(2025, 4);
    private static readonly Period Next = Period.Quarter(2026, 1);
    private static readonly DateTimeOffset Firing = new(2026, 1, 15, 9, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateTimeOffset NextFiring = new(2026, 4, 15, 9, 0, 0, TimeSpan.FromHours(3));

    private static readonly Lazy<Task<(int Letters, string Html)>> Undisturbed = new(static () => ReportedAsync(""));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Jumps =>
        new(
            "a figure comes while the clock is a year ahead",
            "a figure comes while the clock is a day back",
            "the programme comes while the clock is a year ahead",
            "the service starts and stops under a clock a year ahead",
            "the clock jumps ahead in the middle of a waking and back in another",
            "the clock goes back a day after the report went out"
        );

    [Theory, MemberData(nameof(Jumps))]
    public async Task A_quarter_has_its_one_report_with_all_its_figures_whatever_the_clock_did(string jump)
    {
        var undisturbed = await Undisturbed.Value;
        var disturbed = await ReportedAsync(jump);

        Assert.Equal(undisturbed.Letters, disturbed.Letters);
        Assert.Equal(undisturbed.Html, disturbed.Html);
    }

    /// <returns>How many letters went of the quarter and of the next one, and what the last says.</returns>
    private static async Task<(int Letters, string Html)> ReportedAsync(string jump)
    {
        await using var service = await SimulatedService.CreateAsync(Firing.AddDays(-5));
        var isAhead = jump.StartsWith("the programme", StringComparison.Ordinal);
        service.Clock.Set(isAhead ? Year : TimeSpan.Zero);
        await service.AddProgrammeAsync(Town, new(2025, 1, 1), new(2034, 12, 31), "one@example.test");
        service.Clock.Set(isAhead ? -Year : TimeSpan.Zero);
        await service.AddFigureAsync(Town, Quarter, 5);
        await service.WakeAsync();
        service.Clock.Advance(Minute);
        await DisturbAsync(service, jump);
        await service.RestartAsync();

        service.Clock.Now = Firing;
        await WakeForAsync(service, 2);
        if (jump.Contains("after the report", StringComparison.Ordinal))
        {
            service.Clock.Set(-Day);
            await WakeForAsync(service, 2);
            service.Clock.Set(Day);
        }

        service.Clock.Now = NextFiring.AddDays(-1);
        await service.AddFigureAsync(Town, Next, 6);
        service.Clock.Now = NextFiring;
        await WakeForAsync(service, 2);

        var letters = Directory.GetFiles(service.Outbox, "*.html", SearchOption.TopDirectoryOnly);
        var html = await File.ReadAllTextAsync(letters.Order(StringComparer.Ordinal).Last(), Cancellation);
        return (letters.Length, NameOfFile().Replace(html, "@"));
    }

    private static async Task DisturbAsync(SimulatedService service, string jump)
    {
        switch (jump)
        {
            case "a figure comes while the clock is a year ahead":
                await SetForAsync(service, Year, () => service.AddFigureAsync(Town, Quarter, 5));
                break;
            case "a figure comes while the clock is a day back":
                await SetForAsync(service, -Day, () => service.AddFigureAsync(Town, Quarter, 5));
                break;
            case "the service starts and stops under a clock a year ahead":
                await SetForAsync(service, Year, () => Task.CompletedTask);
                break;
            case "the clock jumps ahead in the middle of a waking and back in another":
                for (var step = 1; step < 60; step += 14)
                {
                    await service.WakeAndSetAsync(step, Year);
                    service.Clock.Advance(Minute);
                    await service.WakeAndSetAsync(step + 3, -Year);
                    service.Clock.Now = Firing.AddDays(-4).AddMinutes(step);
                }

                break;
        }
    }

    private static async Task SetForAsync(SimulatedService service, TimeSpan by, Func<Task> work)
    {
        service.Clock.Set(by);
        await work();
        await service.WakeAsync();
        service.Clock.Advance(Minute);
        await service.WakeAsync();
        service.Clock.Set(-by);
        await service.WakeAsync();
        service.Clock.Advance(Minute);
        await service.WakeAsync();
    }

    [Fact]
    public async Task Put_ahead_the_clock_makes_no_report_of_quarters_to_come_before_its_hour_is_over_and_is_told()
    {
        await using var service = await SimulatedService.CreateWellAsync(Firing.AddDays(-5));
        await service.AddProgrammeAsync(Town, new(2025, 1, 1), new(2034, 12, 31), "one@example.test");
        await service.WakeAsync();
        service.Clock.Set(Year);

        await WakeForAsync(service, 59);
        Assert.Null(await LatestAsync(service, Next));
        Assert.Contains(
            service.Get<WatchBoard>().Seen.Troubles,
            static one => one.Key.StartsWith("clock@", StringComparison.Ordinal)
        );

        // By more than a quarter: as after a long silence, a day.
        await WakeForAsync(service, 2);
        Assert.Null(await LatestAsync(service, Next));

        service.Clock.Advance(Day);
        await WakeForAsync(service, 2);
        Assert.NotNull(await LatestAsync(service, Next));
    }

    [Fact]
    public async Task At_whatever_step_of_reminding_the_clock_is_put_ahead_nobody_is_reminded_of_a_quarter_to_come()
    {
        await using var service = await SimulatedService.CreateWellAsync(
            Firing.AddDays(-5),
            static settings =>
            {
                settings.Reminders.Enabled = true;
                settings.Reminders.AttachForms = false;
            }
        );
        await service.AddProgrammeAsync(Town, new(2025, 1, 1), new(2034, 12, 31), "one@example.test");
        await service.ReplacePassportAsync(
            Town,
            static programme =>
                programme with
                {
                    Organisations =
                    [
                        .. programme.Organisations.Select(static one =>
                            one with
                            {
                                Email = $"{one.Code}@example.test",
                            }
                        ),
                    ],
                }
        );
        await service.WakeAsync("remind");
        var (steps, isSet) = (0, true);
        while (isSet)
        {
            var morning = Firing.AddDays(++steps);
            service.Clock.Now = morning;
            await service.WakeAndSetAsync(steps, Year, "remind");
            foreach (var quarter in new[] { Period.Quarter(2026, 4), Period.Quarter(2027, 1), Period.Quarter(2027, 2) })
                Assert.Empty(await service.Get<Reminders>().ToldAsync(Town, quarter, Cancellation));

            // A waking that has fewer steps is over before anybody sets the clock.
            isSet = service.Clock.Now > morning;
            service.Clock.Set(isSet ? -Year : TimeSpan.Zero);
        }

        Assert.True(steps > 20, $"{steps} steps");
        Assert.NotEmpty(await service.Get<Reminders>().ToldAsync(Town, Quarter, Cancellation));
    }

    [Fact]
    public async Task What_a_service_that_was_started_a_year_ahead_has_reported_is_reported_again_in_its_time()
    {
        await using var service = await SimulatedService.CreateAsync(Firing.AddDays(-5));
        await service.AddProgrammeAsync(Town, new(2025, 1, 1), new(2034, 12, 31), "one@example.test");
        await service.WakeAsync();
        service.Clock.Set(Year);
        await service.RestartAsync();
        await service.WakeAsync();
        await service.RestartAsync();
        service.Clock.Advance(TimeSpan.FromHours(23));
        await service.WakeAsync();
        Assert.Null(await LatestAsync(service, Next));
        Assert.Contains(service.Get<WatchBoard>().Seen.Troubles, static one => one.Key == "silence");

        service.Clock.Advance(TimeSpan.FromHours(2));
        await service.WakeAsync();
        Assert.Equal(1, (await LatestAsync(service, Next))?.Number);

        service.Clock.Set(-Year);
        await service.WakeAsync();
        service.Clock.Now = NextFiring.AddDays(-10);
        await service.WakeAsync();
        service.Clock.Now = NextFiring.AddDays(-1);
        await service.AddFigureAsync(Town, Next, 6);
        service.Clock.Now = NextFiring;
        await WakeForAsync(service, 2);

        Assert.Equal(2, (await LatestAsync(service, Next))?.Number);
    }

    [Theory]
    [InlineData(60, 0)]
    [InlineData(100, 1)]
    public async Task After_a_stop_of_more_than_a_quarter_what_is_owed_is_made_a_day_later(int days, int waited)
    {
        await using var service = await SimulatedService.CreateWellAsync(Firing.AddDays(-5));
        await service.AddProgrammeAsync(Town, new(2025, 1, 1), new(2034, 12, 31), "one@example.test");
        await service.WakeAsync();
        service.Clock.Advance(TimeSpan.FromDays(days));
        await service.RestartAsync();

        await WakeForAsync(service, 2);
        Assert.Equal(waited == 0, await LatestAsync(service, Quarter) is not null);
        Assert.Equal(waited > 0, service.Get<WatchBoard>().Seen.Troubles.Any(static one => one.Key == "silence"));

        service.Clock.Advance(Day);
        await WakeForAsync(service, 2);
        Assert.Equal(1, (await LatestAsync(service, Quarter))?.Number);
        Assert.DoesNotContain(service.Get<WatchBoard>().Seen.Troubles, static one => one.Key == "silence");
    }

    [Fact]
    public async Task A_day_back_the_programme_is_still_there()
    {
        await using var service = await SimulatedService.CreateAsync(Firing.AddDays(-5));
        await service.AddProgrammeAsync(Town, new(2025, 1, 1), new(2034, 12, 31), "one@example.test");
        await service.AddFigureAsync(Town, Quarter, 5);
        service.Clock.Set(-Day);

        await service.Get<ReportRun>().ExecuteAsync(Town, Quarter, [], RunTrigger.Hand, "admin", Cancellation);

        Assert.Equal(1, (await LatestAsync(service, Quarter))?.Number);
    }

    /// <summary>Files are named after the moment they are made at, which the clock alone tells.</summary>
    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:[0-9.]+\+\d\d:\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameOfFile();

    private static Task<Edition?> LatestAsync(SimulatedService service, Period quarter) =>
        service.Get<EditionStore>().LatestAsync(QuarterlyKind.Kind, Town, quarter.Code, Cancellation);

    private static async Task WakeForAsync(SimulatedService service, int minutes)
    {
        for (; minutes > 0; minutes--)
        {
            await service.WakeAsync();
            service.Clock.Advance(Minute);
        }
    }
}
