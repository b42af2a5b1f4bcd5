using System.Diagnostics;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Tests.Quarterly;
using QualityMonitor.Reports.Workbooks;
using Xunit;

namespace QualityMonitor.Reports.Tests.Workbooks;

public sealed class AppendixTests
{
    [Fact]
    public async Task The_same_report_gives_the_same_bytes_and_no_part_tells_the_time()
    {
        var report = await Building.TownReportAsync();
        var bytes = Appendix.Write(report);

        Assert.Equal(bytes, Appendix.Write(report));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public async Task It_is_a_valid_workbook_with_frozen_heads_filters_and_numbers_as_numbers()
    {
        using var book = Open(Appendix.Write(await Building.TownReportAsync()));

        Assert.Empty(
            new OpenXmlValidator()
                .Validate(book, TestContext.Current.CancellationToken)
                .Select(error => error.Description + " " + error.Path?.XPath)
        );
        Assert.Equal(["Показатели", "По школам", "Источники", "Файлы", "Замечания к данным"], Names(book));
        foreach (var part in book.WorkbookPart!.WorksheetParts)
        {
            Assert.NotNull(part.Worksheet!.GetFirstChild<AutoFilter>());
            Assert.Equal(PaneStateValues.Frozen, part.Worksheet.Descendants<Pane>().Single().State!.Value);
        }

        var fact = Sheet(book, "Показатели").Descendants<Cell>().Single(cell => cell.CellReference == "H2");
        Assert.Null(fact.DataType);
        Assert.Equal("4853", fact.CellValue!.Text);
    }

    [Fact]
    public async Task Every_cell_behind_every_figure_has_its_row()
    {
        var report = await Building.TownReportAsync();
        using var book = Open(Appendix.Write(report));
        var rows = Sheet(book, "Источники")
            .Descendants<Row>()
            .Select(row => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText)))
            .ToList();

        Assert.Contains(
            rows,
            row =>
                row.StartsWith("1.1|факт|СОШ\u00A0№\u00A02|99,53\u00A0%|510/518|", StringComparison.Ordinal)
                && row.Contains("|Показатели|C8, D8|")
                && row.Contains("|s2@example.test|")
        );
        Assert.Contains(
            rows,
            row =>
                row.StartsWith(
                    "3.1|план|Светлореченск|15\u00A0516|15516|Ф1|паспорт.xlsx|Планы|D15|",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task The_figures_of_a_regions_municipalities_have_a_sheet_and_their_cells_are_listed_once()
    {
        using var book = Open(
            Appendix.Write(await new Region().Give("1.1", "s1", "1000").Give("1.1", "s3", "350").ReportAsync("region"))
        );

        var rows = Sheet(book, "По муниципалитетам")
            .Descendants<Row>()
            .Select(row => string.Join('|', row.Elements<Cell>().Select(cell => cell.InnerText)))
            .ToList();
        Assert.Equal("1.1|Число обучающихся|Заречье|IV квартал 2025|350|350|без плана|1|1", rows[2]);
        Assert.Equal(
            2,
            Sheet(book, "Источники")
                .Descendants<Row>()
                .Count(row => row.InnerText.StartsWith("1.1факт", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task What_looks_like_a_formula_stays_text()
    {
        var town = await Building.TownReportAsync();
        using var book = Open(
            Appendix.Write(
                town with
                {
                    Rows =
                    [
                        town.Rows[0] with
                        {
                            Code = "=1+1",
                            Name = "@SUM(A1)\u0001",
                            Unit = "-2",
                            PeriodCode = "+3",
                        },
                    ],
                }
            )
        );

        Assert.Empty(book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
        var cells = Sheet(book, "Показатели").Descendants<Row>().ElementAt(1).Elements<Cell>().Take(4).ToList();
        Assert.All(cells, cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.Equal(["=1+1", "@SUM(A1) ", "-2", "+3"], cells.Select(cell => cell.InnerText));
    }

    [Fact]
    public async Task LibreOffice_opens_it_and_finds_the_figures()
    {
        var soffice = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_SOFFICE");
        Assert.SkipWhen(string.IsNullOrEmpty(soffice), "QUALITYMONITOR_TEST_SOFFICE names no LibreOffice.");
        var folder = Directory.CreateTempSubdirectory("qm-soffice-");
        var path = Path.Combine(folder.FullName, "a.xlsx");
        await File.WriteAllBytesAsync(
            path,
            Appendix.Write(await Building.TownReportAsync()),
            TestContext.Current.CancellationToken
        );

        using var process = Process.Start(
            new ProcessStartInfo(soffice!)
            {
                ArgumentList =
                {
                    $"-env:UserInstallation=file://{folder.FullName}/profile",
                    "--headless",
                    "--convert-to",
                    "csv:Text - txt - csv (StarCalc):59,34,76",
                    "--outdir",
                    folder.FullName,
                    path,
                },
            }
        )!;
        await process
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        var csv = await File.ReadAllTextAsync(
            Path.Combine(folder.FullName, "a.csv"),
            TestContext.Current.CancellationToken
        );
        folder.Delete(recursive: true);
        Assert.Contains("Успеваемость: доля обучающихся", csv);
        Assert.Contains(";4853;4876;", csv);
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), false);

    private static IEnumerable<string> Names(SpreadsheetDocument book) =>
        book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);

    private static Worksheet Sheet(SpreadsheetDocument book, string name)
    {
        var id = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        return ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet!;
    }
}
