using QualityMonitor.Indicators.Facts;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Whose is a figure in a merged cell.</summary>
public sealed class MergedFigureTests
{
    private const string Keys = """
        period: 2025
        columns:
          - { header: Школа, is: organisation }
          - { header: Показатель, is: name }
          - { header: План, is: plan }
          - { header: Факт, is: value }
        """;

    [Theory]
    // Name and school are as tall as the figure: one row.
    [InlineData("A2:A3 B2:B3 D2:D3", "80", "")]
    // One school over several indicators, of which the figure is of one.
    [InlineData("A2:A4 B2:B3 D2:D3", "80", "")]
    [InlineData("D2:D3", "", "D2 value-merged")]
    [InlineData("A2:A3 D2:D3", "", "D2 value-merged")]
    [InlineData("A2:A3 B2:B4 D2:D4", "", "D2 value-merged")]
    // A plan and a fact at once; the cell that is covered is empty.
    [InlineData("C2:D2", "", "D2 value-under-merge")]
    [InlineData("A9:D9", "80", "")]
    public async Task A_merged_figure_is_of_one_row_only_where_all_that_names_the_row_is_merged_too(
        string merges,
        string loaded,
        string asked
    )
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(Keys),
            sheet =>
            {
                sheet.Row("Школа", "Показатель", "План", "Факт").Row("СОШ № 5", "Охват, %", null, "80");
                foreach (var merge in merges.Split(' '))
                    sheet.Merge(merge);
            }
        );

        Assert.Equal(
            loaded,
            string.Join('|', table.Facts.Select(static fact => ((Fact.Number)fact.Fact).Amount.Value))
        );
        Assert.Equal(asked, string.Join('|', table.Issues.Where(static one => one.Row > 1).Select(Place)));
    }

    [Fact]
    public async Task A_name_that_is_covered_by_a_merged_one_is_not_the_name_of_its_row()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(Keys),
            static sheet =>
                sheet
                    .Row("Школа", "Показатель", "План", "Факт")
                    .Row("СОШ № 5", "Охват, %", null, "80")
                    .Row("СОШ № 10", "Курсы, чел.", null, "7")
                    .Merge("A2:A3")
        );

        Assert.Equal(["school-5", "school-5"], table.Facts.Select(static fact => fact.OrganisationCode));
    }

    [Theory]
    [InlineData("СОШ № 5", "school-5 80", "A3 row-without-organisation")]
    [InlineData(null, "", "A2 row-without-organisation|A3 row-without-organisation")]
    public async Task A_blank_school_is_asked_about_and_never_the_municipality(
        string? first,
        string loaded,
        string asked
    )
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolTable.Defining(Keys),
            sheet =>
                sheet
                    .Row("Школа", "Показатель", "План", "Факт")
                    .Row(first, "Охват, %", null, "80")
                    .Row(null, "Курсы, чел.", null, "7")
        );

        Assert.Equal(
            loaded,
            string.Join(
                '|',
                table.Facts.Select(static fact => $"{fact.OrganisationCode} {((Fact.Number)fact.Fact).Amount.Value}")
            )
        );
        Assert.Equal(asked, string.Join('|', table.Issues.Where(static one => one.Row > 1).Select(Place)));
    }

    private static string Place(DataIssue issue) =>
        $"{SourceCell.ColumnName(issue.Column!.Value)}{issue.Row} {issue.Code}";
}
