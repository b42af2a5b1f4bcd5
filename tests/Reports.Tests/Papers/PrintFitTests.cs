using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using QualityMonitor.Reports.Papers;
using QualityMonitor.Reports.Papers.Sheets;
using Xunit;

namespace QualityMonitor.Reports.Tests.Papers;

/// <summary>Text of a printed sheet is never smaller than seven points where its columns can go on another page.</summary>
public sealed class PrintFitTests
{
    [Theory]
    // In seven points a page across holds 230 digits, one upright 156; of broken pages a tenth stays free.
    [InlineData("100 120", true, 1, 1, 0)]
    [InlineData("60 100 80", true, 1, 2, 1)]
    [InlineData("50 60 60", false, 1, 2, 1)]
    [InlineData("50 60 60", false, 0, 1, 0)]
    [InlineData("10 50 80 80 80", true, 2, 3, 2)]
    [InlineData("10 50 70 70 70 70", true, 2, 2, 2)]
    // What is repeated takes most of the page, or a column has no room beside it.
    [InlineData("60 60 60 60", true, 2, 1, 0)]
    [InlineData("60 200", true, 1, 1, 0)]
    // Nobody sees the first.
    [InlineData("0 100 120", true, 1, 1, 0)]
    public void Columns_stand_on_as_few_pages_as_can_be_read(
        string widths,
        bool isLandscape,
        int repeated,
        int pages,
        int repeatedThere
    )
    {
        var fit = PrintFit.Of(
            [.. widths.Split(' ').Select(static one => double.Parse(one, CultureInfo.InvariantCulture))],
            isLandscape,
            repeated
        );

        Assert.Equal(new PrintFit(pages, repeatedThere), fit);
    }

    [Fact]
    public void The_wide_sheets_of_a_passport_print_in_a_size_that_is_read_with_code_and_name_on_every_page()
    {
        using var memory = new MemoryStream();
        PassportWorkbook.Write(memory, SampleProgramme.Definition, []);
        memory.Position = 0;
        using var book = SpreadsheetDocument.Open(memory, isEditable: false);
        var sheets = book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        var broken = new List<string>();
        foreach (var (index, sheet) in sheets.Index())
        {
            var page = ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!;
            if (page.GetFirstChild<PageSetup>()!.FitToWidth!.Value == 1)
                continue;
            broken.Add(sheet.Name!);
            Assert.Equal(
                $"'{sheet.Name}'!$A:$B,'{sheet.Name}'!$1:$1",
                book.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>()
                    .Single(name => name.LocalSheetId?.Value == index && name.Name == "_xlnm.Print_Titles")
                    .Text
            );
        }

        Assert.Contains("Показатели", broken);
        Assert.DoesNotContain("Программа", broken);
    }
}
