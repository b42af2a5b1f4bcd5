using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Passport;

public sealed class PassportTests
{
    /// <summary>101 letters: a name in the column of codes.</summary>
    private const string TooLongCode =
        "Доля обучающихся, достигших базового уровня предметной подготовки, в общей численности обучающихся шк";

    [Fact]
    public async Task A_complete_passport_is_a_revision_of_its_programme()
    {
        await using var town = await Town.FoundAsync();
        var report = await town.Drop("любое имя.xlsx", new PassportBook().ToBytes()).CollectOneAsync();

        Assert.Equal(
            (FileOutcome.Loaded, ProcessingKind.Passport, "quality-2025"),
            (report.Outcome, report.Kind, report.ProgrammeCode)
        );
        var programme = (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!;
        Assert.Equal(
            ("town", 12, new DateOnly(2025, 1, 1)),
            (programme.OwnerCode, programme.DeadlineDays, programme.StartsOn)
        );
        Assert.Equal(
            ["School 5", "СОШ 5"],
            programme.Organisations.Single(organisation => organisation.Code == "school-5").Aliases
        );
        var indicator = programme.Indicators.Single(indicator => indicator.Code == "1.1");
        Assert.Equal(
            (Direction.HigherIsBetter, Cadence.Quarter, RollUp.Ratio, 5m),
            (indicator.Direction, indicator.Cadence, indicator.RollUp, indicator.TaskTolerancePercent)
        );
        Assert.Equal("coordinator@example.test", Assert.Single(programme.Recipients).Email);
        var plans = await town.Store.PlansAsync(programme, AsOf.Now, new DateOnly(2025, 10, 1), CancellationToken.None);
        Assert.Equal("не ниже 99", Assert.Single(plans).OriginalText);
    }

    [Fact]
    public async Task The_rules_of_a_passport_are_read_with_their_usual_strictness_and_the_codes_of_the_programme()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Add("Проверки", "Обязательно", "1.1; 1,2", null, null, null, null, null, "все школы")
            .Add("Проверки", "границы", 1.1, 0, "100", null, null, "предупреждение", null)
            .Add("Проверки", "соотношение", null, null, null, "[1.1].знаменатель >= [1.2]", "0,5", null, null)
            .Add("Проверки", "скачок", null, null, "10 п.п.", null, 2, null, null)
            .Add("Проверки", "расхождение источников", "1.2", null, null, null, null, "не проверять", null);

        Assert.Equal(FileOutcome.Loaded, (await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync()).Outcome);

        Assert.Equal(
            [
                new CheckRule.Required { Indicators = ["1.1", "1.2"], Note = "все школы" },
                new CheckRule.Range(0, 100) { Indicators = ["1.1"], Strictness = Strictness.Warning },
                new CheckRule.Relation(RelationReader.Read("[1.1].знаменатель >= [1.2]").Value) { Tolerance = 0.5m },
                new CheckRule.Jump(10, ChangeMeasure.PercentagePoints) { Floor = 2, Strictness = Strictness.Warning },
                new CheckRule.Contradiction { Indicators = ["1.2"], Strictness = Strictness.Off },
            ],
            (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!.Checks
        );
    }

    [Fact]
    public async Task Every_cell_of_a_passport_is_accounted_for()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Put("Показатели", 3, 4, "лучше")
            .Append("Организации", 1, "Заметки")
            .Append("Организации", 2, "позвонить");

        var cells = (await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync()).Cells;

        Assert.Equal(cells.Seen, cells.Loaded + cells.WithIssues + cells.Labels + cells.Skipped + cells.Unbound);
        // The indicator that is not understood, and its plan that is not there; the column that no passport has.
        Assert.Equal((8, 1), (cells.WithIssues, cells.Unbound));
    }

    [Fact]
    public async Task Policies_are_kept_as_written_and_a_row_that_is_not_understood_is_told_at_its_cell()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Add("Критерии", "К1", "Успевают менее 98 %", 1.1, "менее 98 %", null, null, null, "красная", null)
            .Add("Критерии", "К2", "Много вакансий", "1.2", "2", null, null, null, null, null)
            .Add("Списки школ", "СОШ 5", 2024, "ШНОР", null)
            .Add(
                "Эффективность",
                "доля достигнутых показателей",
                null,
                null,
                null,
                null,
                "Постановление № 5",
                "01.01.2025",
                null
            );

        var report = await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync();

        var issue = Assert.Single(await town.Store.Issues.OpenAsync("quality-2025", AsOf.Now, CancellationToken.None));
        Assert.Equal(
            (FileOutcome.LoadedWithIssues, "Критерии", 3, 4, "policy-threshold"),
            (report.Outcome, issue.SheetName, issue.Row, issue.Column, issue.Code)
        );
        var policy = PolicyReader.Read(
            (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!
        );
        Assert.True(Assert.Single(policy.Criteria).IsDecisive);
        Assert.Equal(("school-5", 2024), (Assert.Single(policy.Lists).Organisation, policy.Lists[0].Year));
        Assert.Equal(new DateOnly(2025, 1, 1), Assert.Single(policy.Methods).Method.From);
    }

