using QualityMonitor.Indicators;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Reading;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class HistoryTests
{
    [Theory, BothEngines]
    public async Task Every_figure_ever_loaded_for_a_place_is_shown_and_the_file_that_arrived_last_counts(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("first", Figure(70));
        await store.LoadFiguresAsync("second", Figure(80), Figure(1, indicator: "1.2"));
        await store.LoadFiguresAsync("third", Figure(90));

        var history = await HistoryAsync(store);

        Assert.Equal(["third.xlsx", "second.xlsx", "first.xlsx"], history.Select(one => one.Fact.Source.FileName));
        Assert.Equal(
            [RevisionState.Current, RevisionState.SupersededByFile, RevisionState.SupersededByFile],
            history.Select(one => one.State)
        );
        Assert.Equal([null, "third.xlsx", "third.xlsx"], history.Select(one => one.SupersededBy?.FileName));
    }

    [Theory, BothEngines]
    public async Task A_held_file_loaded_after_its_correction_does_not_count(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var held = await store.SubmitAsync("held.xlsx", "held");
        await store.LoadFiguresAsync("correction", Figure(80));
        await store.LoadAsync(held, session => AddAsync(session, Figure(70)));

        Assert.Equal(
            [("correction.xlsx", RevisionState.Current), ("held.xlsx", RevisionState.SupersededByFile)],
            (await HistoryAsync(store)).Select(one => (one.Fact.Source.FileName, one.State))
        );
    }

    [Theory, BothEngines]
    public async Task An_earlier_attempt_of_the_same_file_is_superseded_by_the_later_even_when_that_lacks_the_figure(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadFiguresAsync("file", Figure(70));
        var submission = (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!;
        var second = await store.LoadAsync(submission, session => AddAsync(session, Figure(1, indicator: "1.2")));

        var revision = Assert.Single(await HistoryAsync(store));

        Assert.Equal(
            (RevisionState.SupersededByAttempt, second.ProcessedAt, 1),
            (revision.State, revision.EndedAt, revision.Attempt)
        );
    }

    [Theory, BothEngines]
    public async Task A_retracted_figure_says_who_retracted_it_and_why_and_the_one_before_counts_again(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("first", Figure(70));
        var second = await store.LoadFiguresAsync("second", Figure(80));
        await RetractAsync(store, second.SubmissionId);

        var history = await HistoryAsync(store);

        Assert.Equal([RevisionState.Retracted, RevisionState.Current], history.Select(one => one.State));
        Assert.Equal(("ivanova", "прислали не тот квартал"), (history[0].EndedBy, history[0].Reason));
        Assert.Equal([70m], await store.CurrentNumbersAsync());
        Assert.Equal([80m], await store.CurrentNumbersAsync(second.AsOf));
    }

    [Theory, BothEngines]
    public async Task Each_breakdown_has_its_own_current_figure(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("first", Figure(70), Figure(71, breakdown: "ЕГЭ"));
        await store.LoadFiguresAsync("second", Figure(80));

        Assert.Equal(
            [("", RevisionState.Current), ("", RevisionState.SupersededByFile), ("ЕГЭ", RevisionState.Current)],
            (await HistoryAsync(store)).Select(one => (one.Fact.Breakdown, one.State))
        );
    }

    private static Task<IReadOnlyList<FigureRevision>> HistoryAsync(TestStore store) =>
        store.Facts.HistoryAsync(Programme, "1.1", "dubna-5", Quarter, Cancellation);

    private static async Task RetractAsync(TestStore store, long submissionId)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var run = await store.Runs.StartAsync("retract", RunTrigger.Hand, "ivanova", Cancellation);
        await using var lease = (await store.Leases.TryAcquireAsync("retract", TimeSpan.FromMinutes(1), Cancellation))!;
        var submission = (await store.Submissions.GetAsync(submissionId, Cancellation))!;
        await using var session = await store.Loader.BeginAsync(submission, new Fence(run, lease.Token), Cancellation);
        await session.UseProgrammeAsync(Programme, Cancellation);
        await session.CompleteAsync(
            ProcessingKind.Data,
            ProcessingOutcome.Retracted,
            null,
            new Problem("retracted", "прислали не тот квартал", "исправленный файл"),
            0,
            0,
            Cancellation
        );
    }
}
