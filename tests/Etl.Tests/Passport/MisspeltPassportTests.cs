using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Passport;

/// <summary>
/// What stands in a passport and is read by nobody: named when it looks like one of ours, left to its author when it
/// does not.
/// </summary>
public sealed class MisspeltPassportTests
{
    [Theory]
    [InlineData("Напраление", "Направление")]
    [InlineData("Фромула", "Формула")]
    [InlineData("Действует со", "Действует с")]
    [InlineData("Эл. почта", "Электронная почта")]
    [InlineData("Почта", "Электронная почта")]
    [InlineData("Формула расчёта", "Формула")]
    [InlineData("Базовый год", "Базовый период")]
    public void A_slip_of_the_pen_an_abbreviation_and_a_word_too_many_are_near(string written, string meant) =>
        Assert.Equal(
            meant,
            NearNames.Of(
                written,
                [
                    "Документ",
                    "Направление",
                    "Формула",
                    "Действует с",
                    "Действует по",
                    "Электронная почта",
                    "Базовый период",
                    "Вес",
                ]
            )
        );

    [Theory]
    [InlineData("Примечание")]
    [InlineData("Комментарий")]
    [InlineData("№")]
    [InlineData("ИНН")]
    [InlineData("Весна")]
    [InlineData("")]
    public void A_name_far_from_all_is_its_authors_own(string written) =>
        Assert.Null(
            NearNames.Of(
                written,
                ["Пояснение", "Код", "Вес", "Лучше", "Документ", "Формула", "Электронная почта", "Допуск"]
            )
        );

    [Theory]
    [InlineData("Показатели", 10, "Знаки после запятой", "Знаков после запятой")]
    [InlineData("Организации", 6, "Другие назания", "Другие названия")]
    [InlineData("Организации", 7, "Эл. почта", "Электронная почта")]
    [InlineData("Планы", 5, "Докумнт", "Документ")]
    [InlineData("Проверки", 8, "Поясненние", "Пояснение")]
    [InlineData("Критерии", 8, "Зоны", "Зона")]
    public async Task A_misspelt_optional_column_is_a_warning_that_offers_the_nearest_and_the_passport_is_accepted(
        string sheet,
        int column,
        string written,
        string meant
    )
    {
        await using var town = await Town.FoundAsync();
        var report = await town.Drop("passport.xlsx", new PassportBook().Put(sheet, 1, column, written).ToBytes())
            .CollectOneAsync();

        Assert.Equal(FileOutcome.LoadedWithIssues, report.Outcome);
        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal(
            (Severity.Warning, "passport-column-unknown", sheet, 1, column, written),
            (issue.Severity, issue.Code, issue.SheetName, issue.Row, issue.Column, issue.ValueText)
        );
        Assert.Contains($"возможно, это столбец «{meant}»", issue.Message);
    }

    [Fact]
    public async Task A_column_of_the_authors_own_is_allowed_and_its_cells_are_counted()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Append("Показатели", 1, "Примечание")
            .Append("Показатели", 2, "из отчёта")
            .Append("Показатели", 3, "по приказу");

