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
