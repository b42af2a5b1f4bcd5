using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

public sealed class RequiredCheckTests
{
    private static readonly object?[] Rule = ["обязательно", "2.1; 2.2"];

    [Theory]
    [BothEngines]
    public async Task An_empty_cell_of_a_required_figure_is_an_issue_at_that_cell(Engine engine)
    {
        await using var town = await CheckedTown.FoundAsync(engine, "", Rule);

        var report = await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "", "2.2", "9", "2.3", "");

        var issue = Assert.Single(await town.IssuesAsync(report));
        Assert.Equal(
            ("value-required", Severity.Error, "2.1", "school-5", 4, 2),
            (
                issue.Code,
                issue.Severity,
                issue.IndicatorCode,
                issue.OrganisationCode,
                issue.Row!.Value,
                issue.Column!.Value
            )
        );
        Assert.Equal(
            "Обязательный показатель 2.1 «Показатель 2.1» не заполнен: СОШ № 5, I квартал 2025 года.",
            issue.Message
        );
        Assert.Equal((FileOutcome.LoadedWithIssues, 1L), (report.Outcome, report.Figures));
    }

    [Fact]
    public async Task A_mark_of_absence_is_no_figure_and_zero_is_one()
    {
        await using var town = await CheckedTown.FoundAsync("", Rule);

        var issue = Assert.Single(
            await town.IssuesAsync(await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "-", "2.2", "0"))
        );

        Assert.Equal(("2.1", "-"), (issue.IndicatorCode, issue.ValueText));
    }

    [Fact]
    public async Task A_schools_own_file_without_the_row_is_told_at_its_header()
    {
        await using var town = await CheckedTown.FoundAsync("", Rule);

        var issue = Assert.Single(
            await town.IssuesAsync(await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "3"))
        );

        Assert.Equal(("2.2", 3), (issue.IndicatorCode, issue.Row!.Value));
    }

    [Fact]
    public async Task A_cell_that_has_an_error_already_is_not_told_twice()
    {
        await using var town = await CheckedTown.FoundAsync("", Rule);

        var issues = await town.IssuesAsync(
            await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "много", "2.2", "1")
        );

        Assert.DoesNotContain(issues, static issue => issue.Code == "value-required");
        Assert.Single(issues);
    }

    [Fact]
    public async Task What_another_file_gave_is_given()
    {
        await using var town = await CheckedTown.FoundAsync("", Rule);
        await town.SendAsync("форма 1.csv", CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "3", "2.2", "1"));

        var report = await town.SendAsync(
            "форма 2.csv",
            CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "4", "2.2", "")
        );

        // It is given, and stands: that is all there is to say.
        Assert.Equal("value-stands", Assert.Single(await town.IssuesAsync(report)).Code);
    }

    [Fact]
    public async Task Only_who_has_to_give_it_for_such_a_period_is_asked()
    {
        await using var town = await CheckedTown.FoundAsync("", Rule);

        Assert.Empty(await town.IssuesAsync(await town.SendAsync("Городской округ", "I квартал 2025", "2.3", "3")));
        var yearly = await town.IssuesAsync(await town.SendAsync("СОШ № 5", "2025", "2.3", "3"));
        Assert.Equal("period-of-other-cadence", Assert.Single(yearly).Code);
    }

    [Fact]
    public async Task Every_school_of_a_table_is_asked_for_what_the_table_has_a_column_for()
    {
        await using var town = await CheckedTown.FoundAsync("", Rule);
        town.Town.Layout(
            "schools.yaml",
            """
            files: "таблица*.csv"
            programme: quality-2025
            period: 2025-Q1
            rows: organisations
            columns:
              - { header: Школа, is: organisation }
              - { header: Показатель 2.1, is: value, indicator: "2.1" }
              - { header: Показатель 2.3, is: value, indicator: "2.3" }
            """
        );

        var report = await town.SendAsync(
            "таблица.csv",
            System.Text.Encoding.UTF8.GetBytes("Школа;Показатель 2.1;Показатель 2.3\nСОШ № 5;;7\nСОШ № 6;;\n")
        );

        Assert.Equal(
            [("school-5", 2, 2), ("school-6", 3, 2)],
            (await town.IssuesAsync(report)).Select(static issue =>
                (issue.OrganisationCode!, issue.Row!.Value, issue.Column!.Value)
            )
        );
    }
}
