using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

public sealed class FigureCheckTests
{
    private const string Columns =
        "period: 2025\ncolumns:\n  - { header: Код, is: code }\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }\n";

    [Fact]
    public async Task An_error_is_not_loaded_and_a_warning_is_loaded_and_shown()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(
                Columns
                    + "checks:\n  - { is: range, indicators: \"1\", most: 10 }\n  - { is: range, indicators: \"2\", most: 10, severity: warning }\n"
            ),
            sheet =>
                sheet
                    .Row("Код", "Показатель", "Факт")
                    .Row("1", "Число школ", 11)
                    .Row("2", "Число классов", 11)
                    .Row("3", "Число учителей", 11)
        );

        Assert.Equal(["2", "3"], table.Facts.Select(fact => fact.IndicatorCode).Order(StringComparer.Ordinal));
        Assert.Equal(
            [("1", Severity.Error, "11"), ("2", Severity.Warning, "11")],
            table
                .Issues.OrderBy(issue => issue.IndicatorCode, StringComparer.Ordinal)
                .Select(issue => (issue.IndicatorCode!, issue.Severity, issue.ValueText!))
        );
        Assert.Equal((2L, 1L), (table.Report.Cells.Loaded, table.Report.Cells.WithIssues));
    }

    [Fact]
    public async Task A_file_with_more_errors_than_the_layout_lets_in_is_refused_whole_with_all_of_them()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(Columns + "max_errors: 30\n"),
            sheet =>
                sheet.Row("Код", "Показатель", "Факт").Row("1", "Число школ", "много").Row("2", "Число классов", 11)
        );

        Assert.Equal(FileOutcome.Rejected, table.Report.Outcome);
        Assert.Contains("ошибок 1 из 2", table.Report.Reason, StringComparison.Ordinal);
        Assert.Empty(table.Facts);
        Assert.Single(table.Issues);
    }

    [Fact]
    public async Task Rules_of_the_programme_hold_for_every_layout_beside_those_of_the_layout()
    {
        await using var town = await CheckedTown.FoundAsync(
            "checks:\n  - { is: whole, indicators: \"2.2\" }",
            ["границы", "2.1", 0, 100, null, null, "предупреждение"],
            ["границы", "2.3", null, 10, null, null, "не проверять"]
        );

        var report = await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "101", "2.2", "7,5", "2.3", "11");

        Assert.Equal(
            [("value-out-of-range", "2.1", Severity.Warning), ("value-not-whole", "2.2", Severity.Error)],
            (await town.IssuesAsync(report)).Select(static issue => (issue.Code, issue.IndicatorCode!, issue.Severity))
        );
        Assert.Equal(["school-5 2.1=101", "school-5 2.3=11"], await town.FiguresAsync("2025-Q1"));
    }
}
