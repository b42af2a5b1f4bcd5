using QualityMonitor.Etl.Reading.Cells;
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
            book => Assert.Equal(Said(book), Said(saved[Path.GetFileNameWithoutExtension(book) + "." + format]))
        );
    }

    /// <summary>Everything that a workbook says, cell by cell.</summary>
    private static List<string> Said(string path)
    {
        using var file = File.OpenRead(path);
        return
        [
            .. Read.All(file, Path.GetFileName(path))
                .SelectMany(static sheet =>
                    sheet
                        .Rows.SelectMany(row => Cells(sheet.Info.Name, row))
                        .Prepend($"{sheet.Info.Number} {sheet.Info.Name} {sheet.Info.IsHidden}")
                        .Concat(
                            sheet
                                .Info.Merges.OrderBy(static area => (area.Top, area.Left))
                                .Select(area => $"{sheet.Info.Name} {area}")
                        )
                ),
        ];
    }

    private static IEnumerable<string> Cells(string sheet, Row row)
    {
        foreach (var column in row.Columns.ToArray())
            yield return $"{sheet} {row.Number}:{column} {row[column]} {row[column].IsPercent}";
    }
}
