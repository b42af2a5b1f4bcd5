using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

/// <summary>The number of a commit decides what is current and what is seen; the clock decides nothing.</summary>
public sealed class CommitOrderTests
{
    [Theory, BothEngines]
    public async Task A_clock_that_is_set_back_a_day_hides_nothing(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadPassportAsync("passport", Definition("Первая"), Plan("80 %"));
        var first = await store.LoadFiguresAsync("first", Figure(70));
        store.Clock.Advance(TimeSpan.FromDays(-1));
        await store.LoadPassportAsync("passport 2", Definition("Вторая"), Plan("90 %"));
        await store.LoadFiguresAsync("second", Figure(80));
        var cutOff = await store.Commits.CurrentCutoffAsync(Cancellation);

        Assert.Equal([80m], await store.CurrentNumbersAsync(cutOff));
        Assert.Equal([70m], await store.CurrentNumbersAsync(first.AsOf));
        Assert.Equal("Вторая", (await store.Programmes.CurrentAsync(Programme, cutOff, Cancellation))!.Name);
        Assert.Equal("Первая", (await store.Programmes.CurrentAsync(Programme, first.AsOf, Cancellation))!.Name);
        Assert.Equal(
            "90 %",
            Assert
                .Single(await store.PlansAsync(Definition(), cutOff, new DateOnly(2025, 12, 31), Cancellation))
                .OriginalText
        );
    }

    [Theory, BothEngines]
    public async Task What_is_committed_after_a_cut_off_in_the_same_instant_is_not_seen_by_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var file = await store.SubmitAsync("file.xlsx", "file");
        var before = await store.Commits.CurrentCutoffAsync(Cancellation);
        await LoadInTheSameInstantAsync(store, file, 70);
        var between = await store.Commits.CurrentCutoffAsync(Cancellation);
        await LoadInTheSameInstantAsync(store, file, 80);

        Assert.Empty(await store.CurrentNumbersAsync(before));
        Assert.Equal([70m], await store.CurrentNumbersAsync(between));
        Assert.Equal([80m], await store.CurrentNumbersAsync());
    }

    [Theory, BothEngines]
    public async Task An_attempt_that_is_not_kept_takes_no_number(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadFiguresAsync("file", Figure(70));
        var submission = (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!;
        await using (var session = await store.Loader.BeginAsync(submission, null, Cancellation))
        {
            await session.AddSheetAsync(1, "Лист1", Cancellation);
            await session.UseProgrammeAsync(Programme, Cancellation);
        }

        Assert.Equal(first.AsOf, await store.Commits.CurrentCutoffAsync(Cancellation));
        Assert.Equal(first.AsOf.CommitNo + 1, (await store.LoadFiguresAsync("next", Figure(1))).AsOf.CommitNo);
    }

    [Theory, BothEngines]
    public async Task A_file_that_is_loaded_after_answers_were_switched_on_is_answered_though_the_clock_was_set_back(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("before", Figure(70));
        var answers = await AnsweredAsync(store);
        store.Clock.Set(TimeSpan.FromMinutes(-1));
        var after = await store.LoadFiguresAsync("after", Figure(80));
        store.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(answers, await AnsweredAsync(store));
        Assert.Equal([after.Id], await WaitingAsync(store));
    }

    [Theory, BothEngines]
    public async Task What_was_loaded_by_a_clock_that_ran_ahead_is_answered_once_it_is_right_and_nothing_older_is(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        store.Clock.Set(TimeSpan.FromDays(365));
        await store.LoadFiguresAsync("before", Figure(70));
        await AnsweredAsync(store);
        var after = await store.LoadFiguresAsync("after", Figure(80));
        store.Clock.Set(TimeSpan.FromDays(-365));

        Assert.Equal(store.Clock.Now, (await AnsweredAsync(store)).At);
        Assert.Equal([after.Id], await WaitingAsync(store));
    }

    [Theory, BothEngines]
    public async Task What_came_while_answers_were_off_stays_unanswered(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await AnsweredAsync(store);
        await store.Switches.SwitchInOrderAsync(FeatureSwitches.Answers, isOn: false, Cancellation);
        await store.LoadFiguresAsync("meanwhile", Figure(70));
        store.Clock.Set(TimeSpan.FromDays(-1));

        await AnsweredAsync(store);

        Assert.Empty(await WaitingAsync(store));
    }

    private static async Task<SwitchedOn> AnsweredAsync(TestStore store) =>
        (await store.Switches.SwitchInOrderAsync(FeatureSwitches.Answers, isOn: true, Cancellation))!;

    private static async Task<IEnumerable<long>> WaitingAsync(TestStore store) =>
        (await store.Answers.WaitingAsync((await AnsweredAsync(store)).Before, Cancellation)).Select(static file =>
            file.Processing!.Id
        );

    private static async Task LoadInTheSameInstantAsync(TestStore store, Submission file, decimal figure)
    {
        await using var session = await store.Loader.BeginAsync(file, null, Cancellation);
        await session.AddSheetAsync(1, "Лист1", Cancellation);
        await session.UseProgrammeAsync(Programme, Cancellation);
        await AddAsync(session, Figure(figure));
        await session.CompleteAsync(
            ProcessingKind.Data,
            ProcessingOutcome.Loaded,
            "quarterly",
            null,
            1,
            1,
            Cancellation
        );
    }
}
