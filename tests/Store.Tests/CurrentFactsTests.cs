using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Support.Stores;
using static QualityMonitor.Store.Tests.Samples;

namespace QualityMonitor.Store.Tests;

public sealed class CurrentFactsTests
{
    [Theory, BothEngines]
    public async Task A_figure_comes_back_with_the_very_cell_it_was_read_from(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var share = new NewObservation(
            "1.1",
            "dubna-5",
            Quarter,
            new Fact.Share(12.345678901234567890m, 0m),
            "12,3 из 0",
            new CellAddress(2, 18, 4),
            new CellAddress(1, 3, 28),
            "9 класс"
        );
        var processing = await store.LoadAsync(
            "share",
            async session =>
            {
                await session.AddSheetAsync(2, "Сведения", Cancellation);
                await session.AddAsync(share, Cancellation);
            },
            sender: "school5@example.ru"
        );

        var fact = Assert.Single(await store.Facts.CurrentAsync(Programme, AsOf.Now, Cancellation));

        Assert.Equal(share.Fact, fact.Fact);
        Assert.Equal(
            ("1.1", "dubna-5", Quarter, "9 класс", "12,3 из 0"),
            (fact.IndicatorCode, fact.OrganisationCode, fact.Period, fact.Breakdown, fact.OriginalText)
        );
        Assert.Equal(
            ("Сведения", "D18", "share.xlsx", "school5@example.ru"),
            (fact.Source.SheetName, fact.Source.A1, fact.Source.FileName, fact.Source.Sender)
        );
        Assert.Equal(("Лист1", "AB3"), (fact.SecondSource!.SheetName, fact.SecondSource.A1));
        Assert.Equal(processing.SubmissionId, fact.Source.SubmissionId);
    }

    [Theory, BothEngines]
    public async Task What_a_cell_says_comes_back_whatever_signs_are_in_it_and_whoever_else_says_the_same(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var (number, percent) = (new Fact.Number(new Amount(5)), new Fact.Number(new Amount(5, UnitKind.Percent)));
        await store.LoadFiguresAsync(
            "signs",
            Figure(1, indicator: "1.1") with
            {
                Fact = number,
                OriginalText = "5",
            },
            Figure(1, indicator: "1.2") with
            {
                Fact = percent,
                OriginalText = "5",
            },
            Figure(1, indicator: "2.1") with
            {
                Fact = number,
                OriginalText = "\u001f5\u001f6\u001f",
            },
            Figure(1, indicator: "2.2") with
            {
                Fact = new Fact.Missing("нет\u001fданных"),
                OriginalText = "нет\u001fданных",
            }
        );

        var facts = await store.Facts.CurrentAsync(Programme, AsOf.Now, Cancellation);

        Assert.Equal(
            [
                ("1.1", number, "5"),
                ("1.2", percent, "5"),
                ("2.1", number, "\u001f5\u001f6\u001f"),
                ("2.2", new Fact.Missing("нет данных"), "нет\u001fданных"),
            ],
            facts.Select(static one => (one.IndicatorCode, one.Fact, one.OriginalText))
        );
    }

    [Theory, BothEngines]
    public async Task The_bare_values_of_a_period_are_its_current_totals_and_nothing_else(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync(
            "first",
            Figure(70),
            Figure(71, indicator: "1.2"),
            Figure(72, breakdown: "ЕГЭ"),
            Figure(73, period: Period.Quarter(2025, 2))
        );
        await store.LoadFiguresAsync("second", Figure(80));

        var values = new List<PeriodValue>();
        await foreach (var value in store.Facts.ValuesAsync(Programme, AsOf.Now, Quarter, Cancellation))
            values.Add(value);

        Assert.Equal(
            [new PeriodValue("1.1", "dubna-5", Figure(80).Fact), new PeriodValue("1.2", "dubna-5", Figure(71).Fact)],
            values.OrderBy(static one => one.IndicatorCode, StringComparer.Ordinal)
        );
    }

