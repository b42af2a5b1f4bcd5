using QualityMonitor.Indicators.Facts;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Whose a row or a column is: by headings, by rows, by headers.</summary>
public sealed class OrganisationRowsTests
{
    private static readonly string Headings = SchoolTable.Defining(
        "sections: organisation\ncolumns:\n  - { header: Показатель, is: name }\n  - { headers: period, is: value }"
    );

    private static readonly string Rows = SchoolTable.Defining(
        "rows: organisations\nperiod: 2025\ncolumns:\n  - { header: Школа, is: organisation }\n  - { headers: indicator }"
    );

    [Fact]
    public async Task A_heading_may_name_the_organisation_of_the_rows_below()
    {
        await using var table = await SchoolTable.LoadAsync(
            Headings,
            sheet =>
                sheet
                    .Row("Показатель", "2023", "2024")
                    .Row("ОУ№5")
                    .Row("Число классов", 1, 2)
                    .Row("СОШ № 10 Заречья")
                    .Row("Число классов", 3, 4)
        );

        Assert.Equal(
            ["other-10", "other-10", "school-5", "school-5"],
            table.Facts.Select(fact => fact.OrganisationCode).Order()
        );
    }

    [Fact]
    public async Task A_heading_that_is_not_understood_does_not_lend_the_rows_below_to_the_one_before()
    {
        await using var table = await SchoolTable.LoadAsync(
            Headings,
            sheet =>
                sheet
                    .Row("Показатель", "2023", "2024")
                    .Row("ОУ№5")
                    .Row("Число классов", 1, 2)
                    .Row("ОУ№77")
                    .Row("Число классов", 3, 4)
        );

        Assert.All(table.Facts, fact => Assert.Equal(3, fact.Source.Row));
        Assert.Contains(table.Issues, issue => issue.Code == "organisation-unknown" && issue.Row == 4);
    }

    [Fact]
    public async Task Schools_may_be_rows_and_indicators_headers()
    {
        await using var table = await SchoolTable.LoadAsync(
            Rows,
            sheet => sheet.Row("Школа", "Число классов", "Доля учителей").Row("МБОУ СОШ № 5", 20, "80%")
        );

        Assert.Equal([20m, 80m], table.Facts.OrderBy(fact => fact.Source.Column).Select(fact => Number(fact.Fact)));
        Assert.All(table.Facts, fact => Assert.Equal("school-5", fact.OrganisationCode));
    }

    [Fact]
    public async Task A_header_that_is_no_known_school_is_an_issue_and_its_column_is_not_loaded()
    {
        var layout = SchoolTable.Defining(
            "period: 2025\ncolumns:\n  - { header: Показатель, is: name }\n  - { headers: organisation, is: value }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row("Показатель", "ОУ №5", "ОУ №77").Row("Число классов", 20, 30)
        );

        Assert.Equal("school-5", Assert.Single(table.Facts).OrganisationCode);
        var issue = Assert.Single(table.Issues);
        Assert.Equal(("organisation-unknown", 1, 3), (issue.Code, issue.Row, issue.Column));
    }

    [Fact]
    public async Task An_unknown_school_is_an_issue_that_offers_the_nearest_and_an_ambiguous_one_names_the_candidates()
    {
        await using var table = await SchoolTable.LoadAsync(
            Rows,
            sheet => sheet.Row("Школа", "Число классов").Row("СОШ № 6", 20).Row("СОШ № 5", 10).Row("Школа № 10", 30)
        );

        Assert.Equal("school-5", Assert.Single(table.Facts).OrganisationCode);
        Assert.Contains("СОШ № 5", Assert.Single(table.Issues, issue => issue.Code == "organisation-unknown").Expected);
        Assert.Contains(
            "other-10",
            Assert.Single(table.Issues, issue => issue.Code == "organisation-ambiguous").Message
        );
    }

    private static decimal Number(Fact fact) => ((Fact.Number)fact).Amount.Value;
}
