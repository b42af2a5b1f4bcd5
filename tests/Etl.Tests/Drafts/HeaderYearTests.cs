using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>«Год» over years, and over the figures of one; two years that are a school year.</summary>
public sealed class HeaderYearTests
{
    [Theory]
    [InlineData("Учебный год", "2020-2021", "2021-2022")]
    [InlineData("Учебный год", "2020–2021", "2021 — 2022")]
    [InlineData("Уч. год", "2020-2021 уч. г.", "2021–2022 уч. г.")]
    [InlineData("Учебные годы", "2020-21", "2021-22")]
    [InlineData("Год", "2020-2021 уч. год", "2021-2022 учебный год")]
    public async Task Two_years_under_school_years_are_one_school_year(string header, string first, string second)
    {
        var drafted = await ShiftsAsync(header, first, second);

        Assert.Equal(
            [
                "факт Мой город, 2020/2021: Обучаются во вторую смену, чел. = 1 012",
                "факт Мой город, 2021/2022: Обучаются во вторую смену, чел. = 941",
            ],
            drafted.Loaded
        );
    }

    [Theory]
    [InlineData("Годы", "2020-2021", "2021-2022")]
    [InlineData("Учебный год", "2020-2022", "2022-2024")]
    [InlineData("Организация учебного процесса", "2020-2021", "2021-2022")]
    public async Task Two_years_that_nobody_calls_one_school_year_are_not_guessed(
        string header,
        string first,
        string second
    )
    {
        var drafted = await ShiftsAsync(header, first, second);

        Assert.DoesNotContain("/20", string.Join('\n', drafted.Loaded), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Факт нарастающим итогом | < | <", "I квартал | 9 месяцев | год")]
    [InlineData("Исполнено | < | <", "I полугодие | 9 месяцев | Год")]
    public async Task The_word_year_under_a_kind_of_figure_is_the_figure_of_the_year(string over, string parts)
    {
        var drafted = await DraftAsync(
            $"""
            Отчёт.xlsx
            Оперативный отчёт за 2024 год | < | < | < | <
            Показатель | План на 2024 год | {over}
            ^ | ^ | {parts}
            Проведено семинаров, ед. | 12 | 3 | 8 | 11
            Обучено педагогов, чел. | 2030 | 10 | 41 | 2024
            """
        );

        Assert.DoesNotContain("is: period", drafted.Draft!, StringComparison.Ordinal);
        Assert.Contains("факт Мой город, 2024: Проведено семинаров, ед. = 11", drafted.Loaded);
        Assert.Contains("факт Мой город, 2024: Обучено педагогов, чел. = 2 024", drafted.Loaded);
        Assert.Equal(8, drafted.Loaded.Count);
    }

    [Fact]
    public async Task The_plan_of_the_year_stands_behind_those_of_its_quarters()
    {
        var drafted = await DraftAsync(
            """
            План.xlsx
            Задания на 2024 год | < | < | <
            Показатель | План | < | <
            ^ | I квартал | I полугодие | год
            Проведено семинаров, ед. | 3 | 8 | 11
            """
        );

        Assert.Equal(
            ["план Мой город, 2024-Q1", "план Мой город, 2024-H1", "план Мой город, 2024"],
            drafted.Loaded.Select(static one => one.Split(':')[0])
        );
    }

    [Fact]
    public async Task Nothing_over_the_word_year_and_parts_of_the_year_before_it_say_enough()
    {
        var drafted = await DraftAsync(
            """
            Отчёт.xlsx
            Достигнутые значения показателей за 2024 год | < | < | <
            Показатель | I полугодие | 9 месяцев | год
            Численность обученных, чел. | 900 | 1450 | 2024
            """
        );

        Assert.DoesNotContain("is: period", drafted.Draft!, StringComparison.Ordinal);
        Assert.Contains("факт Мой город, 2024: Численность обученных, чел. = 2 024", drafted.Loaded);
    }

    [Fact]
    public async Task Numbers_that_are_no_years_are_no_period_and_what_else_they_are_is_asked()
    {
        var drafted = await DraftAsync(
            """
            Отчёт.xlsx
            Отчёт о показателях за 2024 год | < | <
            Показатель | Год | Факт
            Проведено семинаров, ед. | 3 | 11
            Обучено педагогов, чел. | 5 | 41
            """
        );

        Assert.DoesNotContain("is: period", drafted.Draft!, StringComparison.Ordinal);
        Assert.Equal(
            [
                "факт Мой город, 2024: Проведено семинаров, ед. = 11",
                "факт Мой город, 2024: Обучено педагогов, чел. = 41",
            ],
            drafted.Loaded
        );
        Assert.Equal(["под словом «год» стоят не годы"], drafted.Doubts);
    }

    [Fact]
    public async Task Years_under_the_word_year_are_periods_before_quarters_as_well()
    {
        var drafted = await DraftAsync(
            """
            Показатели.xlsx
            Показатель | Год | Факт
            Проведено семинаров, ед. | 2022 | 11
            Проведено семинаров, ед. | 2023 | 12
            """
        );

        Assert.Equal(
            ["факт Мой город, 2022", "факт Мой город, 2023"],
            drafted.Loaded.Select(static one => one.Split(':')[0])
        );
    }

    private static Task<DraftedTable> ShiftsAsync(string header, string first, string second) =>
        DraftAsync(
            $"""
            Смены.xlsx
            Обучение во вторую смену | <
            {header} | Обучаются во вторую смену, чел.
            {first} | 1012
            {second} | 941
            """
        );

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