    [Theory, BothEngines]
    public async Task Of_the_bare_values_only_those_of_the_attempts_that_count_at_the_moment_are_read(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadFiguresAsync("file", Figure(70), Figure(71, indicator: "1.2"));
        var submission = (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!;
        var second = await store.LoadAsync(submission, session => AddAsync(session, Figure(75)));

        Assert.Empty(await ValuesAsync(store, new AsOf(first.AsOf.CommitNo - 1)));
        Assert.Equal([Figure(70).Fact, Figure(71).Fact], await ValuesAsync(store, first.AsOf));
        Assert.Equal([Figure(75).Fact], await ValuesAsync(store, second.AsOf));
    }

    [Theory, BothEngines]
    public async Task A_later_file_supersedes_the_same_figure_and_leaves_the_others(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("first", Figure(70), Figure(71, indicator: "1.2"), Figure(72, breakdown: "ЕГЭ"));
        await store.LoadFiguresAsync("second", Figure(80));

        Assert.Equal([80m, 72m, 71m], await store.CurrentNumbersAsync());
    }

    [Theory, BothEngines]
    public async Task The_file_that_arrived_last_wins_even_when_an_earlier_one_was_held_and_loaded_after_it(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        var held = await store.SubmitAsync("held.xlsx", "held");
        await store.LoadFiguresAsync("correction", Figure(80));
        await store.LoadAsync(held, session => AddAsync(session, Figure(70), Figure(71, indicator: "1.2")));

        Assert.Equal([80m, 71m], await store.CurrentNumbersAsync());
    }

    [Theory, BothEngines]
    public async Task A_later_attempt_of_the_same_file_replaces_the_earlier_whole_and_figures_that_vanished_are_gone(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadFiguresAsync("file", Figure(70), Figure(71, indicator: "1.2"));
        var submission = (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!;
        var second = await store.LoadAsync(submission, session => AddAsync(session, Figure(75)));

        Assert.Equal(2, second.Attempt);
        Assert.Equal([75m], await store.CurrentNumbersAsync());
    }

    [Theory, BothEngines]
    public async Task A_figure_hidden_by_a_later_file_shows_again_when_the_later_files_next_attempt_lacks_it(
        Engine engine
    )
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("first", Figure(70));
        var second = await store.LoadFiguresAsync("second", Figure(80));
        var submission = (await store.Submissions.GetAsync(second.SubmissionId, Cancellation))!;
        await store.LoadAsync(submission, session => AddAsync(session, Figure(81, indicator: "1.2")));

        Assert.Equal([70m, 81m], await store.CurrentNumbersAsync());
    }

    [Theory, BothEngines]
    public async Task A_second_attempt_that_was_rejected_takes_the_figures_of_the_first_away(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadFiguresAsync("file", Figure(70));
        var submission = (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!;
        await store.LoadAsync(submission, _ => Task.CompletedTask, outcome: ProcessingOutcome.Rejected);

        Assert.Empty(await store.CurrentNumbersAsync());
    }

    [Theory, BothEngines]
    public async Task As_of_a_commit_only_what_was_loaded_up_to_it_counts_the_commit_included(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = await store.LoadFiguresAsync("file", Figure(70), Figure(71, indicator: "1.2"));
        var submission = (await store.Submissions.GetAsync(first.SubmissionId, Cancellation))!;
        var second = await store.LoadAsync(submission, session => AddAsync(session, Figure(75)));

        Assert.Empty(await store.CurrentNumbersAsync(new AsOf(first.AsOf.CommitNo - 1)));
        Assert.Equal([70m, 71m], await store.CurrentNumbersAsync(first.AsOf));
        Assert.Equal([70m, 71m], await store.CurrentNumbersAsync(new AsOf(second.AsOf.CommitNo - 1)));
        Assert.Equal([75m], await store.CurrentNumbersAsync(second.AsOf));
    }

    [Theory, BothEngines]
    public async Task A_moment_between_two_milliseconds_is_the_earlier_one(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        store.Clock.Advance(TimeSpan.FromTicks(9_999));
        var processing = await store.LoadFiguresAsync("file", Figure(70));

        Assert.Equal(0, processing.ProcessedAt.Ticks % TimeSpan.TicksPerMillisecond);
    }

    [Theory, BothEngines]
    public async Task Programmes_do_not_mix_though_they_share_codes(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("file", Figure(70));

        Assert.Empty(await store.Facts.CurrentAsync("other", AsOf.Now, Cancellation));
    }

    [Theory, BothEngines]
    public async Task Codes_that_differ_by_case_are_different_indicators(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadFiguresAsync("file", Figure(1, indicator: "1.4.а"), Figure(2, indicator: "1.4.А"));

        // In the order of their codes: «А» goes before «а».
        Assert.Equal([2m, 1m], await store.CurrentNumbersAsync());
    }

    private static async Task<List<Fact>> ValuesAsync(TestStore store, AsOf asOf)
    {
        var values = new List<Fact>();
        await foreach (var value in store.Facts.ValuesAsync(Programme, asOf, Quarter, Cancellation))
            values.Add(value.Fact);
        return values;
    }
}
