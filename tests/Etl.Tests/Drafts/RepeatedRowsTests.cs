using QualityMonitor.Etl.Trials;
using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>Rows of one name, signs for figures, and a second table: what a draft must not run together.</summary>
public sealed class RepeatedRowsTests
{
    [Fact]
    public async Task Facts_of_one_name_are_parts_where_another_column_tells_them_apart()
    {
        var drafted = await DraftAsync(
            """
            Итоги 2023 года.xlsx
            № | Показатель | Где обучаются | Факт
            1 | Число учеников | в городе | 1200
            ^ | ^ | в селе | 340
            """
        );

        Assert.Equal(
            [
                "факт Мой город, 2023: Число учеников · в городе = 1 200",
                "факт Мой город, 2023: Число учеников · в селе = 340",
            ],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task Plans_have_no_parts_and_are_then_a_doubt()
    {
        var drafted = await DraftAsync(
            """
            Расходы 2023 года.xlsx
            Наименование мероприятия | Чьи средства | План | Исполнено
            Ремонт зала | местный бюджет | 800 | 655,3
            Ремонт зала | областной бюджет | 100 | 100
            """
        );

        Assert.Empty(drafted.Loaded);
        Assert.Equal(["названия строк повторяются, различает их столбец B"], drafted.Doubts);
    }

    [Fact]
    public async Task Signs_alone_are_no_figures()
    {
        var drafted = await DraftAsync(
            """
            Профили 2023 года.xlsx
            Школа | Дефицит кадров | Всего рисков
            СОШ № 2 | + | 2
            СОШ № 3 |  | 1
            """
        );

        Assert.Equal(["факт СОШ № 2, 2023: Всего рисков = 2", "факт СОШ № 3, 2023: Всего рисков = 1"], drafted.Loaded);
        Assert.Equal(["под ним одни знаки «+», а не числа"], drafted.Doubts);
    }

    [Fact]
    public async Task Numbers_of_rows_without_a_header_are_no_figures()
    {
        var drafted = await DraftAsync(
            """
            ЕГЭ 2023.xlsx
            Результаты ЕГЭ по математике
             | Наименование ОУ | Средний балл
            1 | СОШ № 2 | 46,5
            2 | Лицей № 7 | 55,1
            """
        );

        Assert.Equal(
            ["факт СОШ № 2, 2023: Средний балл = 46,5", "факт Лицей № 7, 2023: Средний балл = 55,1"],
            drafted.Loaded
        );
    }

    [Fact]
    public async Task What_is_done_against_a_risk_is_an_activity_and_its_aim_no_plan_of_an_indicator()
    {
        var drafted = await DraftAsync(
            """
            Программа СОШ № 3.xlsx
            Антирисковая программа СОШ № 3 на 2023 год
            Факторы риска | Краткое описание мер | Срок реализации | Ответственный | Целевой показатель
            Дефицит кадров | Привлечение молодых специалистов | до 01.09.2023 | директор | 2 чел.
            """
        );

        Assert.Equal(FigureKind.Activity, Assert.Single(drafted.Tried!.Figures).Kind);
    }

    [Fact]
    public async Task Terms_and_people_beside_names_that_are_not_understood_are_a_doubt()
    {
        var drafted = await DraftAsync(
            """
            Программа 2023 года.xlsx
            Направление | Срок реализации | Ответственный | План | Факт
            Кадры | до 01.09.2023 | директор | 2 | 1
            Дети | до 01.10.2023 | завуч | 3 | 3
            """
        );

        Assert.Empty(drafted.Loaded);
        Assert.Equal(["рядом сроки и ответственные: это мероприятия, а где их названия, не понято"], drafted.Doubts);
    }

    [Fact]
    public async Task A_table_above_the_one_that_is_understood_best_is_told_and_not_lost()
    {
        var drafted = await DraftAsync(
            """
            Отчёт за 2023 год.xlsx
            Школа | Успеваемость | Качество
            СОШ № 1 | 99,2 | 48,1
            СОШ № 2 | 98,4 | 41,7

            Показатель | Ед. изм. | План | Факт
            Охват питанием | % | 95 | 96,5
            """
        );

        Assert.Null(drafted.Draft);
        Assert.Contains("в строке 1, другой — в строке 5", drafted.Refusal!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_above_a_table_are_no_other_table()
    {
        var drafted = await DraftAsync(
            """
            Отчёт за 2023 год.xlsx
            Школа | СОШ № 1
            Классов | 24
            Учеников | 612
            Показатель | План | Факт
            Охват питанием, % | 95 | 96,5
            """
        );

        Assert.Equal(2, drafted.Loaded.Count);
        Assert.All(drafted.Loaded, static one => Assert.Contains("СОШ № 1", one, StringComparison.Ordinal));
    }

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