        var report = await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal((FileOutcome.Loaded, 2), (report.Outcome, report.Cells.Unbound));
    }

    [Fact]
    public async Task A_trial_of_a_passport_tells_what_collecting_would_and_loads_nothing()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Append("Показатели", 1, "Примечание")
            .Append("Показатели", 2, "из отчёта")
            .Put("Критерии", 1, 8, "Зоны");

        var trial = await town.Drop("passport.xlsx", book.ToBytes()).TryAsync("passport.xlsx");

        Assert.Empty(await town.Store.Programmes.CodesAsync(CancellationToken.None));
        var collected = await town.CollectOneAsync();
        Assert.Equal(
            (true, "quality-2025", collected.Figures, collected.Cells),
            (trial.IsPassport, trial.ProgrammeCode, trial.Figures.Count, trial.Cells)
        );
        Assert.Equal(
            ("Планы", "D2", "не ниже 99"),
            (trial.Figures[0].Sheet, trial.Figures[0].Cell, trial.Figures[0].Text)
        );
        var issue = Assert.Single(trial.Issues);
        Assert.Equal(("Критерии", "H1", "passport-column-unknown"), (issue.Sheet, issue.Cell, issue.Code));
    }

    [Fact]
    public async Task A_trial_of_a_passport_that_would_be_rejected_says_why()
    {
        await using var town = await Town.FoundAsync();
        var trial = await town.Drop("passport.xlsx", new PassportBook().Without("Показатели").ToBytes())
            .TryAsync("passport.xlsx");

        Assert.Contains("Нет листа «Показатели»", trial.Problem!.Sentence, StringComparison.Ordinal);
        Assert.Contains(
            trial.Issues,
            static issue => issue is { Code: "passport-sheet-missing", Sheet: "", Cell: null }
        );
        Assert.Empty(trial.Figures);
    }

    [Fact]
    public async Task A_second_column_of_the_same_name_is_named()
    {
        await using var town = await Town.FoundAsync();
        await town.Drop(
                "passport.xlsx",
                new PassportBook()
                    .Append("Организации", 1, "Электронная почта")
                    .Append("Организации", 2, "other@example.test")
                    .ToBytes()
            )
            .CollectOneAsync();

        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal((Severity.Warning, "passport-column-twice", 8), (issue.Severity, issue.Code, issue.Column));
        var school = (
            await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None)
        )!.Organisations.Single(one => one.Code == "school-5");
        Assert.Equal("school-5@example.test", school.Email);
    }

    [Fact]
    public async Task A_plan_of_a_day_nobody_could_read_does_not_hold_from_the_beginning()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Put("Планы", 1, 6, "Действует со")
            .Add("Планы", "1.1", "town", "2025-Q2", "90", null, "01.09.2025");

        await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync();

        var programme = (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!;
        var plans = await town.Store.PlansAsync(programme, AsOf.Now, new DateOnly(2025, 10, 1), CancellationToken.None);
        Assert.Equal("не ниже 99", Assert.Single(plans).OriginalText);
        Assert.Equal(
            [(1, 6, Severity.Warning), (3, 6, Severity.Error)],
            Places(await town.IssuesAsync("quality-2025"))
        );
    }

    [Fact]
    public async Task A_rule_of_which_a_part_was_not_read_does_not_get_in()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Put("Проверки", 1, 2, "Показатель")
            .Add("Проверки", "границы", "1.1", 0, 100, null, null, null, null)
            .Add("Проверки", "целое число", null, null, null, null, null, null, null)
            .Put("Критерии", 1, 7, "Лет подрят")
            .Add("Критерии", "К1", "Успевают менее 98 %", 1.1, "менее 98 %", 2, null, 2, null, null);

        await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync();

        var programme = (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!;
        Assert.Empty(programme.Policies);
        Assert.Empty(Assert.Single(programme.Checks).Indicators);
        Assert.Equal(
            [(1, 2, Severity.Warning), (1, 7, Severity.Warning), (2, 2, Severity.Error), (2, 7, Severity.Error)],
            Places(await town.IssuesAsync("quality-2025"))
        );
    }

    [Theory]
    [InlineData("Показатели", 4, "Лутше", "нет столбца «Лучше»; похожий столбец — «Лутше»")]
    [InlineData(
        "Получатели",
        2,
        "Электроная почта",
        "нет столбца «Электронная почта»; похожий столбец — «Электроная почта»"
    )]
    public async Task A_misspelt_required_column_rejects_the_passport_and_is_offered(
        string sheet,
        int column,
        string written,
        string said
    )
    {
        await using var town = await Town.FoundAsync();
        var report = await town.Drop("passport.xlsx", new PassportBook().Put(sheet, 1, column, written).ToBytes())
            .CollectOneAsync();

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Contains(said, report.Reason);
    }

    [Fact]
    public async Task A_misspelt_label_is_a_warning_and_a_label_of_the_authors_own_is_allowed()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Put("Программа", 7, 1, "Окончене")
            .Add("Программа", "Телефон", "8-800")
            .Add("Программа", "Название", "Другое");

        var report = await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal(
            [("passport-field-twice", 10), ("passport-field-unknown", 7)],
            (await town.IssuesAsync("quality-2025")).Select(issue => (issue.Code, issue.Row!.Value)).Order()
        );
        Assert.Equal(3, report.Cells.Unbound);
    }

    [Theory]
    [InlineData("План", "возможно, это лист «Планы»")]
    [InlineData("Критериии", "не читается; возможно, это лист «Критерии»")]
    [InlineData("Черновик", "Лист «Черновик» в паспорте не читается.")]
    public async Task A_sheet_that_nothing_reads_is_a_warning_with_the_sheet_it_was_perhaps_meant_to_be(
        string name,
        string said
    )
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook().Rename(name == "План" ? "Планы" : "Критерии", name);

        Assert.Equal(
            FileOutcome.LoadedWithIssues,
            (await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync()).Outcome
        );

        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal((Severity.Warning, "passport-sheet-unknown"), (issue.Severity, issue.Code));
        Assert.Contains(said, issue.Message);
    }

    [Fact]
    public async Task A_misspelt_required_sheet_is_offered_in_the_rejection()
    {
        await using var town = await Town.FoundAsync();
        var report = await town.Drop("passport.xlsx", new PassportBook().Rename("Организации", "Организация").ToBytes())
            .CollectOneAsync();

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Contains("Нет листа «Организации»; похожий лист — «Организация».", report.Reason);
    }

    [Theory]
    [InlineData("Планы")]
    [InlineData("Проверки")]
    [InlineData("Критерии")]
    [InlineData("Получатели")]
    public async Task An_optional_sheet_without_a_filled_cell_is_as_good_as_none_and_that_is_said(string sheet)
    {
        await using var town = await Town.FoundAsync();
        var report = await town.Drop("passport.xlsx", new PassportBook().Emptied(sheet).ToBytes()).CollectOneAsync();

        Assert.Equal(FileOutcome.LoadedWithIssues, report.Outcome);
        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal((Severity.Warning, "passport-sheet-blank", sheet), (issue.Severity, issue.Code, issue.SheetName));
    }

    [Fact]
    public async Task An_optional_sheet_with_content_and_no_header_rejects_the_passport()
    {
        await using var town = await Town.FoundAsync();
        var report = await town.Drop(
                "passport.xlsx",
                new PassportBook().Emptied("Проверки").Add("Проверки", "границы", "1.1", 0, 100).ToBytes()
            )
            .CollectOneAsync();

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Contains("На листе «Проверки» нет столбца «Проверка».", report.Reason);
    }

    [Fact]
    public async Task A_required_sheet_without_a_filled_cell_rejects_the_passport()
    {
        await using var town = await Town.FoundAsync();
        Assert.Equal(
            FileOutcome.Rejected,
            (
                await town.Drop("passport.xlsx", new PassportBook().Emptied("Показатели").ToBytes()).CollectOneAsync()
            ).Outcome
        );
    }

    private static IEnumerable<(int, int, Severity)> Places(IEnumerable<DataIssue> issues) =>
        issues.Select(issue => (issue.Row!.Value, issue.Column!.Value, issue.Severity)).Order();
}
