using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Store.Loading;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

/// <summary>
/// Texts that differ by a capital letter, or where attempts are compared by a blank at an end, are two on every engine. The
/// usual collation of a Russian SQL Server takes each of these pairs for one.
/// </summary>
public sealed class NearlyEqualTextTests
{
    private static readonly NewActivity Activity = new(
        1,
        "семинар",
        "ежегодно",
        "open",
        null,
        null,
        "Методист",
        new CellAddress(1, 3, 1)
    );

    [Theory, BothEngines]
    public async Task Roadmaps_in_places_that_differ_by_case_stand_beside_each_other(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await LoadRoadmapAsync(store, "отчет.xlsx", "семинар");
        await LoadRoadmapAsync(store, "Отчет.xlsx", "конкурс");

        Assert.Equal(["конкурс", "семинар"], await ActivitiesAsync(store));
    }

    [Theory, BothEngines]
    public async Task A_source_remembers_items_that_differ_by_case_apart(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.SourceStates.KeepAsync("inbox", "отчет.xlsx", new SourceState(null, "1", "a"), Cancellation);
        await store.SourceStates.KeepAsync("inbox", "Отчет.xlsx", new SourceState(null, "2", "b"), Cancellation);

        Assert.Equal("1", (await store.SourceStates.FindAsync("inbox", "отчет.xlsx", Cancellation))!.Modified);
        Assert.Equal("2", (await store.SourceStates.FindAsync("inbox", "Отчет.xlsx", Cancellation))!.Modified);
        Assert.Equal(2, (await store.SourceStates.AllAsync("inbox", Cancellation)).Count);
    }

    [Theory, BothEngines]
    public async Task Organisations_and_breakdowns_that_differ_by_case_have_figures_of_their_own(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync(
            "file",
            Figure(1, organisation: "лицей-а"),
            Figure(2, organisation: "лицей-А"),
            Figure(3, breakdown: "7 а"),
            Figure(4, breakdown: "7 А")
        );

        Assert.Equal([1m, 2m, 3m, 4m], (await store.CurrentNumbersAsync()).Order());
    }

    [Theory, BothEngines]
    public async Task Sources_that_differ_by_case_each_have_the_content(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.SubmitAsync("отчет.xlsx", "content", source: "почта");
        var second = await store.SubmitAsync("отчет.xlsx", "content", source: "Почта");

        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory, BothEngines]
    public async Task An_attempt_that_differs_by_a_capital_letter_is_no_repetition(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        Assert.Equal(2, await AttemptsAsync(store, "семинар", "Семинар"));
    }

    [Theory, BothEngines]
    public async Task An_attempt_that_differs_by_a_blank_at_an_end_is_no_repetition(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        Assert.Equal(2, await AttemptsAsync(store, "план", "план "));
    }

    [Theory, BothEngines]
    public async Task A_passport_that_differs_by_a_capital_letter_in_a_name_is_no_repetition(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadPassportAsync("passport", Definition("качество"));

        Assert.Equal(1, (await AgainAsync(store, first, one => AddAsync(one, Definition("качество")))).Attempt);
        Assert.Equal(2, (await AgainAsync(store, first, one => AddAsync(one, Definition("Качество")))).Attempt);
    }

    [Theory, BothEngines]
    public async Task Organisations_of_a_passport_whose_codes_differ_by_case_are_two(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var definition = Definition();
        await store.LoadPassportAsync(
            "passport",
            definition with
            {
                Organisations =
                [
                    .. definition.Organisations,
                    new Organisation("DUBNA-5", "Лицей", "Лицей", OrganisationLevel.School, "dubna", []),
                ],
            }
        );

        var read = await store.Programmes.CurrentAsync(Programme, AsOf.Now, Cancellation);

        Assert.Equal("Лицей", read!.Organisations.Single(static one => one.Code == "DUBNA-5").Name);
        Assert.Equal("МБОУ «СОШ № 5»", read.Organisations.Single(static one => one.Code == "dubna-5").Name);
    }

    /// <returns>The number of the attempt that counts when a file has been loaded as the first and then as the second.</returns>
    private static async Task<int> AttemptsAsync(TestStore store, string first, string second)
    {
        var before = await LoadRoadmapAsync(store, "карта.xlsx", first);
        Assert.Equal(1, (await AgainAsync(store, before, one => SayAsync(one, first))).Attempt);
        return (await AgainAsync(store, before, one => SayAsync(one, second))).Attempt;
    }

    private static async Task SayAsync(LoadSession session, string activity) =>
        await session.AddAsync(Activity with { Text = activity }, Cancellation);

    /// <summary>As a file is loaded once more by today's layouts.</summary>
    private static async Task<Processing> AgainAsync(TestStore store, Processing before, Func<LoadSession, Task> fill)
    {
        var submission = (await store.Submissions.GetAsync(before.SubmissionId, Cancellation))!;
        await using var session = await store.Loader.BeginAsync(submission, before, null, Cancellation);
        await session.AddSheetAsync(1, "Лист1", Cancellation);
        await session.UseProgrammeAsync(Programme, Cancellation);
        await fill(session);
        return await session.CompleteAsync(
            before.Kind,
            before.Outcome,
            before.Layout,
            null,
            before.CellsSeen,
            before.CellsLoaded,
            Cancellation
        );
    }

    private static Task<Processing> LoadRoadmapAsync(TestStore store, string fileName, string text) =>
        store.LoadAsync(text, session => SayAsync(session, text), fileName: fileName);

    private static async Task<IEnumerable<string>> ActivitiesAsync(TestStore store) =>
        (await store.Roadmap.ActivitiesAsync(Programme, AsOf.Now, Cancellation))
            .Select(static one => one.Text)
            .Order(StringComparer.Ordinal);
}
