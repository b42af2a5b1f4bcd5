using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Etl.Tests.Passport;
using QualityMonitor.Etl.Tests.Recognition;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

/// <summary>One school, two programmes, one indicator under two codes.</summary>
public sealed class ProgrammesCheckTests
{
    [Theory]
    [InlineData(503, 502, "1.2")]
    [InlineData(502, 502, null)]
    public async Task Two_figures_of_one_thing_in_two_programmes_are_a_remark(int first, int second, string? remarked)
    {
        await using var town = await Town.FoundAsync();
        town.Store.Clock.Now = new DateTimeOffset(2025, 7, 5, 9, 0, 0, TimeSpan.Zero);
        var other = new PassportBook()
            .Put("Программа", 2, 2, "staff-2025")
            .Put("Программа", 3, 2, "Кадры")
            .Put("Показатели", 3, 1, "7.7")
            .Put("Показатели", 3, 2, "Число  вакансий.");
        town.Drop("паспорт 1.xlsx", new PassportBook().ToBytes()).Drop("паспорт 2.xlsx", other.ToBytes());
        await town.CollectAsync();

        town.Drop("кадры.xlsx", Form("staff-2025", ["7.7", null, null, first]));
        await town.CollectAsync();
        town.Drop("качество.xlsx", Form(FormPages.Programme, ["1.2", null, null, second]));
        await town.CollectAsync();

        var found = (await town.IssuesAsync(FormPages.Programme)).Where(issue => issue.Code == "sources-contradict");
        Assert.Equal(remarked is null ? [] : [remarked], found.Select(issue => issue.IndicatorCode));
        if (remarked is null)
            return;
        var issue = Assert.Single(found);
        Assert.Equal(Severity.Warning, issue.Severity);
        Assert.Contains(
            "в программе «Кадры» «503» (файл «кадры.xlsx»",
            issue.Detail ?? issue.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            2,
            (await town.FactsAsync(FormPages.Programme)).Count + (await town.FactsAsync("staff-2025")).Count
        );
    }

    private static byte[] Form(string programme, object?[] row) =>
        new XlsxBuilder().Form("Ф", "school-5", "2025-Q1", [row], programme).ToBytes();
}
