using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>Years as rows, and the period that a table has from the names around it.</summary>
public sealed class PeriodRowsTests
{
    [Fact]
    public async Task Each_row_is_the_same_indicators_in_its_own_year_and_a_mean_under_them_is_none()
    {
        var drafted = await DraftAsync(
            """
            Динамика.xlsx
            Динамика результатов | <
            Годы | Доля поступивших в вузы, %
            2022 | 61,3
            2021 | 58
            В среднем | 59,7
            """
        );

        Assert.Equal(
            [
                "факт Мой город, 2022: Доля поступивших в вузы, % = 61,3 %",
                "факт Мой город, 2021: Доля поступивших в вузы, % = 58 %",
            ],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task A_column_of_school_years_needs_no_header_to_be_known()
    {
        var drafted = await DraftAsync(
            """
            Итоги ОГЭ.xlsx
             | Сдавали, чел. | Средняя отметка
            2021/2022 | 324 | 3,5
            2022/2023 | 330 | 3,3
            """
        );

        Assert.Equal(4, drafted.Loaded.Count);
        Assert.Contains("факт Мой город, 2022/2023: Средняя отметка = 3,3", drafted.Loaded);
    }

    [Fact]
    public async Task Years_to_come_among_the_rows_leave_open_what_is_a_plan()
    {
        var drafted = await DraftAsync(
            """
            Численность.xlsx
            Год | Численность учеников, чел.
            2025 | 2138
            2027 | 2200
            """
        );

        Assert.Empty(drafted.Loaded);
        Assert.Equal(["план это или факт, не сказано"], drafted.Doubts);
    }

    [Theory]
    [InlineData("свод.xlsx", "2 квартал", "Мониторинг школ, 2023 год", "2023-Q2")]
    [InlineData("свод за I полугодие.xlsx", "Лист1", "Мониторинг школ, 2023 год", "2023-H1")]
    [InlineData("свод.xlsx", "Март", "Мониторинг школ, 2023 год", "2023-03")]
    [InlineData("свод 2023.xlsx", "Лист1", "Мониторинг школ за 9 месяцев", "2023-01-01..2023-09-30")]
    public async Task A_part_of_the_year_in_one_name_and_the_year_in_another_are_one_period(
        string file,
        string sheet,
        string title,
        string period
    )
    {
        var drafted = await DraftAsync($"{file}\n=== {sheet}\n{title}\nШкола | Уроков\nСОШ № 1 | 4\nСОШ № 2 | 3");

        Assert.Equal([$"факт СОШ № 1, {period}: Уроков = 4", $"факт СОШ № 2, {period}: Уроков = 3"], drafted.Loaded);
    }

    [Fact]
    public async Task The_years_planned_behind_a_task_are_not_those_it_reports_of()
    {
        var drafted = await DraftAsync(
            """
            Отчёт.xlsx
            Отчёт о выполнении задания на 2024 год и на плановый период 2025 и 2026 годов
            Показатель качества услуги | < | <
            наименование показателя | утверждено на год | исполнено на отчётную дату
            Доля педагогов с категорией, % | 60 | 57,5
            """
        );

        Assert.Equal(
            [
                "план Мой город, 2024: Доля педагогов с категорией, % = 60 %",
                "факт Мой город, 2024: Доля педагогов с категорией, % = 57,5 %",
            ],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task Behind_a_fact_in_the_list_of_a_programme_stand_its_targets_and_their_total_is_none()
    {
        var drafted = await DraftAsync(
            """
            Паспорт.xlsx
            Перечень показателей результативности программы | < | < | < | <
            Показатели | Фактическое значение на 2023 г. | год | < | итого
            ^ | ^ | 2024 | 2025 | ^
            Школ в эффективном режиме, ед. | 4 | 6 | 8 | 8
            """
        );

        Assert.Equal(
            ["факт Мой город, 2023", "план Мой город, 2024", "план Мой город, 2025"],
            drafted.Loaded.Select(static one => one.Split(':')[0])
        );
        Assert.Equal(["рядом с годами это их итог"], drafted.Doubts);
    }

    [Theory]
    [InlineData("свод за 1 квартал.xlsx", "2 квартал", "Мониторинг школ, 2023 год")]
    [InlineData("свод.xlsx", "Лист1", "Мониторинг школ за 2 четверть 2023 года")]
    public async Task Parts_that_contradict_each_other_or_are_none_of_the_calendar_s_load_nothing(
        string file,
        string sheet,
        string title
    )
    {
        var drafted = await DraftAsync($"{file}\n=== {sheet}\n{title}\nШкола | Уроков\nСОШ № 1 | 4\nСОШ № 2 | 3");

        Assert.Empty(drafted.Loaded);
        Assert.Contains("# period: 2025-Q4  # впишите период", drafted.Draft!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_on_the_first_of_january_is_not_of_the_year_that_begins()
    {
        var drafted = await DraftAsync(
            """
            Показатели проекта.xlsx
            Показатель, ед. изм. | Базовое значение на 01.01.2023 | Достигнутое значение на 01.01.2024
            Число партнёров, ед. | 2 | 5
            """
        );

        Assert.Equal(
            [
                "факт Мой город, 2023-01-01: Число партнёров, ед. = 2",
                "факт Мой город, 2024-01-01: Число партнёров, ед. = 5",
            ],
            drafted.Loaded
        );
    }

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
