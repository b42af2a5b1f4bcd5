using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>What a column is agrees with what stands in it, whatever words its header has.</summary>
public sealed class HeadersAndCellsTests
{
    [Fact]
    public async Task What_merely_groups_plan_and_fact_is_no_reason_for_a_doubt()
    {
        var drafted = await DraftAsync(
            """
            Сведения.xlsx
            Сведения о достижении значений показателей программы за 2025 год
            № | Показатель | Значения показателей (индикаторов) муниципальной программы, подпрограммы | <
            ^ | ^ | план | факт
            1 | Охват питанием, % | 95 | 96
            2 | Средний балл ЕГЭ | 65 | 63,8
            """
        );

        Assert.Empty(drafted.Doubts);
        Assert.Equal(4, drafted.Loaded.Count);
    }

    [Fact]
    public async Task A_heading_right_under_the_header_is_a_heading_and_the_number_of_a_row_is_never_a_figure()
    {
        var drafted = await DraftAsync(
            """
            Охват.xlsx
            Охват за 2025 год
            № п/п | Муниципальное образование | Охват детей, % | <
            ^ | ^ | план | факт
            Городские округа | < | < | <
            1 | г. Заречный | 83 | 84,2
            2 | г. Луговой | 82 | 83,7
            Муниципальные районы | < | < | <
            3 | Степной район | 80 | 76,9
            """
        );

        Assert.Empty(drafted.Doubts);
        Assert.Equal(6, drafted.Loaded.Count);
        Assert.DoesNotContain("indicator: \"№", drafted.Draft!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("по уваж. причине", true)]
    [InlineData("Причины болезни", true)]
    [InlineData("Причина отклонения", false)]
    public async Task A_reason_in_the_header_over_numbers_alone_is_counted_and_that_of_a_deviation_is_not(
        string header,
        bool isLoaded
    )
    {
        var drafted = await DraftAsync(
            $"""
            Пропуски.xlsx
            Пропуски за 2025 год
            Класс | Пропущено уроков | {header}
            5а | 305 | 70
            6а | 355 | 81
            """
        );

        Assert.Equal(isLoaded ? 4 : 2, drafted.Loaded.Count);
    }

    [Fact]
    public async Task A_reason_in_words_is_no_figure_though_it_begins_with_a_number()
    {
        var drafted = await DraftAsync(
            """
            Пропуски.xlsx
            Пропуски за 2025 год
            Класс | Пропущено уроков | Пояснение
            5а | 305 | 70 по болезни
            6а | 355 | 81 по болезни
            """
        );

        Assert.Equal(2, drafted.Loaded.Count);
    }

    [Fact]
    public async Task Answers_are_answers_beside_a_total_that_counts_them_and_a_dash()
    {
        var drafted = await DraftAsync(
            """
            Программы.xlsx
            Сведения за 2025 год
            Школа | Обучающихся, чел. | Наличие программы
            СОШ № 1 | 300 | да
            СОШ № 2 | 200 | нет
            СОШ № 3 | 100 | -
            Итого | 600 | 1
            """
        );

        Assert.Contains("unit: да/нет", drafted.Draft!, StringComparison.Ordinal);
        Assert.Contains("факт СОШ № 2, 2025: Наличие программы = Нет", drafted.Loaded);
    }

    [Theory]
    [InlineData("не менее 94", "94", 1)]
    [InlineData("95", "94", 0)]
    public async Task The_plan_of_the_year_said_twice_is_loaded_once_and_two_plans_of_it_are_asked(
        string first,
        string last,
        int plans
    )
    {
        var drafted = await DraftAsync(
            $"""
            Индикаторы.xlsx
            Индикаторы за 2025 год
            Индикатор | План на 2025 год | 9 месяцев | < | Год | <
            ^ | ^ | план | факт | план | факт
            Доля аттестатов, % | {first} | 90 | 91 | {last} | 95
            Охват питанием, % | 80 | 70 | 71 | 80 | 81
            """
        );

        Assert.Equal(
            plans,
            drafted.Loaded.Count(static one => one.StartsWith("план Мой город, 2025: Доля", StringComparison.Ordinal))
        );
    }

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
