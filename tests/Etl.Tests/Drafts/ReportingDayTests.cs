using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>A title that names a day names no period: which is likely is told, and nothing is loaded before a person says so.</summary>
public sealed class ReportingDayTests
{
    [Theory]
    [InlineData("по состоянию на 20.09.2024", "2024/2025")]
    [InlineData("на 01.09.2024 г.", "2024/2025")]
    [InlineData("на 1 сентября 2024 года", "2024/2025")]
    [InlineData("на 31.05.2024", "2023/2024")]
    [InlineData("на 1 января 2025 года", "2024")]
    [InlineData("на «31» декабря 2024 г.", "2024")]
    [InlineData("на 01.10.2024", "2024-Q3")]
    [InlineData("на 01.07.2024", "2024-H1")]
    [InlineData("на 01.12.2024", "2024-11")]
    [InlineData("на 15.02.2024", "2024-02")]
    public async Task The_likely_period_stands_as_a_remark_with_the_day_it_comes_from(string title, string period)
    {
        var drafted = await DraftAsync(title);

        Assert.Empty(drafted.Loaded);
        var line = Assert.Single(
            drafted.Draft!.Split('\n'),
            static line => line.Contains("period:", StringComparison.Ordinal)
        );
        Assert.StartsWith($"# period: {period}  #", line, StringComparison.Ordinal);
        Assert.Contains("в A1 — день, а не период", line, StringComparison.Ordinal);
        Assert.Contains("уберите «#»", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("на 01.09.2024 и на 01.01.2025", "# period: 2025-Q4")]
    [InlineData("за 2023/2024 учебный год, по состоянию на 20.09.2024", "period: 2023/2024")]
    [InlineData("приказ от 20.09.2024 № 7", "# period: 2025-Q4")]
    [InlineData("за I четверть, на 01.11.2024", "# period: 2025-Q4")]
    public async Task Two_days_the_day_of_a_decree_and_a_period_beside_the_day_make_no_guess(string title, string line)
    {
        var drafted = await DraftAsync(title);

        Assert.Contains(drafted.Draft!.Split('\n'), one => one.StartsWith(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("03.12.2024 9:14:20", "# period: 2024  #")]
    [InlineData("11.01.2025 9:14:20", "# period: 2025-Q4  #")]
    public async Task Answers_of_one_year_make_that_year_likely_and_answers_of_two_none(string last, string line)
    {
        var drafted = await DraftedTable.OfAsync(
            "Анкета.xlsx\nОтметка времени | Школа | Педагогов (чел.)?\n02.12.2024 9:14:20 | СОШ № 1 | 41\n"
                + $"{last} | СОШ № 3 | 52",
            TestContext.Current.CancellationToken
        );

        Assert.Empty(drafted.Loaded);
        Assert.Contains(drafted.Draft!.Split('\n'), one => one.StartsWith(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("за 2025 год. Данные приведены по состоянию на 29 декабря 2025 года", "period: 2025  #")]
    [InlineData("за 2025 год, подписано 12.01.2026", "period: 2025  #")]
    public async Task A_day_beside_a_year_is_when_the_paper_was_written(string title, string line)
    {
        var drafted = await DraftAsync(title);

        Assert.Contains(drafted.Draft!.Split('\n'), one => one.StartsWith(line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_heading_that_is_nothing_but_a_day_leaves_the_year_of_the_file_and_its_school()
    {
        var drafted = await DraftedTable.OfAsync(
            """
            10 Самообследование Ольховская СОШ 2025.xlsx
            Данные приведены по состоянию на 29 декабря 2025 года.
            Показатели | Единица измерения | Значение
            Общая численность учащихся | человек | 374
            Численность учителей | человек | 29
            """,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(2, drafted.Loaded.Count);
        Assert.All(
            drafted.Loaded,
            static one => Assert.StartsWith("факт Ольховская СОШ, 2025:", one, StringComparison.Ordinal)
        );
    }

    private static Task<DraftedTable> DraftAsync(string title) =>
        DraftedTable.OfAsync(
            $"Свод.xlsx\nСведения об обучающихся {title}\nШкола | Обучающихся, чел. | Из них с ОВЗ, чел.\n"
                + "СОШ № 1 | 390 | 28\nСОШ № 3 | 455 | 41",
            TestContext.Current.CancellationToken
        );
}
