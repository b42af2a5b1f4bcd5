using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

public sealed class FigureTests
{
    private static readonly string PlanAndFact = SchoolTable.Defining(
        """
        period: 2025
        columns:
          - { header: Показатель, is: name }
          - { header: План, is: plan }
          - { header: Факт, is: value }
        """
    );

    private static readonly string Shares = SchoolTable.Defining(
        """
        period: 2025
        columns:
          - { header: Показатель, is: name }
          - { header: Из них, is: numerator }
          - { header: Всего, is: denominator }
          - { header: Процент, is: value, optional: true }
        """
    );

    [Fact]
    public async Task A_blank_cell_is_no_fact_and_a_dash_is_a_missing_one()
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet =>
                sheet.Row("Показатель", "План", "Факт").Row("Число школ", "3", null).Row("Число учителей", "3", "-")
        );

        Assert.Equal(new Fact.Missing("-"), Assert.Single(table.Facts).Fact);
        Assert.Empty(table.Issues);
    }

    [Theory]
    [InlineData("около 40")]
    [InlineData("99,7 (план 99,9)")]
    [InlineData("367, в том числе учителей -347")]
    public async Task A_text_that_is_no_single_figure_is_an_issue_that_quotes_it(string text)
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet => sheet.Row("Показатель", "План", "Факт").Row("Число школ", "3", text).Row("Число учителей", null, 4)
        );

        var issue = Assert.Single(table.Issues);
        Assert.Equal((2, 3, Severity.Error), (issue.Row, issue.Column, issue.Severity));
        Assert.Contains(text, issue.Message);
        Assert.Equal(text, issue.ValueText);
        Assert.NotEmpty(issue.Expected);
        Assert.Equal(3, Assert.Single(table.Facts).Source.Row);
    }

    [Theory]
    [InlineData("Доля школ", "0,826", "percent-as-fraction")]
    [InlineData("Доля школ", "ежегодно не менее 0,8", "percent-as-fraction")]
    [InlineData("Доля школ", "не менее 5 шт.", "plan-unit-differs")]
    [InlineData("Число школ", "не менее 80 %", "plan-unit-differs")]
    public async Task A_plan_of_another_kind_than_the_indicators_is_loaded_and_told(
        string name,
        string plan,
        string code
    )
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet => sheet.Row("Показатель", "План", "Факт").Row(name, plan, 4)
        );

        var issue = Assert.Single(table.Issues);
        Assert.Equal(
            (code, Severity.Warning, 2, 2, plan),
            (issue.Code, issue.Severity, issue.Row!.Value, issue.Column!.Value, issue.ValueText)
        );
    }

    [Theory]
    [InlineData("Доля школ", "не менее 82,6 %")]
    [InlineData("Доля школ", "1")]
    [InlineData("Число школ", "прирост не менее 20%")]
    [InlineData("Число школ", "не менее 3 школ")]
    public async Task An_ordinary_plan_is_not_doubted(string name, string plan)
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet => sheet.Row("Показатель", "План", "Факт").Row(name, plan, 4)
        );

        Assert.Empty(table.Issues);
    }

    [Fact]
    public async Task A_pair_that_became_a_date_is_named_and_not_loaded()
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet =>
                sheet
                    .Row("Показатель", "План", "Факт")
                    .Raw(
                        """<row r="2"><c r="A2" t="inlineStr"><is><t>Число школ</t></is></c><c r="B2"><v>3</v></c><c r="C2" s="1"><v>45907</v></c></row>"""
                    ),
            book => book.Format("dd.mm.yyyy")
        );

        var issue = Assert.Single(table.Issues);
        Assert.Contains("7/9", issue.Message + issue.Expected);
        Assert.Empty(table.Facts);
    }

    [Fact]
    public async Task An_error_cell_is_an_issue_and_not_a_blank()
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet =>
                sheet
                    .Row("Показатель", "План", "Факт")
                    .Raw(
                        """<row r="2"><c r="A2" t="inlineStr"><is><t>Число школ</t></is></c><c r="B2"><v>3</v></c><c r="C2" t="e"><v>#N/A</v></c></row>"""
                    )
        );

        Assert.Equal("cell-error", Assert.Single(table.Issues).Code);
    }

    [Fact]
    public async Task A_cell_in_percent_format_counts_as_the_percent_it_shows()
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet =>
                sheet
                    .Row("Показатель", "План", "Факт")
                    .Raw(
                        """<row r="2"><c r="A2" t="inlineStr"><is><t>Доля школ</t></is></c><c r="C2" s="1"><v>0.826</v></c></row>"""
                    ),
            book => book.Format("0.0%")
        );

        var fact = Assert.Single(table.Facts);
        Assert.Equal(new Fact.Number(new Amount(82.6m, UnitKind.Percent)), fact.Fact);
        Assert.Equal("82,6%", fact.OriginalText);
        Assert.Empty(table.Issues);
    }

    [Fact]
    public async Task A_bare_fraction_under_a_percent_is_loaded_with_a_doubt_said_once()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining("columns:\n  - { header: Показатель, is: name }\n  - { headers: period, is: value }"),
            sheet => sheet.Row("Показатель", "2023", "2024").Row("Доля школ", 0.826, 0.9)
        );

        Assert.Equal(2, table.Facts.Count);
        var issue = Assert.Single(table.Issues);
        Assert.Equal(("percent-as-fraction", Severity.Warning), (issue.Code, issue.Severity));
    }

    [Fact]
    public async Task A_share_keeps_both_its_parts()
    {
        await using var table = await SchoolTable.LoadAsync(
            Shares,
            sheet => sheet.Row("Показатель", "Из них", "Всего").Row("Доля школ", 8, "13").Row("Доля классов", 0, 0)
        );

        Assert.Equal(
            [new Fact.Share(8, 13), new Fact.Share(0, 0)],
            table.Facts.OrderBy(fact => fact.Source.Row).Select(fact => fact.Fact)
        );
        Assert.Empty(table.Issues);
    }

    [Theory]
    [InlineData("-", "-")]
    [InlineData("-", null)]
    [InlineData(null, "-")]
    public async Task A_dash_in_either_part_of_a_share_says_that_there_is_none(string? numerator, string? denominator)
    {
        await using var table = await SchoolTable.LoadAsync(
            Shares,
            sheet => sheet.Row("Показатель", "Из них", "Всего").Row("Доля школ", numerator, denominator)
        );

        Assert.Equal(new Fact.Missing("-"), Assert.Single(table.Facts).Fact);
        Assert.Empty(table.Issues);
    }

    [Theory]
    [InlineData(8, null, "share-half")]
    [InlineData(null, 13, "share-half")]
    [InlineData(14, 13, "share-over-one")]
    [InlineData(-1, 13, "share-part-negative")]
    public async Task A_share_with_a_wrong_part_is_an_issue_and_not_loaded(
        int? numerator,
        int? denominator,
        string code
    )
    {
        await using var table = await SchoolTable.LoadAsync(
            Shares,
            sheet =>
                sheet
                    .Row("Показатель", "Из них", "Всего")
                    .Row("Доля школ", numerator, denominator)
                    .Row("Доля классов", 1, 2)
        );

        Assert.Equal(code, Assert.Single(table.Issues).Code);
        Assert.Equal(3, Assert.Single(table.Facts).Source.Row);
    }

    [Theory]
    [InlineData("61,5%", 2, 0)]
    [InlineData("62", 2, 0)]
    [InlineData("60,0", 1, 1)]
    public async Task A_percent_beside_its_share_is_a_check_of_it(string stated, int facts, int issues)
    {
        await using var table = await SchoolTable.LoadAsync(
            Shares,
            sheet =>
                sheet
                    .Row("Показатель", "Из них", "Всего", "Процент")
                    .Row("Доля школ", 8, 13, stated)
                    .Row("Доля классов", 1, 2)
        );

        Assert.Equal(facts, table.Facts.Count);
        Assert.Equal(issues, table.Issues.Count(issue => issue.Code == "value-against-share"));
        Assert.Equal(
            table.Report.Cells.Seen,
            table.Report.Cells.Loaded + table.Report.Cells.WithIssues + table.Report.Cells.Labels
        );
    }

    [Fact]
    public async Task The_same_figure_twice_is_loaded_once_with_a_warning()
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet => sheet.Row("Показатель", "План", "Факт").Row("Число школ", null, 3).Row("Число школ", null, 3)
        );

        Assert.Equal(2, Assert.Single(table.Facts).Source.Row);
        var issue = Assert.Single(table.Issues);
        Assert.Equal(("value-repeated", Severity.Warning, 3), (issue.Code, issue.Severity, issue.Row));
    }

    [Fact]
    public async Task Contradicting_figures_are_both_issues_and_neither_is_loaded()
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet =>
                sheet
                    .Row("Показатель", "План", "Факт")
                    .Row("Число школ", null, 3)
                    .Row("Число школ", null, 4)
                    .Row("Число классов", null, 5)
        );

        Assert.Equal(4, Assert.Single(table.Facts).Source.Row);
        Assert.Equal(
            [2, 3],
            table.Issues.Where(issue => issue.Code == "value-contradicts").Select(issue => issue.Row!.Value)
        );
        Assert.Equal(2, table.Report.Cells.WithIssues);
    }

    [Fact]
    public async Task A_file_whose_every_figure_is_wrong_is_rejected_with_its_issues()
    {
        await using var table = await SchoolTable.LoadAsync(
            PlanAndFact,
            sheet =>
                sheet
                    .Row("Показатель", "План", "Факт")
                    .Row("Число школ", null, "примерно")
                    .Row("Число классов", null, "не знаю")
        );

        Assert.Equal(FileOutcome.Rejected, table.Report.Outcome);
        Assert.Contains("примерно", table.Report.Reason);
        Assert.Equal(2, table.Issues.Count);
        Assert.Empty(await table.Town.Store.Programmes.CodesAsync(CancellationToken.None));
    }
}