    [Fact]
    public async Task Who_signs_is_read_and_a_role_that_nobody_knows_is_told_at_its_cell()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Add("Подписи", "подписывает", "Начальник управления", "П. П. Петров", null)
            .Add("Подписи", "Согласовывает", "Заместитель главы", null, null)
            .Add("Подписи", "визирует", "Юрист", null, null);

        await town.Drop("passport.xlsx", book.ToBytes()).CollectOneAsync();

        var issue = Assert.Single(await town.Store.Issues.OpenAsync("quality-2025", AsOf.Now, CancellationToken.None));
        Assert.Equal(("Подписи", 4, 1, "policy-word-unknown"), (issue.SheetName, issue.Row, issue.Column, issue.Code));
        var policy = PolicyReader.Read(
            (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!
        );
        Assert.Equal(
            [
                new Signer(SignerRole.Signs, "Начальник управления", "П. П. Петров", ""),
                new Signer(SignerRole.Approves, "Заместитель главы", "", ""),
            ],
            policy.Signers
        );
    }

    [Theory]
    [InlineData("Показатели", 3, 4, "лучше", "passport-word-unknown", "больше, меньше, не оценивается")]
    [InlineData("Показатели", 3, 5, "декада", "passport-word-unknown", "квартал")]
    [InlineData("Показатели", 3, 2, null, "passport-cell-empty", "Показатель")]
    [InlineData("Показатели", 3, 1, "1.1", "passport-code-twice", "свой код")]
    [InlineData("Показатели", 3, 1, TooLongCode, "code-too-long", "короткий код")]
    [InlineData("Организации", 3, 4, "село", "passport-word-unknown", "муниципалитет")]
    [InlineData("Организации", 3, 5, "village", "passport-parent-unknown", "код")]
    [InlineData("Организации", 3, 5, "school-5", "passport-parent-level", "школа входит в муниципалитет")]
    [InlineData("Организации", 3, 7, "адрес школы", "passport-email", "@")]
    [InlineData("Планы", 2, 4, "скорее больше", "plan-unreadable", "")]
    [InlineData("Планы", 2, 1, "9.9", "passport-indicator-unknown", "код")]
    [InlineData("Планы", 2, 2, "school-99", "organisation-unknown", "организация")]
    [InlineData("Планы", 2, 3, "скоро", "period-unreadable", "")]
    [InlineData("Планы", 2, 6, "осенью", "passport-date", "дата")]
    [InlineData("Проверки", 2, 1, "сверка", "passport-word-unknown", "соотношение")]
    [InlineData("Проверки", 2, 2, "9.9", "check-indicators", "коды показателей")]
    [InlineData("Проверки", 2, 3, "немного", "number-unreadable", "число")]
    [InlineData("Проверки", 2, 3, "200", "check-least", "не больше наибольшего")]
    [InlineData("Проверки", 2, 7, "строго", "passport-word-unknown", "предупреждение")]
    [InlineData("Проверки", 3, 5, "[1.1].числитель + [1.2]", "check-relation", "знак")]
    [InlineData("Проверки", 3, 5, "[1.1] = [1.2]", "formula-units", "")]
    [InlineData("Проверки", 3, 5, "[1.2] = [9.9]", "formula-indicator-unknown", "код")]
    [InlineData("Проверки", 4, 4, null, "check-most", "50 %")]
    [InlineData("Получатели", 2, 3, "начальник", "passport-word-unknown", "координатор")]
    [InlineData("Программа", 8, 2, "когда-нибудь", "passport-number", "от 0 до 366")]
    public async Task A_mistake_is_an_issue_at_its_cell_and_the_other_rows_are_loaded(
        string sheet,
        int row,
        int column,
        string? value,
        string code,
        string expected
    )
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook();
        if (sheet == "Проверки")
        {
            book.Add("Проверки", "границы", "1.1", null, 100, null, null, null, null)
                .Add("Проверки", "соотношение", null, null, null, "[1.1].числитель <= [1.2]", null, null, null)
                .Add("Проверки", "скачок", null, null, "10 п.п.", null, null, null, null);
        }

        var report = await town.Drop("passport.xlsx", book.Put(sheet, row, column, value).ToBytes()).CollectOneAsync();

