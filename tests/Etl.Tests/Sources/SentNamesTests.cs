using System.IO.Compression;
using System.Text;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class SentNamesTests
{
    [Theory]
    [InlineData("Отчёт.xlsx", "Отчёт.xlsx")]
    [InlineData("Отче\u0308т.xlsx", "Отчёт.xlsx")]
    [InlineData("%D0%9E%D1%82%D1%87%D0%B5%D1%82.xlsx", "Отчет.xlsx")]
    [InlineData("=?windows-1251?Q?=CE=F2=F7=E5=F2.xlsx?=", "Отчет.xlsx")]
    [InlineData("Îò÷åò.xlsx", "Отчет.xlsx")]
    [InlineData("Müller 100%25.xlsx", "Müller 100%25.xlsx")]
    [InlineData("план 50%.xlsx", "план 50%.xlsx")]
    public void A_name_is_what_a_person_gave(string written, string shown) =>
        Assert.Equal(shown, FileNames.Safe(written));

    [Theory]
    [InlineData(866)]
    [InlineData(1251)]
    [InlineData(65001)]
    public async Task Names_in_an_archive_are_read_in_the_page_they_are_written_in(int page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = new MemoryStream();
        using (
            var zip = new ZipArchive(
                file,
                ZipArchiveMode.Create,
                leaveOpen: true,
                page == 65001 ? Encoding.Latin1 : Encoding.GetEncoding(page)
            )
        )
        {
            var name = "Школа/Сведения СОШ 5.xlsx";
            zip.CreateEntry(page == 65001 ? Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name)) : name);
        }

        var items = await new ZipFiles(new ArchiveLimits(), static _ => false)
            .ReadAsync(file, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Школа/Сведения СОШ 5.xlsx", Assert.Single(items).Path);
    }

    [Fact]
    public async Task A_name_of_a_Mac_meets_the_pattern_of_its_layout()
    {
        Assert.True(new FileGlob("Район*").IsMatch("Район Ёлкин.xlsx".Normalize(NormalizationForm.FormD)));
        await using var town = await Town.FoundAsync();
        foreach (
            var path in Directory.EnumerateFiles(Repository.Shared("cases", "2026-11", "reading", "26-name-decomposed"))
        )
        {
            if (path.EndsWith(".yaml", StringComparison.Ordinal))
                town.LayoutFile(path);
            else
                town.DropFile(path);
        }

        Assert.Equal(Etl.Collecting.Outcomes.FileOutcome.Loaded, (await town.CollectOneAsync()).Outcome);
    }
}
