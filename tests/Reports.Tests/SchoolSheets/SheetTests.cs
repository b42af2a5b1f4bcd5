using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.SchoolSheets;
using QualityMonitor.Reports.SchoolSheets.Document;
using QualityMonitor.Reports.Tests.Documents;
using Xunit;

namespace QualityMonitor.Reports.Tests.SchoolSheets;

/// <summary>What a school is told of itself.</summary>
[Collection(SharedJudgedTown.Name)]
public sealed class SheetTests(JudgedTownSheets town)
{
    [Fact]
    public void A_school_is_judged_on_its_sheet_as_in_the_towns_report()
    {
        var compared = 0;
        foreach (var row in town.Town.Rows)
        foreach (var school in row.Schools.Where(static one => one.Fact is not null))
        {
            var own = town.Sheet(school.Code).Rows.Single(one => one.Code == row.Code);
            Assert.Equal((school.Status, school.Fact!.Text), (own.Status, own.Fact!.Text));
            compared++;
        }

        Assert.True(compared > 30);
    }

    [Fact]
    public void A_sheet_opens_with_what_got_better_and_then_the_one_worry_in_pupils() =>
        Assert.Contains(
            "Тревожит одно: «Успеваемость»: не вошли 7 обучающихся из 396, III кв. 2025 — 1 из 396.",
            town.Plain("s10"),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_way_to_the_next_zone_is_told_in_pupils()
    {
        // 389 of 396 are 98,2 %: less than 99 %, and more than a point below the town.
        var zone = town.Sheet("s10").Zone!;

        Assert.Equal((Zone.Red, (Zone?)Zone.Risk, 1), (zone.Zone, zone.Better, zone.ToDrop));
        Assert.Equal(4, zone.Criteria.Single(static one => one.Code == "К1").Step!.Units);
        Assert.Null(zone.Criteria.Single(static one => one.Code == "К2").Step);
        Assert.Contains(
            "4 обучающихся войдут в показатель «Успеваемость»",
            town.Plain("s10"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_school_that_has_sent_nothing_is_asked_for_it_and_told_nothing_of_itself()
    {
        var sheet = town.Sheet("s11");
        var text = town.Plain("s11");

        Assert.Equal(ReceiptState.Missing, sheet.Receipt!.State);
        Assert.All(sheet.Rows, static row => Assert.Null(row.Fact));
        Assert.Contains("Сведений за IV квартал 2025 от вас нет: срок — 12.01.2026", text, StringComparison.Ordinal);
        Assert.Contains(
            "сейчас: Пришлите сведения за IV квартал 2025: их ещё нет. Срок был 12.01.2026.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Напишите, почему", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_was_refused_is_shown_with_what_is_wanted_and_a_step_to_mend_it()
    {
        var text = town.Plain("s3");

        Assert.Contains(
            "ячейка C11, «около 40»: Число не прочитано: «около 40». Нужно: число, например 82,6.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("сейчас: Исправьте 1 место в файле", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_late_file_is_told_with_its_days_and_the_next_one_is_asked_for_in_time()
    {
        Assert.Contains("на 3 дня позже срока (12.01.2026)", town.Plain("s7"), StringComparison.Ordinal);
        Assert.Contains(
            "до 13.04.2026: Пришлите сведения за I квартал 2026 тем же файлом.",
            town.Plain("s7"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_behind_and_better_has_a_sign_of_its_own_and_its_own_misses_are_asked_why()
    {
        var rows = town.Schools.SelectMany(school => town.Sheet(school).Rows).ToList();

        Assert.Contains(rows, static row => row is { IsBehind: true, Trend: Trend.Improved });
        Assert.Contains(rows, static row => row is { IsBehind: true, Trend: Trend.Worsened });
        foreach (var school in town.Schools.Where(one => town.Sheet(one).Rows.Any(static row => row.IsBehind)))
            Assert.Contains("Напишите, почему не выполнен план", town.Plain(school), StringComparison.Ordinal);
    }

    [Fact]
    public void A_school_that_has_missed_everything_is_told_so_and_how_far_it_is()
    {
        var sheet = town.Sheet("s10") with
        {
            Rows =
            [
                .. town.Sheet("s10")
                    .Rows.Where(static row => row.Plan is not null)
                    .Select(static row => row with { Status = Status.Missed, Trend = Trend.Worsened, Lacking = 3 }),
            ],
        };

        var text = Sheets.Mail().Render(sheet, 1, []).Mail.Text.Replace('\u00A0', ' ');

        Assert.Contains("Лучше, чем прежде, пока не стал ни один показатель.", text, StringComparison.Ordinal);
        Assert.Contains("Больше всего тревожит", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_town_without_criteria_has_sheets_without_a_zone()
    {
        var sheet = town.Sheet("s5") with { Zone = null };

        var (mail, _) = Sheets.Mail().Render(sheet, 1, []);

        Assert.DoesNotContain("зон", mail.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_sheet_is_valid_and_one_page_of_A4_with_thirty_indicators_and_as_many_remarks_too()
    {
        byte[][] sheets =
        [
            Document("s10"),
            Document("s11"),
            Reports.SchoolSheets.Document.SheetDocument.Write(Crowded(town.Sheet("s3")), 2),
        ];

        Assert.All(sheets, WordFile.IsValid);
        Assert.All(await WordFile.PagesAsync(sheets), static pages => Assert.Single(pages));
    }

    [Fact]
    public void The_paper_is_called_by_the_school_and_the_period() =>
        Assert.Contains(town.Letter("s5").Files, static one => one.FileName == "Листок СОШ № 5, IV квартал 2025.docx");

    [Fact]
    public void The_model_reads_back_and_says_the_same_data()
    {
        var model = SheetJson.Write(town.Sheet("s10"));

        Assert.Equal(town.Letter("s10").Model, model);
        Assert.Equal(SheetJson.Write(SheetJson.Read(model)), model);
    }

    [Fact]
    public void The_workbook_of_a_school_is_valid_has_a_row_for_every_figure_and_the_same_bytes_each_time()
    {
        var file = town.Letter("s10")
            .Files.Single(static one => one.FileName == "Цифры СОШ № 10, IV квартал 2025.xlsx");

        Assert.Equal(file.Content, SheetWorkbook.Write(town.Sheet("s10")));
        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
        var rows = Assert.Single(book.WorkbookPart!.WorksheetParts).Worksheet!.Descendants<Row>().ToList();
        Assert.Equal(town.Sheet("s10").Rows.Count + 1, rows.Count);
        Assert.All(
            rows.Skip(1).Zip(town.Sheet("s10").Rows).Where(static one => one.Second.Fact?.Value is not null),
            static one =>
                Assert.Equal(
                    one.Second.Fact!.Value,
                    decimal.Parse(
                        one.First.Elements<Cell>()
                            .Single(static cell => cell.CellReference!.Value!.StartsWith('E'))
                            .InnerText,
                        CultureInfo.InvariantCulture
                    )
                )
        );
    }

    private byte[] Document(string school) =>
        town.Letter(school)
            .Files.Single(static one => one.MediaType.Contains("word", StringComparison.Ordinal))
            .Content;

    private static SchoolSheet Crowded(SchoolSheet sheet) =>
        sheet with
        {
            Rows =
            [
                .. Enumerable
                    .Range(0, 30)
                    .Select(number =>
                        sheet.Rows[number % sheet.Rows.Count] with
                        {
                            Code = $"9.{number}",
                            Name =
                                "Доля обучающихся, о которых долго говорится в названии показателя, без конца и края",
                        }
                    ),
            ],
            Remarks = [.. Enumerable.Repeat(sheet.Remarks[0], 30)],
        };
}
