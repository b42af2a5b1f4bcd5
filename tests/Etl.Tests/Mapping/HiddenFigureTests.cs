using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

/// <summary>What a sheet hides is loaded and told, never loaded or left in silence.</summary>
public sealed class HiddenFigureTests
{
    private static readonly string Layout = SchoolTable
        .Defining(
            """
            rows: organisations
            columns:
              - { header: Школа, is: organisation }
              - { header: 2024, is: value, period: 2024, indicator: Успеваемость }
              - { header: 2025, is: value, period: 2025, indicator: Успеваемость }
            """
        )
        .Replace("*.xlsx", "*", StringComparison.Ordinal);

    [Fact]
    public async Task Hidden_rows_and_columns_are_told_once_a_sheet_with_what_was_loaded_of_them()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout).Drop("table.xlsx", Book());

        await AssertToldAsync(town);
    }

    [Fact]
    public async Task The_same_in_open_document()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout)
            .Drop(
                "table.ods",
                OdsFile.Zip(
                    OdsFile.Content(
                        OdsFile.Table(
                            "<table:table-column table:number-columns-repeated=\"2\"/>"
                                + "<table:table-column table:visibility=\"collapse\"/>"
                                + Row("Школа", "2024", "2025")
                                + Row("СОШ № 5", "70", "71")
                                + Row("СОШ № 10", "80", "81", " table:visibility=\"filter\"")
                        )
                    )
                )
            );

        await AssertToldAsync(town);
    }

    [Fact]
    public async Task The_same_in_the_formats_that_an_office_saves()
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);
        var path = Path.Combine(Path.GetTempPath(), $"qm-hidden-{Guid.NewGuid():N}.xlsx");
        await File.WriteAllBytesAsync(path, Book(), TestContext.Current.CancellationToken);
        using var saved = await Soffice.ConvertAsync("xls", [path], TestContext.Current.CancellationToken);
        File.Delete(path);
        await using var town = await Town.FoundAsync();
        town.Layout("table.yaml", Layout)
            .Drop("table.xls", File.ReadAllBytes(saved[Path.GetFileNameWithoutExtension(path) + ".xls"]));

        await AssertToldAsync(town);
    }

    private static async Task AssertToldAsync(Town town)
    {
        await town.CollectOneAsync();

        Assert.Equal(4, (await town.FactsAsync(SchoolTable.Code)).Count);
        var issue = Assert.Single(await town.IssuesAsync(SchoolTable.Code));
        Assert.Equal(("hidden-values", Severity.Warning), (issue.Code, issue.Severity));
        Assert.Contains("строка 3; столбец C", issue.Message, StringComparison.Ordinal);
        Assert.Contains("3 ячейки", issue.Message.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    private static byte[] Book() =>
        new XlsxBuilder()
            .Sheet("Лист1", static _ => { })
            .Part(
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{XlsxBuilder.Main}\"><cols><col min=\"3\" max=\"3\" width=\"9\" hidden=\"1\"/></cols>"
                    + "<sheetData>"
                    + Row(1, "Школа", 2024, 2025)
                    + Row(2, "СОШ № 5", 70, 71)
                    + Row(3, "СОШ № 10", 80, 81, " hidden=\"1\"")
                    + "</sheetData></worksheet>"
            )
            .ToBytes();

    private static string Row(int number, string name, int first, int second, string attributes = "") =>
        $"<row r=\"{number}\"{attributes}><c r=\"A{number}\" t=\"inlineStr\"><is><t>{name}</t></is></c>"
        + $"<c r=\"B{number}\"><v>{first}</v></c><c r=\"C{number}\"><v>{second}</v></c></row>";

    private static string Row(string name, string first, string second, string attributes = "") =>
        $"<table:table-row{attributes}>"
        + string.Concat(
            new[] { name, first, second }.Select(static text =>
                $"<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        )
        + "</table:table-row>";
}
