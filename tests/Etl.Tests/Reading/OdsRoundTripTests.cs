using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Reading;

/// <summary>Real workbooks that LibreOffice saved anew: the same cells, whatever the format.</summary>
public sealed class OdsRoundTripTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "samples");

    [Theory]
    [InlineData("ods")]
    [InlineData("fods")]
    public async Task A_workbook_saved_in_another_format_says_the_same(string format)
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);
        var books = Directory
            .EnumerateFiles(Path.Combine(Samples, "cases"), "*.xlsx")
            .Append(Path.Combine(Samples, "svetlorechensk", "passport.xlsx"))
            .Append(Path.Combine(Samples, "svetlorechensk", "2025-Q4", "Сведения СОШ 5, IV квартал 2025.xlsx"))
            .ToList();
        using var saved = await Soffice.ConvertAsync(format, books, TestContext.Current.CancellationToken);

        Assert.All(
            books,
            book =>
                Assert.Equal(Read.Said(book), Read.Said(saved[Path.GetFileNameWithoutExtension(book) + "." + format]))
        );
    }

    [Fact]
    public async Task A_figure_keeps_its_sign_its_scale_and_its_unit_whatever_sections_its_format_has()
    {
        Assert.SkipWhen(Soffice.Program is null, Soffice.WhyNot);
        string[] formats =
        [
            "0.0\" тыс. руб.\"",
            "#,##0.0,\" тыс. руб.\"",
            "#,##0.00\\ \"₽\";[Red]\\-#,##0.00\\ \"₽\"",
            "#,##0\" руб.\";(#,##0\" руб.\")",
            "#,##0.0,\" тыс.\";\\-#,##0.0,\" тыс.\";\"-\"0\" руб.\"",
            "_-* #,##0\\ \"₽\"_-;\\-* #,##0\\ \"₽\"_-;_-* \"-\"??\\ \"₽\"_-;_-@_-",
            "[>=1000]0.0,\" тыс.\";0\" руб.\"",
            "General\" чел.\"",
        ];
        var rows = string.Concat(
            formats.Select(
                static (_, index) =>
                    $"<row r=\"{index + 1}\"><c r=\"A{index + 1}\" s=\"{index + 1}\"><v>5200</v></c>"
                    + $"<c r=\"B{index + 1}\" s=\"{index + 1}\"><v>-5200</v></c>"
                    + $"<c r=\"C{index + 1}\" s=\"{index + 1}\"><v>0</v></c></row>"
            )
        );
        var book = formats.Aggregate(Read.Book(rows), static (book, format) => book.Format(format));
        var folder = Directory.CreateTempSubdirectory("qm-formats-");
        try
        {
            var path = Path.Combine(folder.FullName, "форматы.xlsx");
            await File.WriteAllBytesAsync(path, book.ToBytes(), TestContext.Current.CancellationToken);
            using var saved = await Soffice.ConvertAsync("ods", [path], TestContext.Current.CancellationToken);

            Assert.Equal(Read.Said(path), Read.Said(saved["форматы.ods"]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
