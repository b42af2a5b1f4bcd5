using QualityMonitor.Indicators.Periods;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class SubmissionTests
{
    [Theory, BothEngines]
    public async Task The_same_content_of_one_place_is_taken_once_and_another_place_has_its_own(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.SubmitAsync("отчет.xlsx", "content", sender: "school5@example.ru");

        var second = await store.SubmitAsync("второй.xlsx", "content");
        Assert.Equal(first, await store.SubmitAsync("отчет.xlsx", "content", sender: "school5@example.ru"));
        Assert.NotEqual(first.Id, second.Id);
        Assert.NotEqual(first.Id, (await store.SubmitAsync("отчет.xlsx", "content", source: "mail")).Id);
        Assert.NotEqual(first.Id, (await store.SubmitAsync("отчет.xlsx", "other content")).Id);
        Assert.Equal(
            [second, first],
            (await store.Submissions.OfContentAsync("inbox", first.ContentHash, "", Cancellation)).Select(static one =>
                one.Submission
            )
        );
    }

    [Theory, BothEngines]
    public async Task The_same_content_from_two_senders_is_two_submissions_where_the_source_tells_them_apart(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        var fifth = await store.SubmitAsync(
            "форма.xlsx",
            "content",
            "mail",
            "school5@example.ru",
            "school5@example.ru"
        );
        var seventh = await store.SubmitAsync(
            "форма.xlsx",
            "content",
            "mail",
            "school7@example.ru",
            "school7@example.ru"
        );

        Assert.NotEqual(fifth.Id, seventh.Id);
        Assert.Equal(
            fifth,
            await store.SubmitAsync("форма.xlsx", "content", "mail", "school5@example.ru", "school5@example.ru")
        );
        Assert.Equal(
            seventh,
            Assert
                .Single(
                    await store.Submissions.OfContentAsync(
                        "mail",
                        seventh.ContentHash,
                        "school7@example.ru",
                        Cancellation
                    )
                )
                .Submission
        );
        Assert.Empty(await store.Submissions.OfContentAsync("mail", seventh.ContentHash, "", Cancellation));
    }

    [Theory, BothEngines]
    public async Task A_source_remembers_the_last_state_of_each_of_its_items(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var states = store.SourceStates;

        await states.KeepAsync(
            "site",
            "https://example.ru/1.csv",
            new SourceState("\"1\"", "Mon, 01 Sep 2025 09:00:00 GMT", new string('a', 64)),
            Cancellation
        );
        await states.KeepAsync(
            "site",
            "https://example.ru/1.csv",
            new SourceState("\"2\"", null, new string('b', 64)),
            Cancellation
        );

        Assert.Equal(
            new SourceState("\"2\"", null, new string('b', 64)),
            await states.FindAsync("site", "https://example.ru/1.csv", Cancellation)
        );
        Assert.Null(await states.FindAsync("site", "https://example.ru/2.csv", Cancellation));
        Assert.Null(await states.FindAsync("other", "https://example.ru/1.csv", Cancellation));
    }

    [Theory, BothEngines]
    public async Task Ten_at_once_with_the_same_content_make_one_submission(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        // What comes between two questions of another is a matter of chance: one content alone met it once in hundreds of runs.
        foreach (var content in Enumerable.Range(0, 40))
        {
            var all = await Task.WhenAll(
                Enumerable
                    .Range(0, 10)
                    .Select(_ => Task.Run(() => store.SubmitAsync("отчет.xlsx", $"content {content}")))
            );

            Assert.Single(all.Distinct());
        }
    }

    [Theory, BothEngines]
    public async Task What_was_never_tried_or_is_held_waits(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var untried = await store.SubmitAsync("1.xlsx", "untried");
        var held = await store.SubmitAsync("2.xlsx", "held", source: "mail");
        var released = await store.SubmitAsync("3.xlsx", "released");
        await store.LoadAsync(held, _ => Task.CompletedTask, outcome: ProcessingOutcome.Held);
        await store.LoadAsync(released, _ => Task.CompletedTask, outcome: ProcessingOutcome.Held);
        await store.LoadAsync(released, _ => Task.CompletedTask, outcome: ProcessingOutcome.Rejected);

        Assert.Equal(
            [untried, held],
            (await store.Submissions.WaitingAsync(Cancellation)).Select(static one => one.Submission)
        );
    }

    [Theory, BothEngines]
    public async Task Who_reported_for_a_period_is_known_with_the_attempt_that_counted_then(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadFiguresAsync(
            "file",
            Figure(1),
            Figure(2, organisation: "dubna-7"),
            Figure(3, organisation: "dubna-9", period: Period.Year(2025))
        );
        var submission = (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!;
        var second = await store.LoadAsync(submission, session => AddAsync(session, Figure(1)));

        var then = Assert.Single(
            await store.Submissions.ForProgrammeAsync(Programme, Quarter, first.AsOf, Cancellation)
        );
        var now = Assert.Single(
            await store.Submissions.ForProgrammeAsync(Programme, Quarter, second.AsOf, Cancellation)
        );

        Assert.Equal(
            (first, new[] { "dubna-5", "dubna-7" }),
            (then.Processing, then.OrganisationCodes.ToArray()),
            Equal
        );
        Assert.Equal((second, new[] { "dubna-5" }), (now.Processing, now.OrganisationCodes.ToArray()), Equal);
        Assert.Empty(
            await store.Submissions.ForProgrammeAsync(Programme, Period.Month(2025, 1), second.AsOf, Cancellation)
        );
    }

    [Theory, BothEngines]
    public async Task Recent_submissions_come_newest_first_with_all_their_organisations(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("file", Figure(1), Figure(3, organisation: "dubna-9", period: Period.Year(2025)));
        var newest = await store.SubmitAsync("2.xlsx", "newest");

        var recent = await store.Submissions.RecentAsync(5, Cancellation);

        Assert.Equal((newest, null), (recent[0].Submission, recent[0].Processing));
        Assert.Equal(["dubna-5", "dubna-9"], recent[1].OrganisationCodes);
        Assert.Single(await store.Submissions.RecentAsync(1, Cancellation));
    }

    private static bool Equal(
        (Processing? Processing, string[] Codes) one,
        (Processing? Processing, string[] Codes) other
    ) => one.Processing == other.Processing && one.Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);
}
