using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;
using static QualityMonitor.Etl.Tests.Recognition.FormPages;

namespace QualityMonitor.Etl.Tests.Recognition;

/// <summary>A form is a form on whatever sheet it stands, and a book may hold many, each of its own school.</summary>
public sealed class FormBookTests
{
    [Fact]
    public async Task Each_form_of_a_book_is_loaded_for_the_school_and_period_of_its_own_marks()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder()
            .Form("Пятая", "school-5", "2025-Q1", Filled(97, 2))
            .Form("Шестая", "school-6", "2025-Q2", Filled(98, 3));

        var report = await town.Drop("сведения.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal((FileOutcome.Loaded, 4L, "form"), (report.Outcome, report.Figures, report.Layout));
        Assert.Equal(
            [
                "school-5 2025-Q1 1.1 Пятая B10",
                "school-5 2025-Q1 1.2 Пятая D11",
                "school-6 2025-Q2 1.1 Шестая B10",
                "school-6 2025-Q2 1.2 Шестая D11",
            ],
            await FiguresAsync(town)
        );
        var trial = await town.TryAsync("сведения.xlsx");
        Assert.Equal((4, report.Cells), (trial.Figures.Count, trial.Cells));
        Assert.Equal(["school-5", "school-6"], trial.Forms.Select(static form => form.OrganisationCode));
    }

    [Theory]
    [InlineData("только значения", "Значение", "school-5 2025-Q1 1.2 Сведения E10", null)]
    [InlineData("только значения", "Число", "", "form-column-missing")]
    [InlineData("только доли", "Значение", "", "form-column-missing")]
    // Forms given out before there were shapes have all columns and no mark.
    [InlineData("", "Значение", "", "form-column-missing")]
    [InlineData("что угодно", "Значение", "", "form-mark-spoilt")]
    [InlineData(null, "Значение", "", "form-marks-lost")]
    public async Task The_hidden_mark_says_which_columns_for_figures_a_form_has(
        string? mark,
        string header,
        string figures,
        string? refusal
    )
    {
        await using var town = await FoundAsync();

        town.Drop("сведения.xlsx", new XlsxBuilder().ValuesForm(mark, 3, header).ToBytes());

        Assert.Equal(refusal, (await town.TryAsync("сведения.xlsx")).Problem?.Code);
        await town.CollectOneAsync();
        Assert.Equal(figures, string.Join(' ', await FiguresAsync(town)));
    }

