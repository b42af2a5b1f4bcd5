using System.Text;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Etl.Tests.Recognition;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

/// <summary>
/// Nothing is accepted that no report will show: a period of another cadence or outside the programme, a municipal
/// indicator of a school, a percent in the place of a count.
/// </summary>
public sealed class FigureFitTests
{
    [Theory]
    [InlineData("31.12.2025", "2025-Q4 2.1=5;2025-Q4 2.4=9")]
    [InlineData("12 месяцев 2025", "2025-Q4 2.4=9")]
    [InlineData("2025 год", "2025-Q4 2.4=9")]
    [InlineData("2025/2026", "")]
    [InlineData("I квартал 2027", "")]
    [InlineData("IV квартал 2023", "")]
    public async Task A_file_of_another_period_is_read_as_the_fitting_one_or_refused_with_what_is_expected(
        string period,
        string loaded
    )
    {
        await using var town = await CheckedTown.FoundAsync("");

        var report = await town.SendAsync("форма.csv", CheckedTown.Form("СОШ № 5", period, "2.1", "5", "2.4", "9"));

        // 2.1 is a level of the quarter, 2.4 a total since the year began.
        Assert.Equal(loaded.Length == 0 ? FileOutcome.Rejected : FileOutcome.LoadedWithIssues, report.Outcome);
        var figures = (await town.Town.FactsAsync("quality-2025")).Select(static fact =>
            $"{fact.Period.Code} {fact.IndicatorCode}={fact.OriginalText}"
        );
        Assert.Equal(loaded, string.Join(';', figures.Order(StringComparer.Ordinal)));
        var issues = await town.IssuesAsync(report);
        Assert.NotEmpty(issues);
        Assert.All(issues, static issue => Assert.StartsWith("period-", issue.Code, StringComparison.Ordinal));
        Assert.Equal(issues.Count, (await town.Town.TryAsync("форма.csv")).Issues.Count);
    }

    [Fact]
    public async Task A_refused_figure_is_told_of_the_period_that_was_meant_so_that_its_school_is_not_silent()
    {
        await using var town = await CheckedTown.FoundAsync("");

        var report = await town.SendAsync(
            "форма.csv",
            CheckedTown.Form("СОШ № 5", "12 месяцев 2025", "2.1", "5", "2.4", "9")
        );

        var refused = Assert.Single(await town.IssuesAsync(report), static issue => issue.Severity == Severity.Error);
        Assert.Equal(("2.1", "2025-Q4"), (refused.IndicatorCode, refused.PeriodCode));
    }

    [Fact]
    public async Task The_same_quarter_under_two_names_is_one_place()
    {
        await using var town = await CheckedTown.FoundAsync("");
        town.Town.Layout(
            "rows.yaml",
            """
            files: "строки*.csv"
            programme: quality-2025
            organisation: СОШ № 5
            columns:
              - { header: Код, is: code }
              - { header: Период, is: period }
              - { header: Число, is: value }
            """
        );

        var report = await town.SendAsync(
            "строки.csv",
            Encoding.UTF8.GetBytes(
                "Код;Период;Число\n2.1;IV квартал 2025;5\n2.1;31.12.2025;6\n2.2;IV квартал 2023;7\n2.2;IV квартал 2025;8\n"
            )
        );

        Assert.Equal(["school-5 2.2=8"], await town.FiguresAsync("2025-Q4"));
        // A table of many periods brings earlier ones along, and says so.
        Assert.Equal(["school-5 2.2=7"], await town.FiguresAsync("2023-Q4"));
        Assert.Equal(
            ["period-before-programme", "period-read-as", "value-contradicts", "value-contradicts"],
            (await town.IssuesAsync(report)).Select(static issue => issue.Code).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_municipal_indicator_in_a_schools_file_is_refused_and_the_towns_own_is_taken()
    {
        await using var town = await Town.FoundAsync();
        var passport = new PassportBook()
            .Add(
                "Показатели",
                "3.1",
                "Стажировки",
                "ед.",
                "больше",
                "квартал",
                "муниципалитет",
                "вводится",
                "на дату",
                null,
                null,
                null
            )
            .ToBytes();
        await town.Drop("паспорт.xlsx", passport).CollectOneAsync();
        town.Layout(
            "form.yaml",
            """
            files: "форма*.csv"
            programme: quality-2025
            organisation: { label: Школа }
            period: { label: Период }
            columns:
              - { header: Код, is: code }
              - { header: Значение, is: value }
            """
        );

        town.Drop("форма школы.csv", CheckedTown.Form("СОШ № 5", "I квартал 2025", "1.2", "3", "3.1", "4"));
        town.Drop("форма округа.csv", CheckedTown.Form("Округ", "I квартал 2025", "1.2", "30", "3.1", "40"));
        await town.CollectAsync();

        Assert.Equal(
            ["school-5 1.2", "town 1.2", "town 3.1"],
            (await town.FactsAsync("quality-2025"))
                .Select(static fact => $"{fact.OrganisationCode} {fact.IndicatorCode}")
                .Order(StringComparer.Ordinal)
        );
        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal(
            ("level-does-not-fit", "school-5", "3.1"),
            (issue.Code, issue.OrganisationCode, issue.IndicatorCode)
        );
        Assert.Contains("сдаёт муниципалитет", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9,8%", "410", "share-part-percent", 2)]
    [InlineData("40", "100 %", "share-part-percent", 3)]
    public async Task A_percent_in_the_place_of_a_count_is_an_issue_at_its_cell(
        string numerator,
        string denominator,
        string code,
        int column
    )
    {
        await using var town = await Town.FoundAsync();
        await town.Drop("паспорт.xlsx", new PassportBook().ToBytes()).CollectOneAsync();
        var book = new XlsxBuilder().Form(
            "Сведения",
            "school-5",
            "2025-Q1",
            [
                ["1.1", numerator, denominator, null],
                ["1.2", null, null, 3],
            ]
        );

        await town.Drop("сведения.xlsx", book.ToBytes()).CollectAsync();

        Assert.Equal("1.2", Assert.Single(await town.FactsAsync("quality-2025")).IndicatorCode);
        var issue = Assert.Single(await town.IssuesAsync("quality-2025"));
        Assert.Equal((code, 10, column), (issue.Code, issue.Row, issue.Column));
    }
}
