using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Risks;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Making;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Tests.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Publishing;

/// <summary>«Прежнее письмо больше не действует» goes to everybody: only what changed may say so.</summary>
public sealed class CorrectionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<PublishResult> PublishAsync(TestStore store, int day, params UnreadSource[] unread) =>
        new EditionPublisher(store.Programmes, Letters.Maker(store), store.Editions).PublishAsync(
            Building.Kind(store),
            Town.Programme,
            Town.Now,
            null,
            new PublishOptions([], Cutoff.Now(Town.CutOff.AddDays(day))) { Unread = unread },
            Cancellation
        );

    [Fact]
    public async Task An_activity_overdue_before_and_within_the_quarter_makes_one_edition_in_three_days_and_in_a_month()
    {
        await using var store = await BusyTown.CreateAsync();

        var editions = new List<(int, bool)>();
        foreach (var day in new[] { 0, 1, 2, 3, 30 })
        {
            var result = await PublishAsync(store, day);
            editions.Add((result.Edition!.Number, result.IsNew));
        }

        Assert.Equal([(1, true), (1, false), (1, false), (1, false), (1, false)], editions);
    }

    [Fact]
    public async Task A_deadline_and_an_academic_year_that_run_out_correct_nothing()
    {
        await using var store = await BusyTown.CreateAsync();
        await PublishAsync(store, -4);
        Assert.False((await FrozenAsync(store)).Completeness!.IsOver);
        Assert.Equal(Status.AtRisk, (await FrozenAsync(store)).Rows.Single(static row => row.Code == "3.2").Status);
        Assert.False((await PublishAsync(store, -1)).IsNew);

        // A year later the academic year of 3.2 is over.
        Assert.False((await PublishAsync(store, 365)).IsNew);
    }

    [Fact]
    public async Task A_workbook_saved_again_with_the_same_values_elsewhere_corrects_nothing()
    {
        await using var store = await BusyTown.CreateAsync();
        await PublishAsync(store, 0);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await ResendSchoolTwoAsync(store, 510);
        await BusyTown.LoadRoadmapAsync(store, "карта.xlsx", 7);
        await BusyTown.LoadRegionAsync(store, "25,0");

        var again = await PublishAsync(store, 1);

        Assert.Equal((1, false), (again.Edition!.Number, again.IsNew));
    }

    [Fact]
    public async Task A_figure_changed_is_a_correction_that_keeps_what_it_corrects()
    {
        await using var store = await BusyTown.CreateAsync();
        await PublishAsync(store, 0);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await ResendSchoolTwoAsync(store, 516);

        Assert.True((await PublishAsync(store, 1)).IsNew);

        var facts = (await FrozenAsync(store)).Changes!.Where(static one => one.Kind == DataKind.Fact);
        Assert.Equal(
            [("1.1", "", "4853/4876", "4859/4876"), ("1.1", "s2", "510/518", "516/518")],
            facts
                .Select(static one => (one.Key.Subject, one.Key.Organisation, one.Was!.Code!, one.Is!.Code!))
                .OrderBy(static one => one.Organisation, StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task An_activity_reported_as_done_is_a_correction()
    {
        await using var store = await BusyTown.CreateAsync();
        await PublishAsync(store, 0);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await BusyTown.LoadRoadmapAsync(store, "карта.xlsx", 1, done: 1);

        Assert.True((await PublishAsync(store, 1)).IsNew);

        var change = Assert.Single((await FrozenAsync(store)).Changes!);
        Assert.Equal(
            (DataKind.Activity, "Диагностика учителей", "open", "in-time"),
            (change.Kind, change.Key.Subject, change.Was!.Code, change.Is!.Code)
        );
    }

    [Fact]
    public async Task An_edition_of_the_first_format_is_not_corrected_by_the_upgrade()
    {
        await using var store = await BusyTown.CreateAsync();
        await FreezeFirstFormatAsync(store);

        var after = await PublishAsync(store, 1);

        Assert.Equal((1, false), (after.Edition!.Number, after.IsNew));
    }

    [Fact]
    public async Task An_edition_of_the_first_format_is_corrected_by_a_changed_figure_alone()
    {
        await using var store = await BusyTown.CreateAsync();
        await FreezeFirstFormatAsync(store);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await ResendSchoolTwoAsync(store, 516);

        Assert.Equal(2, (await PublishAsync(store, 1)).Edition!.Number);

        Assert.Equal(
            [("", "99,53 % (4 853 из 4 876)"), ("s2", "98,46 % (510 из 518)")],
            (await FrozenAsync(store))
                .Changes!.Where(static one => one.Kind == DataKind.Fact)
                .Select(static one => (one.Key.Organisation, one.Was!.Shown.Replace('\u00A0', ' ')))
                .OrderBy(static one => one.Organisation, StringComparer.Ordinal)
        );
    }

    /// <summary>Frozen by the program while its model held sentences, from the judged town.</summary>
    [Fact]
    public async Task An_edition_of_the_second_format_is_not_corrected_by_the_upgrade()
    {
        await using var store = await JudgedTown.CreateAsync();
        await FreezeAsync(store, "edition-2.json");

        var after = await PublishAsync(store, 1);

        Assert.Equal((1, false), (after.Edition!.Number, after.IsNew));
    }

    [Fact]
    public async Task An_edition_of_the_second_format_is_corrected_by_a_changed_figure()
    {
        await using var store = await JudgedTown.CreateAsync();
        await FreezeAsync(store, "edition-2.json");
        store.Clock.Advance(TimeSpan.FromHours(1));
        await ResendSchoolTwoAsync(store, 516);

        Assert.Equal(2, (await PublishAsync(store, 1)).Edition!.Number);

        var changes = (await FrozenAsync(store)).Changes!;
        Assert.Contains(changes, static one => one is { Kind: DataKind.Fact, Is.Code: "516/518" });
        Assert.Contains(changes, static one => one is { Kind: DataKind.Zone, Key.Organisation: "s2" });
        Assert.DoesNotContain(
            changes,
            static one => one.Kind is DataKind.Effectiveness or DataKind.SchoolList or DataKind.Cluster
        );
    }

    [Fact]
    public async Task Other_names_in_the_passport_correct_nothing()
    {
        await using var store = await JudgedTown.CreateAsync();
        await PublishAsync(store, 0);
        await PassportAsync(store, JudgedTown.Policies("Приказ № 7", list: "Школы с низкими результатами"));

        Assert.False((await PublishAsync(store, 1)).IsNew);
    }

    [Theory]
    [InlineData("1.1=1", "Эффективность программы: было 0,87")]
    [InlineData("1.1=9", "Эффективность программы: было 0,87")]
    public async Task Another_weight_corrects_the_effectiveness_and_says_so(string weights, string line)
    {
        await using var store = await JudgedTown.CreateAsync();
        await PublishAsync(store, 0);
        await PassportAsync(store, JudgedTown.Policies("Перечень", weights[4..]));

        var after = await PublishAsync(store, 1);

        Assert.Equal(weights != "1.1=1", after.IsNew);
        if (after.IsNew)
            Assert.StartsWith(line, Assert.Single(await ToldAsync(store)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_bound_of_a_grade_corrects_it_and_its_other_word_does_not()
    {
        await using var store = await JudgedTown.CreateAsync();
        await PublishAsync(store, 0);
        await PassportAsync(store, JudgedTown.Policies("Перечень", grades: "отлично от 0,99; хорошо от 0,5; плохо"));
        Assert.False((await PublishAsync(store, 1)).IsNew);

        await PassportAsync(store, JudgedTown.Policies("Перечень", grades: "отлично от 0,6; хорошо от 0,5; плохо"));

        Assert.True((await PublishAsync(store, 1)).IsNew);
        Assert.Equal(
            "Эффективность программы: оценка была «средняя», стала «отлично»",
            Assert.Single(await ToldAsync(store))
        );
    }

    [Fact]
    public async Task An_own_figure_of_the_town_that_contradicts_is_a_correction()
    {
        await using var store = await BusyTown.CreateAsync();
        await PublishAsync(store, 0);
        await GiveAsync(
            store,
            new NewObservation(
                "1.1",
                "town",
                Town.Now,
                new Fact.Number(new Amount(99.1m, UnitKind.Percent)),
                "99,1 %",
                new CellAddress(1, 4, 2)
            )
        );

        Assert.True((await PublishAsync(store, 1)).IsNew);
        Assert.EndsWith("в сводном файле другая цифра — 99,1 %", Assert.Single(await ToldAsync(store)));
    }

    [Fact]
    public async Task Another_degree_of_a_risk_is_a_correction()
    {
        await using var store = await BusyTown.CreateAsync();
        await PublishAsync(store, 0);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await BusyTown.LoadRoadmapAsync(store, "карта.xlsx", 1, RiskLevel.High);

        Assert.True((await PublishAsync(store, 1)).IsNew);
        Assert.EndsWith("названа степень риска «Дефицит кадров» — высокий", Assert.Single(await ToldAsync(store)));
    }

    [Fact]
    public async Task A_source_that_could_not_be_read_is_told_and_corrects_nothing()
    {
        await using var store = await BusyTown.CreateAsync();
        UnreadSource[] unread = [new("почта", new DateTimeOffset(2026, 1, 12, 23, 30, 0, TimeSpan.Zero), "нет связи")];

        Assert.True((await PublishAsync(store, 0, unread)).IsNew);

        Assert.Equal([new UnreadPlace("почта", new DateOnly(2026, 1, 13))], (await FrozenAsync(store)).Unread!);
        Assert.Contains(
            "источник «почта» — с 13.01.2026",
            Building.Mail().Render(await FrozenAsync(store), 1).Text.Replace('\u00A0', ' ')
        );
        Assert.False((await PublishAsync(store, 1)).IsNew);
    }

    [Fact]
    public async Task A_model_that_cannot_be_read_any_more_is_corrected_once_without_a_list()
    {
        await using var store = await BusyTown.CreateAsync();
        await FreezeFirstFormatAsync(store, "{\"Rows\":[{}]}");

        var first = await PublishAsync(store, 1);
        var second = await PublishAsync(store, 2);

        Assert.Equal((2, true), (first.Edition!.Number, first.IsNew));
        Assert.Empty((await FrozenAsync(store)).Changes!);
        Assert.False(second.IsNew);
    }

    /// <summary>Frozen by the program as it was before its model said its format, from this very town.</summary>
    private static Task FreezeFirstFormatAsync(TestStore store, string? model = null) =>
        FreezeAsync(store, "edition-1.json", model);

    private static async Task FreezeAsync(TestStore store, string file, string? model = null)
    {
        var path = Path.Combine(Repository.Root, "tests", "Reports.Tests", "TestData", file);
        var body = await store.Content.PutAsync("old"u8.ToArray(), Cancellation);
        await store.Editions.FreezeAsync(
            new NewEdition(
                QuarterlyKind.Kind,
                Town.Programme,
                Town.Now,
                Cutoff.Now(Town.CutOff),
                "old",
                model ?? await File.ReadAllTextAsync(path, Cancellation),
                new string('0', 64),
                body.Hash,
                body.Hash,
                [],
                "quality.example.test"
            ),
            BusyTown.Definition.Recipients,
            Cancellation
        );
    }

    private static Task ResendSchoolTwoAsync(TestStore store, int passing) =>
        Town.LoadAsync(
            store,
            "Сведения СОШ 2 (новый).xlsx",
            "s2@example.test",
            ProcessingKind.Data,
            "Лист1",
            1,
            session =>
                session
                    .AddAsync(
                        new NewObservation(
                            "1.1",
                            "s2",
                            Town.Now,
                            new Fact.Share(passing, 518),
                            $"{passing} из 518",
                            new CellAddress(1, 18, 4),
                            new CellAddress(1, 18, 5)
                        ),
                        Cancellation
                    )
                    .AsTask()
        );

    private static async Task PassportAsync(TestStore store, IReadOnlyList<PolicyRow> policies)
    {
        store.Clock.Advance(TimeSpan.FromHours(1));
        await Town.LoadPassportAsync(store, BusyTown.Definition with { Policies = policies }, Town.Plans);
    }

    private static Task GiveAsync(TestStore store, NewObservation observation)
    {
        store.Clock.Advance(TimeSpan.FromHours(1));
        return Town.LoadAsync(
            store,
            "Сводный.xlsx",
            "town@example.test",
            ProcessingKind.Data,
            "Свод",
            1,
            session => session.AddAsync(observation, Cancellation).AsTask()
        );
    }

    /// <summary>What the latest edition says it changes, by its first lines.</summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(TestStore store)
    {
        var frozen = await FrozenAsync(store);
        return [.. ChangeMaker.Lines(frozen, frozen.Changes!).Select(static line => line.Replace('\u00A0', ' '))];
    }

    private static async Task<QuarterlyReport> FrozenAsync(TestStore store)
    {
        var latest = await store.Editions.LatestAsync(QuarterlyKind.Kind, Town.Programme, Town.Now.Code, Cancellation);
        return ReportJson.Read((await store.Editions.ModelAsync(latest!.Id, Cancellation))!);
    }
}
