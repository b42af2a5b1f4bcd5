using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Etl.Tests.Recognition;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>Last quarter's figures under a new quarter, and a form whose heading is of another quarter than its mark.</summary>
public sealed class WrongQuarterTests
{
    private const string Programme = FormPages.Programme;
    private static readonly object?[][] Figures =
    [
        ["1.1", 422, 435, null],
        ["1.2", null, null, 3],
        ["1.3", 161, 435, null],
        ["1.4", 28, 40, null],
        ["1.5", null, null, 12],
        ["1.6", null, null, 0],
    ];

    [Fact]
    public async Task A_form_headed_with_another_quarter_waits_until_somebody_says_that_it_is_right()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder().Form("Ф", "school-5", "2025-Q2", Figures, heading: "I квартал 2025 года");

        var report = await town.Drop("форма.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Contains("I квартал 2025 года", report.Reason, StringComparison.Ordinal);
        Assert.Empty(await town.FactsAsync(Programme));
        var issue = Assert.Single(await town.IssuesAsync(Programme));
        Assert.Equal(("form-period-contradicts", "school-5"), (issue.Code, issue.OrganisationCode));

        Assert.Equal(FileOutcome.Loaded, (await AgainAsync(town, report, confirmedBy: "admin")).Outcome);
        Assert.Equal(6, (await town.FactsAsync(Programme)).Count);
        Assert.Equal(FileOutcome.Unchanged, (await AgainAsync(town, report, confirmedBy: null)).Outcome);
    }

    [Theory]
    [InlineData("II квартал 2025 года")]
    [InlineData("2 кв. 2025")]
    [InlineData("апрель - июнь")]
    [InlineData("")]
    public async Task A_heading_that_says_the_same_or_nothing_is_no_question(string heading)
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder().Form("Ф", "school-5", "2025-Q2", Figures, heading: heading);

        await town.Drop("форма.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal(6, (await town.FactsAsync(Programme)).Count);
    }

    [Fact]
    public async Task Beside_a_form_of_the_wrong_quarter_the_others_of_its_book_are_loaded()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder()
            .Form("Пятая", "school-5", "2025-Q2", Figures, heading: "I квартал 2025 года")
            .Form("Шестая", "school-6", "2025-Q2", Figures, heading: "II квартал 2025 года");

        await town.Drop("формы.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.All(await town.FactsAsync(Programme), fact => Assert.Equal("school-6", fact.OrganisationCode));
        Assert.Equal("school-5", Assert.Single(await town.IssuesAsync(Programme)).OrganisationCode);
    }

    [Fact]
    public async Task Figures_that_are_all_those_of_last_quarter_wait_until_somebody_says_that_they_are_right()
    {
        await using var town = await FoundAsync();
        await town.Drop("первый.xlsx", Form("2025-Q1", Figures)).CollectOneAsync();

        var report = await LastAsync(town.Drop("второй.xlsx", Form("2025-Q2", Figures)));

        Assert.Equal((FileOutcome.Rejected, 0L), (report.Outcome, report.Figures));
        Assert.All(await town.FactsAsync(Programme), fact => Assert.Equal("2025-Q1", fact.Period.Code));
        var issue = Assert.Single(await town.IssuesAsync(Programme));
        Assert.Equal(
            ("copy-of-last-period", "school-5", "2025-Q2"),
            (issue.Code, issue.OrganisationCode, issue.PeriodCode)
        );

        Assert.Equal(FileOutcome.Loaded, (await AgainAsync(town, report, confirmedBy: "admin")).Outcome);
        Assert.Equal(12, (await town.FactsAsync(Programme)).Count);
    }

    [Fact]
    public async Task One_new_figure_is_a_new_quarter_and_a_correction_of_its_own_quarter_is_no_copy()
    {
        await using var town = await FoundAsync();
        await town.Drop("первый.xlsx", Form("2025-Q1", Figures)).CollectOneAsync();
        await town.Drop("снова.xlsx", Form("2025-Q1", Figures)).CollectAsync();

        var report = await LastAsync(
            town.Drop("второй.xlsx", Form("2025-Q2", [.. Figures.Skip(1), ["1.1", 423, 435, null]]))
        );

        Assert.Equal((FileOutcome.Loaded, 6L), (report.Outcome, report.Figures));
    }

