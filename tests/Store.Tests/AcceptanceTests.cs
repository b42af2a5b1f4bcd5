using QualityMonitor.Indicators;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class AcceptanceTests
{
    [Theory, BothEngines]
    public async Task An_accepted_warning_shows_its_note_from_the_commit_of_the_decision_on(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await LoadDoubtAsync(store);
        var before = await store.Commits.CurrentCutoffAsync(Cancellation);

        var acceptance = await AcceptAsync(store, "проверено по журналу");

        Assert.Equal(
            new Acceptance("проверено по журналу", "ivanova", acceptance.At),
            Assert.Single(await OpenAsync(store, AsOf.Now)).Acceptance
        );
        Assert.Null(Assert.Single(await OpenAsync(store, before)).Acceptance);
    }

    [Theory, BothEngines]
    public async Task The_note_stays_when_the_file_is_loaded_again_and_with_the_figure_in_its_history(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await LoadDoubtAsync(store);
        await AcceptAsync(store, "проверено");
        await store.LoadAsync((await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!, FillAsync);

        Assert.Equal("проверено", Assert.Single(await OpenAsync(store, AsOf.Now)).Acceptance?.Note);
        Assert.All(
            await store.Facts.HistoryAsync(Programme, "1.1", "dubna-5", Quarter, Cancellation),
            revision => Assert.Equal("проверено", revision.Acceptance?.Note)
        );
    }

    [Theory, BothEngines]
    public async Task The_latest_note_counts(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await LoadDoubtAsync(store);
        await AcceptAsync(store, "первая");
        await AcceptAsync(store, "вторая");

        Assert.Equal("вторая", Assert.Single(await OpenAsync(store, AsOf.Now)).Acceptance?.Note);
    }

    [Theory, BothEngines]
    public async Task A_doubt_about_another_file_is_not_accepted_with_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await LoadDoubtAsync(store);
        await AcceptAsync(store, "проверено");
        await store.LoadAsync("other", FillAsync);

        Assert.Null(Assert.Single(await OpenAsync(store, AsOf.Now)).Acceptance);
    }

    [Theory, BothEngines]
    public async Task An_error_cannot_be_accepted_for_its_figure_was_not_loaded(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync("file", async session => await session.AddAsync(Issue(), Cancellation));

        await Assert.ThrowsAsync<ArgumentException>(() => AcceptAsync(store, "пусть"));
    }

    private static Task<Processing> LoadDoubtAsync(TestStore store) => store.LoadAsync("file", FillAsync);

    private static async Task FillAsync(Loading.LoadSession session)
    {
        await AddAsync(session, Figure(0.8m));
        var doubt = new Problem(
            "percent-as-fraction",
            "Значение 0,8 меньше одного процента.",
            "процент, например 82,6"
        );
        await session.AddAsync(
            new NewIssue(new CellAddress(1, 5, 4), Severity.Warning, doubt, "0,8", "1.1", "dubna-5", Quarter),
            Cancellation
        );
    }

    private static async Task<Acceptance> AcceptAsync(TestStore store, string note)
    {
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        return await store.Decisions.AcceptAsync(
            Assert.Single(await OpenAsync(store, AsOf.Now)),
            note,
            "ivanova",
            Cancellation
        );
    }

    private static Task<IReadOnlyList<DataIssue>> OpenAsync(TestStore store, AsOf asOf) =>
        store.Issues.OpenAsync(Programme, asOf, Cancellation);
}
