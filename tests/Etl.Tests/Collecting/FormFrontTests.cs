using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Etl.Tests.Recognition;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// A form of one school, quarter or programme whose heading or name speaks of another: whose figures they are nobody can
/// tell but a person.
/// </summary>
public sealed class FormFrontTests
{
    private const string Programme = FormPages.Programme;

    [Theory]
    [InlineData("форма.xlsx", "Сведения", "МБОУ «СОШ № 6»")]
    [InlineData("форма.xlsx", "Сведения", "МБОУ СОШ №6")]
    [InlineData("Форма СОШ 6, II квартал 2025.xlsx", "Сведения", "МБОУ «СОШ № 5»")]
    [InlineData("школа №6.xlsx", "Сведения", null)]
    [InlineData("форма.xlsx", "СОШ № 6", "МБОУ «СОШ № 5»")]
    public async Task A_form_under_another_schools_name_waits_and_that_school_has_answered(
        string file,
        string sheet,
        string? heading
    )
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder().Form(sheet, "school-5", "2025-Q2", FormPages.Filled(99, 3), whose: heading);

        var report = await town.Drop(file, book.ToBytes()).CollectOneAsync();

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Empty(await town.FactsAsync(Programme));
        var issue = Assert.Single(await town.IssuesAsync(Programme));
        Assert.Equal(
            ("form-organisation-contradicts", "school-6", "2025-Q2"),
            (issue.Code, issue.OrganisationCode, issue.PeriodCode)
        );
        Assert.Contains("«СОШ № 5»", issue.Message, StringComparison.Ordinal);

        Assert.Equal(FileOutcome.Loaded, (await AsItIsAsync(town, report)).Outcome);
        Assert.All(await town.FactsAsync(Programme), fact => Assert.Equal("school-5", fact.OrganisationCode));
    }

    [Theory]
    [InlineData("форма.xlsx", "I квартал")]
    [InlineData("форма.xlsx", "январь - март")]
    [InlineData("форма.xlsx", "1 кв. 2025 г.")]
    [InlineData("форма.xlsx", "2025-Q1")]
    [InlineData("Форма СОШ 5, I квартал 2025.xlsx", "II квартал 2025 года")]
    [InlineData("СОШ_5_1кв2025.xlsx", "II квартал 2025 года")]
    [InlineData("СОШ № 5, сведения за 3-й квартал.xlsx", "")]
    [InlineData("2025 год, IV кв.xlsx", "")]
    [InlineData("quality 2024-Q2.xlsx", "")]
    public async Task A_form_under_another_quarters_name_waits(string file, string heading)
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder().Form("Ф", "school-5", "2025-Q2", FormPages.Filled(99, 3), heading: heading);

        var report = await town.Drop(file, book.ToBytes()).CollectOneAsync();

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Equal(
            ("form-period-contradicts", "school-5"),
            Assert.Single(await town.IssuesAsync(Programme)) is var issue
                ? (issue.Code, issue.OrganisationCode)
                : default
        );
    }

    [Theory]
    [InlineData("форма.xlsx", "Сведения", "Школа 5")]
    [InlineData("форма.xlsx", "Сведения", "МБОУ «СОШ № 5» имени Гагарина")]
    [InlineData("форма.xlsx", "Сведения", "")]
    [InlineData("СОШ 5 (2), исправлено 05.10.2025.xlsx", "Лист1", "СОШ № 5")]
    [InlineData("СОШ 5 2 квартал 2025 года.xlsx", "2 кв", "СОШ № 5")]
    [InlineData("СОШ № 5 и СОШ № 6.xlsx", "Сведения", "СОШ № 5")]
    [InlineData("СОШ 5, квартальный отчёт, 1 полугодие 2025.xlsx", "5", "СОШ № 5")]
    [InlineData("сводка 2024-2026, I и II кварталы.xlsx", "Q2", null)]
    [InlineData("СОШ 5 1 квартальный отчёт.xlsx", "Сведения", null)]
    public async Task A_name_that_says_the_same_or_nothing_for_certain_is_no_question(
        string file,
        string sheet,
        string? heading
    )
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder().Form(sheet, "school-5", "2025-Q2", FormPages.Filled(99, 3), whose: heading);

        await town.Drop(file, book.ToBytes()).CollectOneAsync();

        Assert.Empty(await town.IssuesAsync(Programme));
        Assert.Equal(2, (await town.FactsAsync(Programme)).Count);
    }

    [Fact]
    public async Task Of_several_forms_each_is_asked_by_its_own_sheet_and_none_by_the_name_of_the_book()
    {
        await using var town = await FoundAsync();
        var book = new XlsxBuilder()
            .Form("СОШ № 5", "school-5", "2025-Q2", FormPages.Filled(99, 3))
            .Form("СОШ № 6", "school-5", "2025-Q2", FormPages.Filled(70, 8));

        var report = await town.Drop("СОШ № 6, I квартал.xlsx", book.ToBytes()).CollectOneAsync();

        Assert.Equal((FileOutcome.LoadedWithIssues, 2L), (report.Outcome, report.Figures));
        Assert.All(await town.FactsAsync(Programme), fact => Assert.Equal("school-5", fact.OrganisationCode));
        Assert.Equal("school-6", Assert.Single(await town.IssuesAsync(Programme)).OrganisationCode);
    }

    [Theory]
    [InlineData("Другая программа", false)]
    [InlineData("повышение  качества", true)]
    [InlineData("Программа города", true)]
    public async Task A_heading_of_another_programme_is_a_question_and_other_words_are_none(string named, bool isLoaded)
    {
        await using var town = await FoundAsync();
        var other = new PassportBook()
            .Put("Программа", 2, 2, "other-2025")
            .Put("Программа", 3, 2, "Другая программа")
            .ToBytes();
        await town.Drop("другой паспорт.xlsx", other).CollectAsync();
        var book = new XlsxBuilder().Form("Ф", "school-5", "2025-Q2", FormPages.Filled(99, 3), named: named);

        await town.Drop("форма.xlsx", book.ToBytes()).CollectAsync();

        Assert.Equal(isLoaded ? 2 : 0, (await town.FactsAsync(Programme)).Count);
        Assert.Equal(
            isLoaded ? [] : ["form-programme-contradicts"],
            (await town.IssuesAsync(Programme)).Select(static one => one.Code)
        );
    }

    private static async Task<FileReport> AsItIsAsync(Town town, FileReport report)
    {
        var status = await town.Store.Submissions.StatusAsync(report.SubmissionId!.Value, CancellationToken.None);
        var again = await town.Reprocessor.LoadAgainAsync([status!], null, null, CancellationToken.None, "admin");
        return Assert.Single(again.Files);
    }

    private static async Task<Town> FoundAsync()
    {
        var town = await Town.FoundAsync();
        town.Store.Clock.Now = new DateTimeOffset(2025, 7, 5, 9, 0, 0, TimeSpan.Zero);
        await town.Drop("паспорт.xlsx", new PassportBook().ToBytes()).CollectOneAsync();
        File.Delete(Path.Combine(town.Inbox, "паспорт.xlsx"));
        return town;
    }
}
