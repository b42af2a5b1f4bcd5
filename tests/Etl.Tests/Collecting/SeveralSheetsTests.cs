using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Checks;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// A workbook with a sheet for each school or quarter is one submission: all of it is loaded, or it is said which
/// sheets are not.
/// </summary>
public sealed class SeveralSheetsTests
{
    private const string AllSheets = """
        files: "свод*.xlsx"
        sheet: "*"
        programme: quality-2025
        organisation: { sheet: ".+" }
        period: 2025-Q1
        columns:
          - { header: Код, is: code }
          - { header: Значение, is: value }
        """;

    [Fact]
    public async Task A_layout_of_all_sheets_loads_each_sheet_that_has_its_header_and_counts_their_cells()
    {
        await using var town = await FoundAsync(AllSheets);
        var book = new XlsxBuilder()
            .Sheet("Пояснения", static sheet => sheet.Row("Как заполнять"))
            .Sheet("СОШ № 5", static sheet => sheet.Row("Код", "Значение").Row("2.1", 5))
            .Sheet("СОШ № 6", static sheet => sheet.Row("Код", "Значение").Row("2.1", 8).Row("2.2", 9));

        var report = await town.SendAsync("свод.xlsx", book.ToBytes());

        Assert.Equal((FileOutcome.Loaded, 3L, 10L), (report.Outcome, report.Figures, report.Cells.Seen));
        Assert.Equal(["Пояснения"], report.OtherSheets);
        Assert.Equal(["school-5 2.1=5", "school-6 2.1=8", "school-6 2.2=9"], await town.FiguresAsync("2025-Q1"));
        Assert.Equal(
            ["СОШ № 5", "СОШ № 6", "СОШ № 6"],
            (await town.Town.FactsAsync("quality-2025"))
                .Select(static fact => fact.Source.SheetName)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["СОШ № 5 B2", "СОШ № 6 B2", "СОШ № 6 B3"],
            (await town.Town.TryAsync("свод.xlsx")).Figures.Select(static figure => $"{figure.Sheet} {figure.Cell}")
        );
    }

    [Fact]
    public async Task The_same_figure_on_two_sheets_is_repeated_or_contradicts_as_it_would_on_one()
    {
        await using var town = await FoundAsync(
            AllSheets.Replace("{ sheet: \".+\" }", "СОШ № 5", StringComparison.Ordinal)
        );
        var book = new XlsxBuilder()
            .Sheet("Январь", static sheet => sheet.Row("Код", "Значение").Row("2.1", 5).Row("2.2", 7))
            .Sheet("Февраль", static sheet => sheet.Row("Код", "Значение").Row("2.1", 6).Row("2.2", 7));

        var report = await town.SendAsync("свод.xlsx", book.ToBytes());

        Assert.Equal(
            ["value-contradicts", "value-contradicts", "value-repeated"],
            (await town.IssuesAsync(report)).Select(static issue => issue.Code).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["school-5 2.2=7"], await town.FiguresAsync("2025-Q1"));
    }

    [Fact]
    public async Task Without_a_pattern_the_first_sheet_is_loaded_and_the_others_with_such_a_table_are_named()
    {
        await using var town = await FoundAsync(
            AllSheets
                .Replace("sheet: \"*\"\n", "", StringComparison.Ordinal)
                .Replace("\r", "", StringComparison.Ordinal)
        );
        var book = new XlsxBuilder()
            .Sheet("СОШ № 5", static sheet => sheet.Row("Код", "Значение").Row("2.1", 5))
            .Sheet("СОШ № 6", static sheet => sheet.Row("Код", "Значение").Row("2.1", 8))
            .Sheet("Список", static sheet => sheet.Row("Школы").Row("СОШ № 5"));

        var report = await town.SendAsync("свод.xlsx", book.ToBytes());

        Assert.Equal((FileOutcome.LoadedWithIssues, 1L), (report.Outcome, report.Figures));
        var issue = Assert.Single(await town.IssuesAsync(report));
        Assert.Equal(("sheet-left-out", Severity.Warning), (issue.Code, issue.Severity));
        Assert.Contains("«СОШ № 6»", issue.Message, StringComparison.Ordinal);
        Assert.Equal("sheet-left-out", Assert.Single((await town.Town.TryAsync("свод.xlsx")).Issues).Code);
    }

