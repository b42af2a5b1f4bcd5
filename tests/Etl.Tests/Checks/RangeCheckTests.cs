using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Collecting;
using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

public sealed class RangeCheckTests
{
    private const string Columns = "period: 2025\ncolumns:\n  - { header: Код, is: code }\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }\n";

    [Theory]
    [InlineData("0", null)]
    [InlineData("100", null)]
    [InlineData("100.01", "значение от 0 до 100")]
    [InlineData("-1", "значение от 0 до 100")]
    public void The_bounds_themselves_are_inside(string value, string? expected) =>
        Assert.Equal(expected, new RangeCheck(["1"], 0, 100, Severity.Error).Judge(Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)))?.Expected);

    [Fact]
    public void A_share_is_judged_as_its_percent_and_words_are_not_judged()
    {
        var check = new RangeCheck([], null, 50, Severity.Warning);

        Assert.NotNull(check.Judge(Number(0) with { Fact = new Fact.Share(2, 3) }));
        Assert.Null(check.Judge(Number(0) with { Fact = new Fact.Share(1, 3) }));
        Assert.Null(check.Judge(Number(0) with { Fact = new Fact.Share(1, 0) }));
        Assert.Null(check.Judge(Number(0) with { Fact = new Fact.YesNo(true) }));
    }

    [Fact]
    public void Other_indicators_are_not_judged() => Assert.Null(new RangeCheck(["2"], 0, 1, Severity.Error).Judge(Number(5)));

    [Fact]
    public async Task An_error_is_not_loaded_and_a_warning_is_loaded_and_shown()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(Columns + "checks:\n  - { is: range, indicators: \"1\", most: 10 }\n  - { is: range, indicators: \"2\", most: 10, severity: warning }\n"),
            sheet => sheet.Row("Код", "Показатель", "Факт").Row("1", "Число школ", 11).Row("2", "Число классов", 11).Row("3", "Число учителей", 11));

        Assert.Equal(["2", "3"], table.Facts.Select(fact => fact.IndicatorCode).Order(StringComparer.Ordinal));
        Assert.Equal([("1", Severity.Error, "11"), ("2", Severity.Warning, "11")], table.Issues.OrderBy(issue => issue.IndicatorCode, StringComparer.Ordinal).Select(issue => (issue.IndicatorCode!, issue.Severity, issue.ValueText!)));
        Assert.Equal((2L, 1L), (table.Report.Cells.Loaded, table.Report.Cells.WithIssues));
    }

    [Fact]
    public async Task A_file_with_more_errors_than_the_layout_lets_in_is_refused_whole_with_all_of_them()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(Columns + "max_errors: 30\n"),
            sheet => sheet.Row("Код", "Показатель", "Факт").Row("1", "Число школ", "много").Row("2", "Число классов", 11));

        Assert.Equal(FileOutcome.Rejected, table.Report.Outcome);
        Assert.Contains("ошибок 1 из 2", table.Report.Reason, StringComparison.Ordinal);
        Assert.Empty(table.Facts);
        Assert.Single(table.Issues);
    }

    private static NewObservation Number(decimal value) =>
        new("1", "school-5", Period.Year(2025), new Fact.Number(new Amount(value)), value.ToString(System.Globalization.CultureInfo.InvariantCulture), new CellAddress(1, 2, 3));
}
