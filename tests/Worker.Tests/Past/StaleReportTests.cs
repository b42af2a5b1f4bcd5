using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;
using QualityMonitor.Worker.Runs;
using QualityMonitor.Worker.Tests.Schedules;
using Xunit;

namespace QualityMonitor.Worker.Tests.Past;

/// <summary>Old editions stay what they are; which of them would be others by now is told, once.</summary>
public sealed class StaleReportTests : IAsyncLifetime
{
    private const string Code = "quality-2025";
    private static readonly Period Fourth = Period.Quarter(2025, 4);
    private static readonly Period Third = Period.Quarter(2025, 3);
    private SimulatedService service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await SimulatedService.CreateAsync(new DateTimeOffset(2025, 7, 1, 9, 0, 0, TimeSpan.Zero), "");
        await service.AddProgrammeAsync(
            Code,
            new DateOnly(2025, 1, 1),
            new DateOnly(2026, 12, 31),
            "coordinator@example.test"
        );
        service.Clock.Now = new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);
        await service.AddFigureAsync(Code, Third, 4);
        await service.AddFigureAsync(Code, Fourth, 5);
        await MakeAsync(Third);
        await MakeAsync(Fourth);
        await CollectAsync();
        Assert.Empty(await StaleAsync());
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task An_old_correction_is_one_line_and_one_letter_until_a_person_makes_the_report_again()
    {
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.AddFigureAsync(Code, Fourth, 6);
        await CollectAsync();
        await CollectAsync();

        var line = Assert.Single(await StaleAsync());
        Assert.Equal((Fourth, 1), (line.Period, line.Number));
        Assert.Contains(line.Changes, one => one.Contains("было 5, стало 6", StringComparison.Ordinal));
        var letter = Assert.Single(await LettersAsync(StaleNewsPublisher.Kind));
        Assert.Contains("было 5, стало 6", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("report --", letter, StringComparison.Ordinal);
        Assert.Equal(1, await EditionsAsync(Fourth));

        await MakeAsync(Fourth);
        await CollectAsync();

        Assert.Empty(await StaleAsync());
        Assert.Single(await LettersAsync(StaleNewsPublisher.Kind));
        Assert.Equal(2, await EditionsAsync(Fourth));
    }

    [Fact]
    public async Task A_file_that_says_the_same_again_makes_nothing_stale()
    {
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.AddFigureAsync(Code, Fourth, 5);
        await CollectAsync();

        Assert.Empty(await StaleAsync());
        Assert.Empty(await LettersAsync(StaleNewsPublisher.Kind));
    }

    [Fact]
    public async Task A_correction_of_a_quarter_makes_the_next_one_stale_whose_comparison_it_is()
    {
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.AddFigureAsync(Code, Third, 3);
        await CollectAsync();

        Assert.Equal([Third, Fourth], (await StaleAsync()).Select(static one => one.Period));
        Assert.Single(await LettersAsync(StaleNewsPublisher.Kind));
    }

    [Fact]
    public async Task Figures_of_a_later_quarter_are_not_even_looked_at()
    {
        var known = (await service.Get<Commits>().CurrentCutoffAsync(Cancellation)).CommitNo;
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.AddFigureAsync(Code, Period.Quarter(2026, 1), 9);

        Assert.False(await service.Get<EditionComparisons>().IsTouchedAsync(Code, Fourth, known, Cancellation));
    }

    [Fact]
    public async Task What_goes_on_changing_in_a_report_they_know_of_is_told_on_another_day()
    {
        foreach (var figure in new[] { 6, 7, 8 })
        {
            service.Clock.Advance(TimeSpan.FromHours(1));
            await service.AddFigureAsync(Code, Fourth, figure);
            await CollectAsync();
        }

        Assert.Single(await LettersAsync(StaleNewsPublisher.Kind));
        service.Clock.Advance(TimeSpan.FromDays(1));
        await CollectAsync();
        Assert.Contains(
            await LettersAsync(StaleNewsPublisher.Kind),
            static one => one.Contains("было 5, стало 8", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_passport_for_the_future_makes_nothing_stale_and_a_backdated_one_every_quarter_it_reaches()
    {
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.ReplacePassportAsync(
            Code,
            static one =>
                one with
                {
                    Indicators =
                    [
                        .. one.Indicators.Select(static row => row with { Direction = Direction.LowerIsBetter }),
                    ],
                }
        );
        await CollectAsync();
        Assert.Empty(await StaleAsync());
        var told = Assert.Single(await LettersAsync("passport"));
        Assert.Contains("Изменения действуют с 01.01.2026", told.ReplaceLineEndings(" "), StringComparison.Ordinal);

        var passport = (await service.Get<ProgrammeReader>().InForceAsync(Code, Cancellation))!;
        await service
            .Get<Backdating>()
            .RecordAsync(passport.Id, new DateOnly(2025, 7, 1), "приказ № 12", "test", Cancellation);
        await CollectAsync();

        Assert.Equal([Third, Fourth], (await StaleAsync()).Select(static one => one.Period));
        Assert.Single(await LettersAsync(StaleNewsPublisher.Kind));
    }

    [Fact]
    public async Task A_passport_that_is_taken_back_is_told_once()
    {
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.ReplacePassportAsync(Code, static one => one with { DeadlineDays = 20 });
        await CollectAsync();
        var passport = (await service.Get<ProgrammeReader>().InForceAsync(Code, Cancellation))!;
        var file = (await service.Get<Submissions>().RecentAsync(1, Cancellation))[0];
        Assert.Equal(passport.SubmissionId, file.Submission.Id);
        await service.Get<FileRun>().RetractAsync(file, "не тот файл", "test", Cancellation);
        await CollectAsync();
        await CollectAsync();

        var letter = Assert.Single(
            await LettersAsync("passport"),
            static one =>
                one.Contains("отозван", StringComparison.Ordinal)
                && one.Contains("не тот файл", StringComparison.Ordinal)
        );
        Assert.Contains("срок сдачи: было «20», стало «10»", letter, StringComparison.Ordinal);
    }

    private async Task MakeAsync(Period period) =>
        await service.Get<ReportRun>().ExecuteAsync(Code, period, [], RunTrigger.Hand, "test", Cancellation);

    private async Task CollectAsync() =>
        await service.Get<CollectRun>().ExecuteAsync(RunTrigger.Hand, "test", null, Cancellation);

    private Task<IReadOnlyList<StaleReport>> StaleAsync() =>
        service.Get<StaleReports>().FindAsync(service.Clock.Now.ToOffset(TimeSpan.FromHours(3)), Cancellation);

    private async Task<int> EditionsAsync(Period period) =>
        (await service.Get<EditionStore>().LatestAsync(QuarterlyKind.Kind, Code, period.Code, Cancellation))!.Number;

    /// <summary>The plain text of the letters of a kind, in the order in which they were frozen.</summary>
    private async Task<IReadOnlyList<string>> LettersAsync(string kind)
    {
        var letters = new List<string>();
        for (var id = 1L; await service.Get<EditionStore>().GetAsync(id, Cancellation) is { } edition; id++)
        {
            if (edition.Kind != kind)
                continue;
            using var reader = new StreamReader(service.Get<ContentStore>().Open(edition.TextHash));
            letters.Add(await reader.ReadToEndAsync(Cancellation));
        }

        return letters;
    }
}
