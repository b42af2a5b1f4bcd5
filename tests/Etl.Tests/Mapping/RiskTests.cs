using QualityMonitor.Indicators.Risks;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

public sealed class RiskTests
{
    [Fact]
    public async Task A_risk_comes_with_its_level_and_stands_without_one_that_is_not_understood()
    {
        var layout = SchoolTable.Defining(
            """
            rows: risks
            period: 2025
            columns:
              - { header: Фактор, is: risk }
              - { header: Школы, is: organisations }
              - { header: Уровень, is: risk_level }
            """
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            static sheet =>
                sheet
                    .Row("Фактор", "Школы", "Уровень")
                    .Row("Дефицит кадров", "СОШ №5", "Высокий")
                    .Row("Низкая мотивация", "СОШ №5", "страшный")
        );

        var risks = await table.Town.Store.Roadmap.RisksAsync(SchoolTable.Code, AsOf.Now, CancellationToken.None);
        Assert.Equal([RiskLevel.High, null], risks.Select(static risk => risk.Level));
        Assert.All(risks, static risk => Assert.Equal("2025", risk.Period!.Code));
        Assert.Equal(
            (3, 3, "risk-level-unclear"),
            (Assert.Single(table.Issues).Row, table.Issues[0].Column, table.Issues[0].Code)
        );
        Assert.Equal(
            table.Report.Cells.Seen,
            table.Report.Cells.Loaded + table.Report.Cells.WithIssues + table.Report.Cells.Labels
        );
    }

    [Fact]
    public async Task Without_a_list_of_schools_the_risks_are_of_the_school_of_the_layout_and_a_dash_is_no_risk()
    {
        var layout = SchoolTable.Defining(
            """
            rows: risks
            organisation: СОШ № 5
            columns:
              - { header: Фактор, is: risk }
              - { header: Значимость, is: risk_level }
            """
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            static sheet =>
                sheet
                    .Row("Фактор", "Значимость")
                    .Row("Дефицит кадров", "Высокий")
                    .Row("Низкая мотивация", "-")
                    .Row("Плохое оснащение", "страшный")
        );

        var risks = await table.Town.Store.Roadmap.RisksAsync(SchoolTable.Code, AsOf.Now, CancellationToken.None);
        Assert.Equal(
            [("Дефицит кадров", "school-5", RiskLevel.High), ("Плохое оснащение", "school-5", null)],
            risks.Select(static risk => (risk.Risk, risk.OrganisationCode, risk.Level)).Order()
        );
        Assert.Equal("risk-level-unclear", Assert.Single(table.Issues).Code);
    }
}
