using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Etl.Tests.Recognition;
using QualityMonitor.Store;
using QualityMonitor.Support;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

/// <summary>An emptied cell takes nothing back, so whoever emptied it is told what stands.</summary>
public sealed class StandingCheckTests
{
    [Theory, BothEngines]
    public async Task A_value_that_a_correction_leaves_empty_stands_and_is_asked_about(Engine engine)
    {
        await using var town = await FoundAsync(engine);
        await SendAsync(town, "а.xlsx", "school-5", 5);
        await SendAsync(town, "другая.xlsx", "school-6", 77);

        var report = await SendAsync(town, "б.xlsx", "school-5", null);

        Assert.Equal((FileOutcome.LoadedWithIssues, 1L, 1), (report.Outcome, report.Figures, report.Issues));
        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal(
            ("value-stands", "1.2", "school-5", "2025-Q1", 11, 4, Severity.Warning),
            (
                issue.Code,
                issue.IndicatorCode,
                issue.OrganisationCode,
                issue.PeriodCode,
                issue.Row,
                issue.Column,
                issue.Severity
            )
        );
        Assert.Contains("остаётся прежнее значение: 5", issue.Message, StringComparison.Ordinal);
        Assert.Contains("«а.xlsx»", issue.Message, StringComparison.Ordinal);
        Assert.Contains("«-»", issue.Expected, StringComparison.Ordinal);
        Assert.Equal("5", await VacanciesAsync(town));
    }

    [Theory, BothEngines]
    public async Task A_dash_takes_it_back_and_what_was_taken_back_stands_no_more(Engine engine)
    {
        await using var town = await FoundAsync(engine);
        await SendAsync(town, "а.xlsx", "school-5", 5);

        Assert.Equal(FileOutcome.Loaded, (await SendAsync(town, "б.xlsx", "school-5", "-")).Outcome);
        Assert.Equal(FileOutcome.Loaded, (await SendAsync(town, "в.xlsx", "school-5", null)).Outcome);
        Assert.Equal("-", await VacanciesAsync(town));
    }

    [Fact]
    public async Task Another_school_an_earlier_period_and_a_first_file_are_not_asked_about()
    {
        await using var town = await FoundAsync(Engine.Sqlite);
        await SendAsync(town, "а.xlsx", "school-6", 5);
        await SendAsync(town, "б.xlsx", "school-5", 6, "2025-Q2");

        Assert.Equal(FileOutcome.Loaded, (await SendAsync(town, "в.xlsx", "school-5", null)).Outcome);
    }

    private static async Task<Town> FoundAsync(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.Drop("паспорт.xlsx", new PassportBook().ToBytes()).CollectOneAsync();
        return town;
    }

    private static async Task<FileReport> SendAsync(
        Town town,
        string name,
        string school,
        object? vacancies,
        string period = "2025-Q1"
    )
    {
        // The numerator differs, or the second file would be the first again.
        var book = new XlsxBuilder().Form(
            "Сведения",
            school,
            period,
            [
                ["1.1", 90 + (name[0] % 9), 100, null],
                ["1.2", null, null, vacancies],
            ]
        );
        town.Drop(name, book.ToBytes());
        return (await town.CollectAsync()).Files.Single(file => file.FileName == name);
    }

    private static async Task<string> VacanciesAsync(Town town) =>
        Assert
            .Single(
                await town.FactsAsync("quality-2025"),
                static fact => fact is { IndicatorCode: "1.2", OrganisationCode: "school-5" }
            )
            .OriginalText;
}
