using System.Globalization;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Reports.Explaining;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class ExplainTests
{
    [Fact]
    public async Task The_story_of_the_towns_figure_is_that_of_the_report()
    {
        await using var store = await Town.CreateAsync();
        var row = (await Building.ReportAsync(store)).Rows.Single(static row => row.Code == "1.1");
        var story = (
            await Explainer(store)
                .ExplainAsync(Town.Programme, "1.1", "town", Town.Now, Cutoff.Now(Town.CutOff), CancellationToken.None)
        )!;

        Assert.Equal((row.Status, row.Degree, row.Reason()), (story.Status, story.Degree, story.Reason));
        Assert.Equal("сумма числителей школ к сумме знаменателей", story.Method);
        Assert.Equal(row.Coverage!.Used, story.Cells.Count);
        Assert.Equal(
            row.Coverage.Absent.Select(static school => school.Name),
            story.LeftOut.Select(static one => one.Name)
        );
        Assert.Equal(row.Plan!.Origins[0].Cells, Assert.Single(story.Plans).Source.A1);
    }

    [Fact]
    public async Task A_schools_figure_shows_what_was_sent_before_and_why_it_does_not_count()
    {
        await using var store = await Town.CreateAsync();
        await Town.LoadAsync(
            store,
            "исправлено.xlsx",
            "s2@example.test",
            Store.ProcessingKind.Data,
            "Показатели",
            1,
            async session =>
                await session.AddAsync(
                    new Store.NewObservation(
                        "1.1",
                        "s2",
                        Town.Now,
                        new Fact.Share(500, 532),
                        "500 / 532",
                        new Store.CellAddress(1, 8, 3),
                        new Store.CellAddress(1, 8, 4)
                    ),
                    CancellationToken.None
                )
        );
        var story = (
            await Explainer(store)
                .ExplainAsync(
                    Town.Programme,
                    "1.1",
                    "s2",
                    Town.Now,
                    Cutoff.Now(Town.CutOff.AddMinutes(1)),
                    CancellationToken.None
                )
        )!;

        Assert.Equal("введено как есть", story.Method);
        Assert.Equal(
            [RevisionState.Current, RevisionState.SupersededByFile],
            story.Revisions.Select(static one => one.State)
        );
        Assert.Equal("500 / 532", Assert.Single(story.Cells).OriginalText);
        Assert.Equal(Status.Missed, story.Status);
    }

    [Fact]
    public async Task A_missing_figure_is_compared_with_nothing_and_the_town_stands_beside_it_without_a_tail()
    {
        await using var store = await Town.CreateAsync();
        var story = (
            await Explainer(store)
                .ExplainAsync(Town.Programme, "1.1", "s11", Town.Now, Cutoff.Now(Town.CutOff), CancellationToken.None)
        )!;
        var comparisons = new StoryText(TimeZoneInfo.Utc)
            .Of(story)
            .Single(static part => part.Label == "Сравнение")
            .Lines;

        Assert.Null(story.Value);
        Assert.Contains(story.Comparisons, static one => one.Change.Length == 0);
        Assert.All(comparisons, static line => Assert.DoesNotMatch("здесь|;\\s*$", line));
    }

    [Fact]
    public async Task A_school_whose_value_was_refused_is_not_told_to_be_silent()
    {
        await using var store = await Town.CreateAsync();
        await Town.LoadAsync(
            store,
            "СОШ 11.xlsx",
            "s11@example.test",
            Store.ProcessingKind.Data,
            "Показатели",
            1,
            async session =>
                await session.AddAsync(
                    new Store.NewIssue(
                        new Store.CellAddress(1, 8, 3),
                        Store.Severity.Error,
                        new QualityMonitor.Indicators.Problem(
                            "number-unreadable",
                            "Число не прочитано: «около 40».",
                            "число"
                        ),
                        "около 40",
                        "1.1",
                        "s11",
                        Town.Now
                    ),
                    CancellationToken.None
                )
        );

        var story = (
            await Explainer(store)
                .ExplainAsync(
                    Town.Programme,
                    "1.1",
                    "town",
                    Town.Now,
                    Cutoff.Now(Town.CutOff.AddMinutes(1)),
                    CancellationToken.None
                )
        )!;

        Assert.Contains(
            story.LeftOut,
            static one =>
                one.Reason == "значение не принято: Число не прочитано: «около 40», СОШ 11.xlsx, Показатели!C8"
        );
    }

    [Fact]
    public async Task What_is_not_in_the_programme_has_no_story()
    {
        await using var store = await Town.CreateAsync();
        Assert.Null(
            await Explainer(store)
                .ExplainAsync(Town.Programme, "9.9", "town", Town.Now, Cutoff.Now(Town.CutOff), CancellationToken.None)
        );
        Assert.Null(
            await Explainer(store)
                .ExplainAsync(
                    Town.Programme,
                    "1.1",
                    "nowhere",
                    Town.Now,
                    Cutoff.Now(Town.CutOff),
                    CancellationToken.None
                )
        );
    }

    [Fact]
    public async Task An_activity_tells_its_words_its_days_and_every_cell_that_reported_of_it()
    {
        await using var store = await Town.CreateAsync();
        await RoadmapAsync(store, new DateOnly(2025, 9, 20), "карта.xlsx");
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await RoadmapAsync(store, new DateOnly(2025, 12, 3), "карта.xlsx");
        var explainer = new ActivityExplainer(Building.Reader(store));

        var byNumber = await ExplainAsync("2");
        var byWords = await ExplainAsync("  УЧИТЕЛЬ года");
        var story = Assert.Single(byNumber!);
        var parts = story.Parts(TimeZoneInfo.Utc).ToDictionary(static one => one.Label, static one => one.Lines);

        Assert.Equal(story.Text, Assert.Single(byWords!).Text);
        Assert.Equal(["«сентябрь и ноябрь»"], parts["Срок по документу"]);
        Assert.Contains("30.11.2025", Assert.Single(parts["Дни срока"]), StringComparison.Ordinal);
        Assert.Contains("на 3 дня позже", story.Sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal([false, true], story.Executions.Select(static one => one.IsReplaced));
        Assert.All(story.Executions, static one => Assert.Equal("E3", one.Source.A1));
        Assert.Contains("этот файл уже заменён", parts["Что сообщено"][1], StringComparison.Ordinal);
        Assert.Contains("Карта!A3", Assert.Single(parts["Строка дорожной карты"]), StringComparison.Ordinal);
        Assert.Empty((await ExplainAsync("22"))!);
        Assert.Empty((await ExplainAsync("2", "s1"))!);

        Task<IReadOnlyList<ActivityStory>?> ExplainAsync(string asked, string? school = null) =>
            explainer.ExplainAsync(
                Town.Programme,
                asked,
                school,
                Town.Now,
                Cutoff.Now(Town.CutOff.AddMinutes(5)),
                CancellationToken.None
            );
    }

    [Fact]
    public async Task Marks_and_measures_that_a_later_file_replaced_are_told_with_the_files_that_said_them()
    {
        await using var store = await Town.CreateAsync();
        await MeasuresAsync(store, RiskLevel.Medium, "не выполнено");
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await MeasuresAsync(store, RiskLevel.High, "выполнено");

        var replaced = await store.Roadmap.ReplacedAsync(Town.Programme, "s2", CancellationToken.None);
        var parts = new ReplacedText(TimeZoneInfo.Utc)
            .Of(replaced)
            .ToDictionary(static one => one.Label, static one => Assert.Single(one.Lines));

        Assert.Matches(
            "^Дефицит кадров \\(.*средний.*\\) — файл № \\d+ риски.xlsx, Карта!B3",
            parts["Прежние отметки риска"]
        );
        Assert.Matches(
            "^1. Наставничество: «не выполнено» — файл № \\d+ риски.xlsx, Карта!E2",
            parts["Прежние сведения о мероприятиях"]
        );
        Assert.Empty((await store.Roadmap.ReplacedAsync(Town.Programme, "s3", CancellationToken.None)).Risks);
    }

    private static Task MeasuresAsync(TestStore store, RiskLevel level, string said) =>
        Town.LoadAsync(
            store,
            "риски.xlsx",
            "s2@example.test",
            Store.ProcessingKind.Data,
            "Карта",
            1,
            async session =>
            {
                await session.AddAsync(
                    new NewActivity(1, "Наставничество", "ежегодно", "yearly", null, null, "", new CellAddress(1, 2, 1))
                    {
                        OrganisationCode = "s2",
                        Execution = new(ExecutionDegree.NotDone, null),
                        ExecutionText = said,
                        ExecutionColumn = 5,
                    },
                    CancellationToken.None
                );
                await session.AddAsync(
                    new NewRiskMark("Дефицит кадров", "s2", "да", new CellAddress(1, 3, 2)) { Level = level },
                    CancellationToken.None
                );
            }
        );

    private static Task RoadmapAsync(TestStore store, DateOnly done, string file) =>
        Town.LoadAsync(
            store,
            file,
            "office@example.test",
            Store.ProcessingKind.Data,
            "Карта",
            1,
            async session =>
            {
                foreach (var (position, text) in new[] { (1, "Семинар"), (2, "Конкурс «Учитель года»") })
                {
                    const string when = "сентябрь и ноябрь";
                    var period = QualityMonitor.Indicators.Roadmap.ActivityPeriodReader.Read(when);
                    await session.AddAsync(
                        new NewActivity(
                            position,
                            text,
                            when,
                            period.Code,
                            period.Start,
                            period.End,
                            "методист",
                            new CellAddress(1, position + 1, 1)
                        )
                        {
                            Execution =
                                position == 2
                                    ? new(QualityMonitor.Indicators.Roadmap.ExecutionDegree.Full, done)
                                    : null,
                            ExecutionText =
                                position == 2 ? "проведён " + done.ToString("O", CultureInfo.InvariantCulture) : null,
                            ExecutionColumn = position == 2 ? 5 : null,
                        },
                        CancellationToken.None
                    );
                }
            }
        );

    private static FigureExplainer Explainer(TestStore store) => new(Building.Reader(store), store.Facts, store.Plans);
}