    [Fact]
    public async Task In_a_table_of_schools_the_one_that_repeats_itself_is_asked_and_the_others_are_loaded()
    {
        await using var town = await FoundAsync();
        await town.Drop("первый.xlsx", Both("2025-Q1", Figures, Figures)).CollectOneAsync();

        await LastAsync(
            town.Drop("второй.xlsx", Both("2025-Q2", Figures, [.. Figures.Skip(1), ["1.1", 1, 435, null]]))
        );

        Assert.All(
            (await town.FactsAsync(Programme)).Where(fact => fact.Period.Code == "2025-Q2"),
            fact => Assert.Equal("school-6", fact.OrganisationCode)
        );
        Assert.Equal("school-5", Assert.Single(await town.IssuesAsync(Programme)).OrganisationCode);
    }

    [Fact]
    public async Task A_table_of_a_few_figures_a_school_is_asked_about_as_a_whole()
    {
        await using var town = await FoundAsync();
        town.Layout(
            "table.yaml",
            """
            files: "свод*.xlsx"
            programme: quality-2025
            rows: organisations
            period: { label: Период }
            columns:
              - { header: Школа, is: organisation }
              - { headers: indicator, is: value }
            """
        );

        await town.Drop("свод 1.xlsx", Table("I квартал 2025")).CollectOneAsync();
        var report = await LastAsync(town.Drop("свод 2.xlsx", Table("II квартал 2025")));

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Equal(
            ["school-5", "school-6"],
            (await town.IssuesAsync(Programme)).Select(issue => issue.OrganisationCode).Order()
        );
    }

    private static async Task<FileReport> LastAsync(Town town) => (await town.CollectAsync()).Files[^1];

    private static byte[] Table(string period) =>
        new XlsxBuilder()
            .Sheet(
                "Свод",
                sheet =>
                    sheet
                        .Row("Период", period)
                        .Row("Школа", "Успеваемость", "Число вакансий", "Число кружков")
                        .Row("СОШ № 5", "97,4", 3, 11)
                        .Row("СОШ № 6", "98,1", 2, 7)
            )
            .ToBytes();

    private static byte[] Form(string period, object?[][] figures) =>
        new XlsxBuilder().Form("Ф", "school-5", period, figures).ToBytes();

    private static byte[] Both(string period, object?[][] fifth, object?[][] sixth) =>
        new XlsxBuilder().Form("Пятая", "school-5", period, fifth).Form("Шестая", "school-6", period, sixth).ToBytes();

    private static async Task<FileReport> AgainAsync(Town town, FileReport report, string? confirmedBy)
    {
        var status = await town.Store.Submissions.StatusAsync(report.SubmissionId!.Value, CancellationToken.None);
        var again = await town.Reprocessor.LoadAgainAsync(
            [status!],
            vouchedBy: null,
            null,
            CancellationToken.None,
            confirmedBy
        );
        return Assert.Single(again.Files);
    }

    private static async Task<Town> FoundAsync()
    {
        var town = await Town.FoundAsync();
        town.Store.Clock.Now = new DateTimeOffset(2025, 7, 5, 9, 0, 0, TimeSpan.Zero);
        var passport = new PassportBook()
            .Add("Показатели", Indicator("1.3", "Качество", "%", "доля", "на дату"))
            .Add("Показатели", Indicator("1.4", "Доля классов", "%", "доля", "на дату"))
            .Add("Показатели", Indicator("1.5", "Число кружков", "ед.", "сумма", "нарастающим итогом"))
            .Add("Показатели", Indicator("1.6", "Число жалоб", "ед.", "сумма", "нарастающим итогом"));
        await town.Drop("паспорт.xlsx", passport.ToBytes()).CollectOneAsync();
        File.Delete(Path.Combine(town.Inbox, "паспорт.xlsx"));
        return town;
    }

    private static object?[] Indicator(string code, string name, string unit, string rollUp, string accumulation) =>
        [code, name, unit, "больше", "квартал", "школа", rollUp, accumulation, null, null, null];
}
