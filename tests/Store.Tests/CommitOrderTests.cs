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
        Assert.Equal(
            await store.Commits.CurrentCutoffAsync(Cancellation),
            await store.Commits.AtAsync(store.Clock.Now, Cancellation)
        );
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
