using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>Risk factors against schools, a level in each cell, whichever of the two lies across.</summary>
public sealed class RiskMatrixTests
{
    private static readonly string SchoolsAcross = SchoolTable.Defining(
        """
        rows: risks
        period: 2025
        columns:
          - { header: Фактор, is: risk }
          - { headers: organisation, is: risk_level }
        """
    );

    private static readonly string FactorsAcross = SchoolTable.Defining(
        """
        rows: risks
        columns:
          - { header: Школа, is: organisations }
          - { header: Кадры, is: risk_level, risk: Дефицит кадров }
          - { header: Мотивация, is: risk_level, risk: Низкая мотивация }
        """
    );

    [Fact]
    public async Task Of_factors_down_and_schools_across_each_school_has_its_level_from_its_own_cell()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolsAcross,
            static sheet =>
                sheet
                    .Row("Фактор", "СОШ № 5", "СОШ № 10 Заречья")
                    .Row("Дефицит кадров", "Высокая", "низкая")
                    .Row("Низкая мотивация", 2, "-")
        );

        Assert.Equal(
            [
                "Дефицит кадров, school-5: High в B2",
                "Дефицит кадров, other-10: Low в C2",
                "Низкая мотивация, school-5: Medium в B3",
            ],
            await RisksAsync(table)
        );
        Assert.Empty(table.Issues);
    }

    [Fact]
    public async Task Of_schools_down_and_factors_across_a_sign_says_that_the_factor_applies_and_no_level()
    {
        await using var table = await SchoolTable.LoadAsync(
            FactorsAcross,
            static sheet =>
                sheet.Row("Школа", "Кадры", "Мотивация").Row("СОШ № 5", "+", null).Row("СОШ № 10", "средняя", "нет")
        );

        Assert.Equal(
            ["Дефицит кадров, school-5: без уровня в B2", "Дефицит кадров, school-10: Medium в B3"],
            await RisksAsync(table)
        );
    }

    [Fact]
    public async Task A_level_that_is_none_a_school_that_is_none_and_a_row_without_a_factor_are_asked_about_cell_by_cell()
    {
        await using var table = await SchoolTable.LoadAsync(
            SchoolsAcross,
            static sheet =>
                sheet
                    .Row("Фактор", "СОШ № 5", "СОШ № 77", "Примечание о СОШ № 5")
                    .Row("Дефицит кадров", "страшная", "высокая", null)
                    .Row(null, "высокая", "низкая", null)
                    .Row("Низкая мотивация", "высокая", null, null)
        );

        Assert.Equal(["Низкая мотивация, school-5: High в B4"], await RisksAsync(table));
        Assert.Contains(
            table.Issues,
            static issue => (issue.Row, issue.Column, issue.Code) == (2, 2, "risk-level-unclear")
        );
        Assert.Contains(table.Issues, static issue => (issue.Row, issue.Column) == (1, 3));
        Assert.Contains(table.Issues, static issue => (issue.Row, issue.Column) == (3, 1));
        Assert.Equal(
            table.Report.Cells.Seen,
            table.Report.Cells.Loaded + table.Report.Cells.WithIssues + table.Report.Cells.Labels
        );
    }

    private static async Task<IEnumerable<string>> RisksAsync(SchoolTable table) =>
        (await table.Town.Store.Roadmap.RisksAsync(SchoolTable.Code, AsOf.Now, CancellationToken.None)).Select(Told);

    private static string Told(RiskMark mark) =>
        $"{mark.Risk}, {mark.OrganisationCode}: {mark.Level?.ToString() ?? "без уровня"} в {SourceCell.ColumnName(mark.Source.Column)}{mark.Source.Row}";
}
