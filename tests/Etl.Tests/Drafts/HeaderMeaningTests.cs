using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>Rows and words of a header that mean something else than they look like.</summary>
public sealed class HeaderMeaningTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\nПодпрограмма 1 «Общее образование» | < | < | < | < | <")]
    public async Task Numbers_of_columns_are_no_row_of_a_header_however_many_rows_that_has(string section)
    {
        var drafted = await DraftAsync(
            """
            Сведения.xlsx
            № п/п | Наименование показателя | Ед. изм. | Значения показателей | < | <
            ^ | ^ | ^ | 2023 год | 2024 год | <
            ^ | ^ | ^ | факт | план | факт
            1 | 2 | 3 | 4 | 5 | 6
            """
                + section
                + "\n1.1 | Доля педагогов с категорией | % | 54,4 | 60 | 61,2"
                + "\n1.2 | Число школ-наставников | ед. | 4 | 5 | 3"
        );

        Assert.Equal(
            [
                "факт Мой город, 2023: Доля педагогов с категорией = 54,4 %",
                "план Мой город, 2024: Доля педагогов с категорией = 60 %",
                "факт Мой город, 2024: Доля педагогов с категорией = 61,2 %",
                "факт Мой город, 2023: Число школ-наставников = 4",
                "план Мой город, 2024: Число школ-наставников = 5",
                "факт Мой город, 2024: Число школ-наставников = 3",
            ],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task Numbers_of_columns_under_a_header_of_four_rows_are_none_of_it()
    {
        var drafted = await DraftAsync(
            """
            Сведения.xlsx
            Показатель | Значения показателя | < | <
            ^ | отчётные годы | < | <
            ^ | 2023 год | 2024 год | <
            ^ | факт | план | факт
            1 | 2 | 3 | 4
            Число школ-наставников, ед. | 4 | 5 | 3
            """
        );

        Assert.Equal(
            [
                "факт Мой город, 2023: Число школ-наставников, ед. = 4",
                "план Мой город, 2024: Число школ-наставников, ед. = 5",
                "факт Мой город, 2024: Число школ-наставников, ед. = 3",
            ],
            drafted.Loaded
        );
    }

    [Theory]
    [InlineData("Учебный год", "2020-2021", "2021-2022")]
    [InlineData("Учебный год", "2020–2021", "2021 — 2022")]
    [InlineData("Уч. год", "2020-2021 уч. г.", "2021–2022 уч. г.")]
    [InlineData("Учебные годы", "2020-21", "2021-22")]
    [InlineData("Год", "2020-2021 уч. год", "2021-2022 учебный год")]
    public async Task Two_years_under_school_years_are_one_school_year(string header, string first, string second)
    {
        var drafted = await DraftAsync(
            $"Смены.xlsx\nОбучение во вторую смену | <\n{header} | Обучаются во вторую смену, чел.\n{first} | 1012\n{second} | 941"
        );

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
        var drafted = await DraftAsync(
            $"Смены.xlsx\nОбучение во вторую смену | <\n{header} | Обучаются во вторую смену, чел.\n{first} | 1012\n{second} | 941"
        );

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

    [Theory]
    [InlineData("единица измерения", "наименование", "код по ОКЕИ")]
    [InlineData("Ед. изм.", "Наименование", "Код")]
    [InlineData("Единица измерения показателя по ОКЕИ", "название", "код")]
    public async Task Of_a_unit_in_two_columns_its_name_counts_and_its_code_is_nothing(
        string unit,
        string name,
        string code
    )
    {
        var drafted = await DraftAsync(
            $"""
            Отчёт.xlsx
            Показатель качества услуги | < | < | < | <
            наименование показателя | {unit} | < | утверждено в задании на год | исполнено на отчётную дату
            ^ | {name} | {code} | ^ | ^
            1 | 2 | 3 | 4 | 5
            Удовлетворённость родителей | процент | 744 | 90 | 93,5
            Полнота реализации программы | процент | 744 | 100 | 92
            """,
            "за 2024 год"
        );

        Assert.Equal(
            [
                "план Мой город, 2024: Удовлетворённость родителей = 90 %",
                "факт Мой город, 2024: Удовлетворённость родителей = 93,5 %",
                "план Мой город, 2024: Полнота реализации программы = 100 %",
                "факт Мой город, 2024: Полнота реализации программы = 92 %",
            ],
            drafted.Loaded
        );
    }

    [Theory]
    [InlineData("за 2024 год", "Руководитель ________ И.В. Седова «15» января 2025 г.", "2024")]
    [InlineData("за I квартал 2024 года", "Директор школы № 4    12.04.2024", "2024-Q1")]
    [InlineData("за 2023/2024 учебный год", "Исп. Петрова, 20.06.2024", "2023/2024")]
    public async Task A_title_of_nothing_but_its_time_is_the_period_whatever_day_the_signature_bears(
        string title,
        string signature,
        string period
    )
    {
        var drafted = await DraftAsync(
            $"""
            Отчёт.xlsx
            Показатель | Ед. изм. | Факт
            Удовлетворённость родителей | процент | 93,5
            Полнота реализации программы | процент | 92
            {signature}
            """,
            title
        );

        Assert.Equal(
            [
                $"факт Мой город, {period}: Удовлетворённость родителей = 93,5 %",
                $"факт Мой город, {period}: Полнота реализации программы = 92 %",
            ],
            drafted.Loaded
        );
    }

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);

    /// <param name="period">Alone in a row of its own between the title and the table.</param>
    private static Task<DraftedTable> DraftAsync(string drawn, string period) =>
        DraftAsync(
            drawn.Replace(
                "Отчёт.xlsx\n",
                $"Отчёт.xlsx\nОТЧЁТ О ВЫПОЛНЕНИИ ЗАДАНИЯ | <\n{period} | <\n",
                StringComparison.Ordinal
            )
        );
}