        Assert.Equal(FileOutcome.LoadedWithIssues, report.Outcome);
        var issue = Assert.Single(await town.IssuesAsync("quality-2025"), issue => issue.Severity == Severity.Error);
        Assert.Equal((sheet, row, column), (issue.SheetName, issue.Row, issue.Column));
        Assert.Equal(code, issue.Code);
        Assert.Contains(expected, issue.Expected, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_bound_that_its_check_does_not_look_at_is_named_and_the_check_holds()
    {
        await using var town = await Town.FoundAsync();
        await town.Drop(
                "passport.xlsx",
                new PassportBook().Add("Проверки", "обязательно", "1.1", null, 100, null, null, null, null).ToBytes()
            )
            .CollectOneAsync();

        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal(
            (Severity.Warning, 2, 4, "passport-cell-unused"),
            (issue.Severity, issue.Row, issue.Column, issue.Code)
        );
        Assert.IsType<CheckRule.Required>(
            Assert.Single(
                (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!.Checks
            )
        );
    }

    [Theory]
    [InlineData("Программа", 2, 2, null, "Код программы")]
    [InlineData("Программа", 2, 2, TooLongCode, "длиннее 100 знаков")]
    [InlineData("Программа", 4, 2, "nowhere", "nowhere")]
    [InlineData("Показатели", 1, 2, "Имя", "На листе «Показатели» нет столбца «Показатель»")]
    [InlineData("Организации", 1, 4, null, "столбца «Уровень»")]
    public async Task A_passport_without_something_required_is_rejected_with_the_reason(
        string sheet,
        int row,
        int column,
        string? value,
        string said
    )
    {
        await using var town = await Town.FoundAsync();
        var report = await town.Drop("passport.xlsx", new PassportBook().Put(sheet, row, column, value).ToBytes())
            .CollectOneAsync();

        Assert.Equal((FileOutcome.Rejected, ProcessingKind.Passport), (report.Outcome, report.Kind));
        Assert.Contains(said, report.Reason);
        Assert.Empty(await town.Store.Programmes.CodesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task All_reasons_of_a_rejection_are_told_at_once()
    {
        await using var town = await Town.FoundAsync();
        var report = await town.Drop(
                "passport.xlsx",
                new PassportBook()
                    .Put("Программа", 2, 2, null)
                    .Put("Программа", 3, 2, null)
                    .Without("Показатели")
                    .ToBytes()
            )
            .CollectOneAsync();

        Assert.Contains("Код программы", report.Reason);
        Assert.Contains("Название", report.Reason);
        Assert.Contains("Нет листа «Показатели»", report.Reason);
    }

    [Fact]
    public async Task Plans_that_contradict_each_other_are_both_left_out_and_a_dated_change_is_no_contradiction()
    {
        await using var town = await Town.FoundAsync();
        var book = new PassportBook()
            .Add("Планы", "1.1", "town", "2025-Q2", "90")
            .Add("Планы", "1.1", "town", "2025-Q2", "91")
            .Add("Планы", "1.1", "town", "2025-Q1", "98", null, "01.09.2025");
        await town.Drop("passport.xlsx", book.ToBytes()).CollectAsync();

        var programme = (await town.Store.Programmes.CurrentAsync("quality-2025", AsOf.Now, CancellationToken.None))!;
        var plans = await town.Store.PlansAsync(programme, AsOf.Now, new DateOnly(2025, 10, 1), CancellationToken.None);
        Assert.Equal("98", Assert.Single(plans).OriginalText);
        Assert.Equal(
            [3, 4],
            (await town.IssuesAsync("quality-2025"))
                .Where(issue => issue.Code == "plan-contradicts")
                .Select(issue => issue.Row!.Value)
        );
    }

    [Fact]
    public async Task A_passport_goes_before_the_data_of_its_batch_and_frees_what_was_held()
    {
        await using var town = await Town.FoundAsync();
        town.Layout(
            "form.yaml",
            "files: 'a*.xlsx'\nprogramme: quality-2025\nperiod: 2025-Q1\norganisation: { label: Школа }\ncolumns:\n  - { header: Код, is: code }\n  - { header: Показатель, is: name }\n  - { header: Значение, is: value }\n"
        );
        var form = new XlsxBuilder()
            .Sheet(
                "Форма",
                sheet =>
                    sheet
                        .Row("Школа", "ОУ №5")
                        .Row("Код", "Показатель", "Значение")
                        .Row("1.1", "Успеваемость", "99")
                        .Row("7", "Успеваемасть", "98")
            )
            .ToBytes();
        var held = await town.Drop("a.xlsx", form).CollectOneAsync();

        var report = await town.Drop("passport.xlsx", new PassportBook().ToBytes()).CollectAsync();

        Assert.Equal(FileOutcome.Held, held.Outcome);
        Assert.Contains("quality-2025", held.Reason);
        Assert.Equal((1, 1), (report.Count(FileOutcome.Loaded), report.Count(FileOutcome.LoadedWithIssues)));
        Assert.Equal("school-5", Assert.Single(await town.FactsAsync("quality-2025")).OrganisationCode);
        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal("indicator-unknown", issue.Code);
        Assert.Contains("1.1 «Успеваемость»", issue.Expected);
    }
}