    [Fact]
    public async Task A_form_behind_other_sheets_is_found_and_a_layout_for_any_name_does_not_take_its_place()
    {
        await using var town = await FoundAsync();
        town.Layout(
            "any.yaml",
            """
            files: "*"
            programme: quality-2025
            organisation: СОШ № 6
            period: 2025-Q1
            columns:
              - { header: Код, is: code }
              - { header: Значение, is: value }
            """
        );
        var book = new XlsxBuilder()
            .Sheet("Письмо", static sheet => sheet.Row("Направляем сведения"))
            .Sheet("Черновик", static sheet => sheet.Row("Код", "Значение").Row("1.2", 77))
            .Form("Сведения", "school-5", "2025-Q1", Filled(97, 2));

        var report = await town.Drop("сведения.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal((FileOutcome.LoadedWithIssues, 2L), (report.Outcome, report.Figures));
        Assert.Equal(["Письмо"], report.OtherSheets);
        Assert.All(
            await FiguresAsync(town),
            static figure => Assert.StartsWith("school-5", figure, StringComparison.Ordinal)
        );
        var issue = Assert.Single(await town.IssuesAsync(Programme));
        Assert.Equal("sheet-left-out", issue.Code);
        Assert.Contains("Черновик", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_spoilt_form_is_told_of_its_school_and_the_others_are_loaded()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder()
            .Form("Пятая", "school-5", "2025-Q1", Filled(97, 2), denominator: "Всего")
            .Form("Шестая", "school-6", "2025-Q1", Filled(98, 3))
            .Form("Чужая", "school-99", "2025-Q1", Filled(99, 4));

        var report = await town.Drop("сведения.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal((FileOutcome.LoadedWithIssues, 2L), (report.Outcome, report.Figures));
        Assert.Equal(["school-6 2025-Q1 1.1 Шестая B10", "school-6 2025-Q1 1.2 Шестая D11"], await FiguresAsync(town));
        Assert.Equal(
            [
                ("form-column-missing", "Пятая", "school-5", Severity.Error),
                ("form-mark-spoilt", "Чужая", (string?)null, Severity.Error),
            ],
            (await town.IssuesAsync(Programme))
                .Select(static issue => (issue.Code, issue.SheetName, issue.OrganisationCode, issue.Severity))
                .Order()
        );
        Assert.Equal(2, (await town.TryAsync("сведения.xlsx")).Figures.Count);
    }

    [Fact]
    public async Task A_book_of_spoilt_forms_is_refused_with_a_remark_for_each_school()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder()
            .Form("Пятая", "school-5", "2025-Q1", Filled(97, 2), denominator: "Всего")
            .Form("Шестая", "school-6", "2025-Q1", Filled(98, 3), denominator: "Всего");

        var report = await town.Drop("сведения.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Equal(
            ["school-5", "school-6"],
            (await town.IssuesAsync(Programme)).Select(static issue => issue.OrganisationCode).Order()
        );
    }

    [Fact]
    public async Task Forms_of_two_programmes_are_not_loaded_in_part()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder()
            .Form("Пятая", "school-5", "2025-Q1", Filled(97, 2))
            .Form("Другая", "school-5", "2025-Q1", Filled(98, 3), programme: "other");

        var report = await town.Drop("сведения.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Contains("разных программ: quality-2025, other", report.Reason, StringComparison.Ordinal);
        Assert.Empty(await FiguresAsync(town));
        Assert.Equal("form-programmes", (await town.TryAsync("сведения.xlsx")).Problem?.Code);
    }

    [Fact]
    public async Task A_hidden_form_beside_a_visible_one_is_not_loaded_and_is_named()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder()
            .Form("Прошлый", "school-5", "2025-Q1", Filled(1, 1), hidden: true)
            .Form("Новый", "school-5", "2025-Q2", Filled(97, 2));

        var report = await town.Drop("сведения.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal((FileOutcome.LoadedWithIssues, 2L), (report.Outcome, report.Figures));
        Assert.All(
            await FiguresAsync(town),
            static figure => Assert.Contains("2025-Q2", figure, StringComparison.Ordinal)
        );
        Assert.Equal("form-hidden", Assert.Single(await town.IssuesAsync(Programme)).Code);
    }

    [Fact]
    public async Task The_same_form_twice_with_different_figures_gives_neither_of_them()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder()
            .Form("Лист1", "school-5", "2025-Q1", Filled(97, 2))
            .Form("Лист1 (2)", "school-5", "2025-Q1", Filled(97, 3));

        await town.Drop("сведения.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal(["school-5 2025-Q1 1.1 Лист1 B10"], await FiguresAsync(town));
        Assert.Contains("value-contradicts", (await town.IssuesAsync(Programme)).Select(static issue => issue.Code));
    }

    [Fact]
    public async Task A_passport_is_known_with_a_covering_sheet_before_it()
    {
        await using var town = await Town.FoundAsync();
        var passport = new PassportBook().Last("Программа").ToBytes();

        var report = await town.Drop("паспорт.xlsx", passport).CollectOneAsync();

        Assert.Equal((FileOutcome.Loaded, ProcessingKind.Passport), (report.Outcome, report.Kind));
    }

    [Fact]
    public async Task Four_forms_of_a_region_in_one_book_give_all_their_figures()
    {
        var region = Repository.Shared("cases", "2026-11", "region");
        await using var town = await Town.FoundAsync();
        town.DropFile(Path.Combine(region, "passport.xlsx")).DropFile(Path.Combine(region, "volga-forms-in-one.xlsx"));

        var report = (await town.CollectAsync()).Files.Single(static file =>
            file.FileName.StartsWith("volga", StringComparison.Ordinal)
        );

        Assert.Equal(96L, report.Figures);
        Assert.Equal(
            [("m3-s01", 24), ("m3-s10", 24), ("m3-s11", 24), ("m3-s12", 24)],
            (await town.FactsAsync("reg-2026"))
                .GroupBy(static fact => fact.OrganisationCode)
                .Select(static school => (school.Key, school.Count()))
                .Order()
        );
    }

    private static async Task<Town> FoundAsync()
    {
        var town = await Town.FoundAsync();
        Assert.Equal(
            FileOutcome.Loaded,
            (await town.Drop("паспорт.xlsx", new PassportBook().ToBytes()).CollectOneAsync()).Outcome
        );
        File.Delete(Path.Combine(town.Inbox, "паспорт.xlsx"));
        return town;
    }

    private static async Task<IReadOnlyList<string>> FiguresAsync(Town town) =>
        [
            .. (await town.FactsAsync(Programme))
                .Select(static fact =>
                    $"{fact.OrganisationCode} {fact.Period.Code} {fact.IndicatorCode} {fact.Source.SheetName} {fact.Source.A1}"
                )
                .Order(StringComparer.Ordinal),
        ];
}
