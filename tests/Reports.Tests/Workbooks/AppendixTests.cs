using System.Diagnostics;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Tests.Quarterly;
using QualityMonitor.Reports.Workbooks;
using QualityMonitor.Store;
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
        Assert.Equal(
            ["Показатели", "Карта школ", "По школам", "Источники", "Файлы", "Замечания к данным"],
            Names(book)
        );
        foreach (var part in book.WorkbookPart!.WorksheetParts)
        {
            Assert.NotNull(part.Worksheet!.GetFirstChild<AutoFilter>());
            Assert.Equal(PaneStateValues.Frozen, part.Worksheet.Descendants<Pane>().Single().State!.Value);
        }

        var fact = Sheet(book, "Показатели").Descendants<Cell>().Single(cell => cell.CellReference == "P2");
        Assert.Null(fact.DataType);
        Assert.Equal("4853", fact.CellValue!.Text);
    }

    [Fact]
    public async Task A_row_has_room_for_its_longest_text_where_a_letter_is_as_wide_as_a_digit()
    {
        const double Line = 11;
        using var book = Open(Appendix.Write(await Building.TownReportAsync()));
        var sheet = Sheet(book, "Показатели");
        var widths = sheet.Descendants<Column>().Select(static one => one.Width!.Value).ToList();

        Assert.All(
            sheet.Descendants<Row>(),
            row =>
            {
                var lines = row.Elements<Cell>()
                    .Zip(widths, static (cell, width) => Math.Ceiling(cell.InnerText.Length / width))
                    .Max();
                Assert.InRange(row.Height!.Value, lines * Line, 409);
            }
        );
    }

    [Fact]
    public async Task A_school_that_the_remark_names_as_missing_is_not_named_again()
    {
        using var book = Open(Appendix.Write(await Building.TownReportAsync()));

        var remark = Sheet(book, "Показатели")
            .Descendants<Cell>()
            .Single(static cell => cell.CellReference == "M2")
            .InnerText.Replace('\u00A0', ' ');

        Assert.Contains("нет данных: СОШ № 11", remark, StringComparison.Ordinal);
        Assert.DoesNotContain("данные не представлены", remark, StringComparison.Ordinal);
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
        Assert.Equal("1.1|Число обучающихся|Заречье|IV квартал 2025||350|350|||• без плана|1|1", rows[2]);
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

        // Edited and left again, such a text would become a formula without the mark.
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(cells, cell => Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value));
    }

    [Fact]
    public async Task Every_sheet_prints_on_A4_across_one_page_wide_with_its_head_and_page_numbers()
    {
        using var book = Open(Appendix.Write(await Building.TownReportAsync()));

        Assert.All(
            book.WorkbookPart!.WorksheetParts.Select(static part => part.Worksheet!),
            static sheet =>
            {
                var page = sheet.GetFirstChild<PageSetup>()!;
                Assert.Equal(9u, page.PaperSize!.Value);
                Assert.Equal(OrientationValues.Landscape, page.Orientation!.Value);
                Assert.Equal((1u, 0u), (page.FitToWidth!.Value, page.FitToHeight!.Value));
                Assert.True(sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
                Assert.Equal(
                    "&LСветлореченск, IV квартал 2025&C&A&R&P из &N",
                    sheet.GetFirstChild<HeaderFooter>()!.OddFooter!.Text
                );
            }
        );
        var names = book.WorkbookPart.Workbook!.DefinedNames!.Elements<DefinedName>().ToList();
        Assert.Equal(
            6,
            names.Count(static one =>
                one.Name == "_xlnm.Print_Titles" && one.Text.EndsWith("!$1:$1", StringComparison.Ordinal)
            )
        );
    }

    /// <summary>
    /// A head reads eight points and more: 168 widths of a digit on 281 mm, at nine points. What is wider goes on several
    /// pages, and what a row is about stands on each.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData("crowd")]
    [InlineData("hostile")]
    public async Task What_is_printed_of_a_sheet_is_no_wider_than_can_be_read(string kind)
    {
        await using var store = await JudgedTown.CreateAsync();
        var report = HardModels.Of(kind, await Building.ReportAsync(store));
        using var book = Open(Appendix.Write(report));
        using var region = Open(
            Appendix.Write(await new Region().Give("1.1", "s1", "10").Give("1.1", "s3", "20").ReportAsync("region"))
        );
        using var texts = Open(TextsWorkbook.Write(report));

        AssertRead(book);
        AssertRead(region);
        AssertRead(texts);
    }

    [Fact]
    public async Task A_map_of_more_indicators_than_a_page_holds_goes_on_several_with_the_schools_on_each()
    {
        var report = HardModels.Crowd(await Building.TownReportAsync());
        using var book = Open(Appendix.Write(report));

        Assert.Equal(2u, Sheet(book, "Карта школ").GetFirstChild<PageSetup>()!.FitToWidth!.Value);
        Assert.Contains("'Карта школ'!$A:$B,'Карта школ'!$1:$1", Named(book, "_xlnm.Print_Titles").Values);
    }

    [Fact]
    public async Task Long_names_have_the_room_that_remarks_leave_and_all_of_them_the_page()
    {
        var town = await Building.TownReportAsync();
        using var usual = Open(Appendix.Write(town));
        using var longer = Open(Appendix.Write(HardModels.LongNames(town)));

        Assert.InRange(Name(longer), Name(usual) + 8, 60);
        Assert.Equal(1u, Sheet(longer, "Показатели").GetFirstChild<PageSetup>()!.FitToWidth!.Value);

        static double Name(SpreadsheetDocument book) =>
            Sheet(book, "Показатели").Descendants<Column>().ElementAt(1).Width!.Value;
    }

    private static void AssertRead(SpreadsheetDocument book)
    {
        var (areas, titles) = (Named(book, "_xlnm.Print_Area"), Named(book, "_xlnm.Print_Titles"));
        foreach (var (index, name) in Names(book).Index())
        {
            var sheet = Sheet(book, name);
            var printed = sheet
                .Descendants<Column>()
                .Where(column =>
                    string.CompareOrdinal(
                        areas[index].Split('$')[3].PadLeft(3),
                        SourceCell.ColumnName((int)column.Max!.Value).PadLeft(3)
                    ) >= 0
                )
                .Sum(static column => column.Width!.Value);
            var pages = sheet.GetFirstChild<PageSetup>()!.FitToWidth!.Value;
            Assert.True(pages > 1 || printed is >= 40 and <= 168, $"{name}: {printed} characters on a page.");
            Assert.True(pages == 1 || titles[index].Contains("$A:", StringComparison.Ordinal), name);
        }
    }

    private static Dictionary<int, string> Named(SpreadsheetDocument book, string name) =>
        book.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>()
            .Where(one => one.Name == name)
            .ToDictionary(static one => (int)one.LocalSheetId!.Value, static one => one.Text);

    [Fact]
    public async Task The_map_of_schools_has_numbers_with_the_sign_and_the_colour_of_their_status()
    {
        using var book = Open(Appendix.Write(await Building.TownReportAsync()));
        var map = Sheet(book, "Карта школ");
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var codes = styles
            .NumberingFormats!.Elements<NumberingFormat>()
            .ToDictionary(static one => one.NumberFormatId!.Value, static one => one.FormatCode!.Value!);

        var worst = map.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)worst[2].StyleIndex!.Value);
        Assert.Null(worst[2].DataType);
        Assert.Equal("\"✖ \"General", codes[format.NumberFormatId!.Value]);
        Assert.NotEqual(0u, format.FillId!.Value);

        // The filter and sorting leave the town, its plan and the legend where they are.
        var last = map.GetFirstChild<AutoFilter>()!.Reference!.Value!;
        Assert.EndsWith("13", last, StringComparison.Ordinal);
        Assert.Equal("Светлореченск", map.Descendants<Row>().ElementAt(13).Elements<Cell>().First().InnerText);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("nothing")]
    [InlineData("hostile")]
    [InlineData("no plans")]
    public async Task Hard_reports_make_valid_workbooks(string kind)
    {
        var town = await Building.TownReportAsync();
        var report = kind switch
        {
            "many" => HardModels.Many(town, 31),
            "nothing" => HardModels.NothingSubmitted(town),
            "hostile" => HardModels.HostileNames(town) with { OwnerName = "=1&1 " + new string('я', 300) },
            _ => HardModels.WithoutPlans(town),
        };
        using var book = Open(Appendix.Write(report));

        Assert.Empty(
            new OpenXmlValidator()
                .Validate(book, TestContext.Current.CancellationToken)
                .Select(error => error.Description + " " + error.Path?.XPath)
        );
        Assert.All(
            book.WorkbookPart!.WorksheetParts.Select(static part => part.Worksheet!.GetFirstChild<HeaderFooter>()!),
            static page => Assert.InRange(page.OddFooter!.Text.Length, 1, 255)
        );
    }

    /// <summary>A region of five hundred schools and thirty-one indicators, each figure with its own cell.</summary>
    [Fact]
    public async Task A_regions_workbook_stays_below_what_mail_servers_take()
    {
        var town = await Building.TownReportAsync();
        var schools = Enumerable.Range(0, 500).Select(static at => new School($"s{at}", $"СОШ № {at}")).ToList();
        var model = town.Rows[0];
        var school = model.Schools.First(static one => one.Fact is not null);
        var origin = school.Fact!.Origins[0];
        var rows = Enumerable
            .Range(0, 31)
            .Select(index =>
                model with
                {
                    Code = $"{(index / 8) + 1}.{(index % 8) + 1}",
                    Schools =
                    [
                        .. schools.Select(
                            (one, at) =>
                                school with
                                {
                                    Code = one.Code,
                                    Name = one.Name,
                                    Fact = school.Fact with
                                    {
                                        Origins =
                                        [
                                            origin with
                                            {
                                                Cells = $"C{index + 8}, D{index + 8}",
                                                OriginalText = $"{(at * 7919) % 1000}/{1000 + at}",
                                                OrganisationCode = one.Code,
                                            },
                                        ],
                                    },
                                }
                        ),
                    ],
                }
            );

        var bytes = Appendix.Write(town with { Schools = schools, Rows = [.. rows] });

        Assert.InRange(bytes.Length, 100_000, 10_000_000);
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
