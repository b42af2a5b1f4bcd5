using QualityMonitor.Etl.Collecting.Outcomes;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>The period that a file has in one place for all its rows.</summary>
public sealed class FilePeriodTests
{
    [Theory]
    [InlineData("cell: B1", "Период", "2025 год")]
    [InlineData("label: Период", "Период:", "2025 год")]
    [InlineData("label: Период", "Период: 2025 год", null)]
    public async Task The_period_of_a_file_stands_in_a_cell(string place, string label, string? period)
    {
        var layout = SchoolTable.Defining(
            $"period: {{ {place} }}\ncolumns:\n  - {{ header: Показатель, is: name }}\n  - {{ header: Факт, is: value }}"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row(label, period).RowAt(3, "Показатель", "Факт").Row("Число школ", 3)
        );

        Assert.Equal("2025", Assert.Single(table.Facts).Period.Code);
    }

    [Theory]
    [InlineData(null, "в ячейке B1")]
    [InlineData("февраль 202г", "февраль 202г")]
    public async Task A_file_without_a_period_is_rejected_and_told_which_cell_holds_it(string? period, string said)
    {
        var layout = SchoolTable.Defining(
            "period: { cell: B1 }\ncolumns:\n  - { header: Показатель, is: name }\n  - { header: Факт, is: value }"
        );
        await using var table = await SchoolTable.LoadAsync(
            layout,
            sheet => sheet.Row("Период", period).RowAt(3, "Показатель", "Факт").Row("Число школ", 3)
        );

        Assert.Equal(FileOutcome.Rejected, table.Report.Outcome);
        Assert.Contains(said, table.Report.Reason);
    }
}