    /// <summary>Old versions of Excel give every new workbook three sheets.</summary>
    [Fact]
    public async Task Blank_sheets_and_notes_are_no_tables_though_a_layout_of_column_letters_would_fit_them()
    {
        await using var town = await FoundAsync(
            """
            files: "свод*.xlsx"
            programme: quality-2025
            organisation: СОШ № 5
            period: 2025-Q1
            columns:
              - { column: A, is: code }
              - { column: B, is: value }
            """
        );
        var book = new XlsxBuilder()
            .Sheet("Лист1", static sheet => sheet.Row("2.1", 5))
            .Sheet("Лист2", static _ => { })
            .Sheet("Пояснения", static sheet => sheet.Row("Как заполнять"));

        var report = await town.SendAsync("свод.xlsx", book.ToBytes());

        Assert.Equal((FileOutcome.Loaded, 1L), (report.Outcome, report.Figures));
        Assert.Equal(["Пояснения"], report.OtherSheets);
    }

    [Fact]
    public async Task A_sheet_whose_name_is_no_school_rejects_the_file_and_says_where_the_school_should_stand()
    {
        await using var town = await FoundAsync(AllSheets);
        var book = new XlsxBuilder().Sheet("Лист1", static sheet => sheet.Row("Код", "Значение").Row("2.1", 5));

        var report = await town.SendAsync("свод.xlsx", book.ToBytes());

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Contains("в имени листа", report.Reason, StringComparison.Ordinal);
    }

    private const string OneSheet = """
        files: "свод*.xlsx"
        programme: quality-2025
        organisation: СОШ № 5
        period: 2025-Q1
        header: [Код, Значение]
        columns:
          - { header: Код, is: code }
          - { header: Значение, is: value }
        """;

    [Fact]
    public async Task A_sheet_with_a_table_that_nobody_reads_and_a_hidden_one_with_data_are_each_told()
    {
        await using var town = await FoundAsync(OneSheet);
        var book = new XlsxBuilder()
            .Sheet("Сведения", static sheet => sheet.Row("Код", "Значение").Row("2.1", 5))
            .Sheet("Старые", static sheet => sheet.Row("Код", "Значение").Row("2.1", 4), hidden: true)
            .Sheet("Кружки", static sheet => sheet.Row("Кружок", "Детей").Row("Шахматы", 12))
            .Sheet("Пояснения", static sheet => sheet.Row("Как заполнять").Row("Внимательно"));

        var report = await town.SendAsync("свод.xlsx", book.ToBytes());

        var issues = await town.IssuesAsync(report);
        Assert.Equal(["sheet-hidden", "sheet-not-read"], issues.Select(static issue => issue.Code));
        Assert.Contains("«Старые» скрыт", issues[0].Message, StringComparison.Ordinal);
        Assert.Contains("«Кружки»", issues[1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Пояснения", issues[1].Message, StringComparison.Ordinal);
        Assert.Equal(["school-5 2.1=5"], await town.FiguresAsync("2025-Q1"));
    }

    [Fact]
    public async Task Data_on_a_hidden_sheet_alone_is_called_hidden_and_not_missing()
    {
        await using var town = await FoundAsync(OneSheet);
        var book = new XlsxBuilder()
            .Sheet("Титул", static sheet => sheet.Row("СОШ № 5"))
            .Sheet("Сведения", static sheet => sheet.Row("Код", "Значение").Row("2.1", 5), hidden: true);

        var report = await town.SendAsync("свод.xlsx", book.ToBytes());

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.Contains("только на скрытом листе «Сведения»", report.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Код|Факт", "не хватает столбца: «Значение»")]
    [InlineData("Школа|Кружок", "нет строки заголовков со словами: «Код», «Значение»")]
    [InlineData("Код;Значение;Прим.", "попала в один столбец")]
    public async Task What_a_header_lacks_is_what_is_said_to_be_missing(string header, string said)
    {
        await using var town = await FoundAsync(OneSheet);
        var book = new XlsxBuilder().Sheet(
            "Сведения",
            sheet => sheet.Row([.. header.Split('|')]).Row([.. header.Split('|').Select(static _ => (object)"2.1;5;")])
        );

        var report = await town.SendAsync("свод.xlsx", book.ToBytes());

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.Contains(said, report.Reason, StringComparison.Ordinal);
    }

    private static async Task<CheckedTown> FoundAsync(string layout)
    {
        var town = await CheckedTown.FoundAsync("");
        town.Town.Layout("all.yaml", layout);
        return town;
    }
}
