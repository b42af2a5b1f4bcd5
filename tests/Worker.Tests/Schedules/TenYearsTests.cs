using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Support.Stores;
using QualityMonitor.Worker.Runs;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>
/// Ten years of quarters, none of which goes by undisturbed: whatever becomes of the process and of the clock, each
/// programme has one edition a quarter, and every recipient one letter of it.
/// </summary>
public sealed class TenYearsTests
{
    private const string Town = "town-2025";
    private const string Staff = "staff-2025";
    private static readonly TimeSpan Moscow = TimeSpan.FromHours(3);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly string[] Recipients = ["one@example.test", "two@example.test"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_programme_has_one_edition_a_quarter_and_none_is_corrected_without_a_changed_figure(int seed)
    {
        await using var service = await SimulatedService.CreateAsync(new(2025, 1, 10, 12, 0, 0, Moscow));
        await service.AddProgrammeAsync(Town, new(2025, 1, 1), new(2034, 12, 31), Recipients);
        await service.AddProgrammeAsync(Staff, new(2025, 7, 1), new(2029, 12, 31), Recipients);
        await service.WakeAsync();
        var chance = new Random(seed);

        for (var number = 0; number < 40; number++)
            await QuarterAsync(service, number, chance);

        for (var number = 0; number < 40; number++)
            await AssertOneEditionAsync(service, Town, Quarter(number));
        for (var number = 2; number < 20; number++)
            await AssertOneEditionAsync(service, Staff, Quarter(number));
        Assert.Equal(
            (40 + 18) * Recipients.Length,
            Directory.GetFiles(service.Outbox, "*.eml", SearchOption.TopDirectoryOnly).Length
        );

        // What an overdue activity and a figure make of the method is in each of them, and grew no older with the days.
        Assert.All(
            Directory.GetFiles(service.Outbox, "*.html", SearchOption.TopDirectoryOnly),
            static letter =>
                Assert.Contains("Эффективность", File.ReadAllText(letter), StringComparison.OrdinalIgnoreCase)
        );
    }

    private static Period Quarter(int number) => Period.Quarter(2025 + (number / 4), (number % 4) + 1);

    private static async Task QuarterAsync(SimulatedService service, int number, Random chance)
    {
        var quarter = Quarter(number);
        var firing = new DateTimeOffset(quarter.End.AddDays(15).ToDateTime(new TimeOnly(9, 0)), Moscow);
        service.Clock.Now = firing.AddDays(-10);
        foreach (var programme in new[] { Town, Staff })
            await service.AddFigureAsync(programme, quarter, chance.Next(1000));
        var disturb = Disturbances[number % Disturbances.Count];
        await disturb(service, quarter, firing, chance);
        if (disturb == LongStopAsync)
            return;

        await service.RestartAsync();
        await WakeForAsync(service, 4);
        service.Clock.Now = firing.AddDays(40);
        await WakeForAsync(service, 2);
    }

    private delegate Task Disturbance(SimulatedService service, Period quarter, DateTimeOffset firing, Random chance);

    private static readonly IReadOnlyList<Disturbance> Disturbances =
    [
        OnTimeAsync,
        StoppedOverTheFiringAsync,
        KilledAsync,
        MadeByHandAsync,
        TheClockGoesBackAsync,
        LongStopAsync,
        UnreadableAsync,
        BusyAsync,
        KilledAsync,
    ];

    private static async Task OnTimeAsync(
        SimulatedService service,
        Period quarter,
        DateTimeOffset firing,
        Random chance
    )
    {
        service.Clock.Now = firing - Minute;
        await WakeForAsync(service, 3);
    }

    private static Task StoppedOverTheFiringAsync(
        SimulatedService service,
        Period quarter,
        DateTimeOffset firing,
        Random chance
    )
    {
        service.Clock.Now = firing.AddHours(chance.Next(1, 500));
        return Task.CompletedTask;
    }

    private static async Task KilledAsync(
        SimulatedService service,
        Period quarter,
        DateTimeOffset firing,
        Random chance
    )
    {
        service.Clock.Now = firing;
        for (var deaths = chance.Next(1, 4); deaths > 0; deaths--)
        {
            await service.WakeAndDieAsync(chance.Next(1, 90), leavesLeases: chance.Next(2) == 0);
            service.Clock.Advance(TimeSpan.FromMinutes(chance.Next(1, 10)));
        }

        service.Clock.Advance(2 * Minute);
    }

    private static async Task MadeByHandAsync(
        SimulatedService service,
        Period quarter,
        DateTimeOffset firing,
        Random chance
    )
    {
        service.Clock.Now = firing.AddDays(-3);
        await ByHandAsync(service, quarter);
        service.Clock.Now = firing;
        await WakeForAsync(service, 2);
        await ByHandAsync(service, quarter);
        service.Clock.Advance(TimeSpan.FromDays(2));
        await ByHandAsync(service, quarter);
    }

    private static async Task TheClockGoesBackAsync(
        SimulatedService service,
        Period quarter,
        DateTimeOffset firing,
        Random chance
    )
    {
        service.Clock.Now = firing;
        await WakeForAsync(service, 2);
        service.Clock.Now = firing.AddHours(-chance.Next(1, 200));
        await WakeForAsync(service, 2);
        service.Clock.Now = firing - Minute;
        await WakeForAsync(service, 4);
    }

    /// <summary>Nobody wakes it before the next quarter's firing: both reports are made then.</summary>
    private static Task LongStopAsync(SimulatedService service, Period quarter, DateTimeOffset firing, Random chance) =>
        Task.CompletedTask;

    private static async Task UnreadableAsync(
        SimulatedService service,
        Period quarter,
        DateTimeOffset firing,
        Random chance
    )
    {
        Directory.Delete(service.Inbox);
        service.Clock.Now = firing;
        await WakeForAsync(service, 3);
        service.Clock.Advance(TimeSpan.FromHours(3));
        await WakeForAsync(service, 1);
        Assert.Null(
            await service.Get<EditionStore>().LatestAsync(QuarterlyKind.Kind, Town, quarter.Code, Cancellation)
        );
        Directory.CreateDirectory(service.Inbox);
        service.Clock.Advance(TimeSpan.FromMinutes(20));
    }

    private static async Task BusyAsync(SimulatedService service, Period quarter, DateTimeOffset firing, Random chance)
    {
        service.Clock.Now = firing;
        await using (await service.Get<Leases>().TryAcquireAsync(JobNames.Report, TimeSpan.FromHours(1), Cancellation))
            await WakeForAsync(service, 3);
    }

    private static async Task ByHandAsync(SimulatedService service, Period quarter)
    {
        foreach (var programme in new[] { Town, Staff })
        {
            if (programme == Town || (quarter.End > new DateOnly(2025, 7, 1) && quarter.End < new DateOnly(2030, 1, 1)))
                await service
                    .Get<ReportRun>()
                    .ExecuteAsync(programme, quarter, [], RunTrigger.Hand, "admin", Cancellation);
        }
    }

    private static async Task WakeForAsync(SimulatedService service, int minutes)
    {
        for (; minutes > 0; minutes--)
        {
            await service.WakeAsync();
            service.Clock.Advance(Minute);
        }
    }

    private static async Task AssertOneEditionAsync(SimulatedService service, string programme, Period quarter)
    {
        var edition = await service
            .Get<EditionStore>()
            .LatestAsync(QuarterlyKind.Kind, programme, quarter.Code, Cancellation);
        Assert.True(edition is { Number: 1 }, $"{programme} {quarter}: edition {edition?.Number}");
        var letters = await SentLetters.OfAsync(service.Get<Database>(), service.Get<Outbox>(), edition!.Id);
        Assert.Equal(Recipients, letters.Select(static letter => letter.Address));
        Assert.All(letters, static letter => Assert.Equal(DeliveryState.Sent, letter.State));
    }
}
