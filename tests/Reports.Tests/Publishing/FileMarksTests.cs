using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Reports.Tests.Documents;
using QualityMonitor.Reports.Tests.Yearly;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Reports.Tests.Publishing;

/// <summary>A report that nobody reviewed says so in the files that outlive its letter.</summary>
public sealed class FileMarksTests(YearlyTown town) : IClassFixture<YearlyTown>
{
    private const string Sentence = "Отчёт не проверен координатором.";

    [Theory]
    [InlineData("statement")]
    [InlineData("annual")]
    [InlineData("identification")]
    public async Task Every_kinds_files_open_with_the_mark_are_valid_and_the_same_each_time(string kind)
    {
        var of = YearlyTown.Kinds(town.Store).Single(one => one.Code == kind);
        var built = await of.BuildAsync(
            new Kinds.ReportOrder(Town.Programme, "", YearlyTown.Year, Cutoff.Now(Town.CutOff), []),
            TestContext.Current.CancellationToken
        );

        foreach (var file in built.Report!.Letter(1, null).Files)
        {
            var (marked, again) = (FileMarks.Marked(file, Sentence), FileMarks.Marked(file, Sentence));
            Assert.Equal(marked.Content, again.Content);
            if (Path.GetExtension(file.FileName) == ".docx")
            {
                WordFile.IsValid(marked.Content);
                Assert.StartsWith(Sentence, WordFile.TextOf(marked.Content), StringComparison.Ordinal);
            }
            else
            {
                HasMarkedSheet(file.Content, marked.Content);
            }
        }
    }

    /// <summary>Filters and printed areas belong to the sheets that they belonged to.</summary>
    private static void HasMarkedSheet(byte[] before, byte[] marked)
    {
        using var old = SpreadsheetDocument.Open(new MemoryStream(before), false);
        using var book = SpreadsheetDocument.Open(new MemoryStream(marked), false);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
        var sheets = book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        var first = (WorksheetPart)book.WorkbookPart.GetPartById(sheets[0].Id!.Value!);
        Assert.Equal(Sentence, first.Worksheet!.InnerText);
        Assert.Equal(Places(old), Places(book));
    }

    private static List<string> Places(SpreadsheetDocument book)
    {
        var sheets = book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>()
            .Select(static one => one.Name!.Value!)
            .ToList();
        return
        [
            .. book
                .WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>()
                .Select(name => $"{sheets[(int)name.LocalSheetId!.Value]}: {name.Text}"),
        ];
    }
}
