using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>A second table under the first: nothing of it is read under the columns of the first.</summary>
public sealed class TableBelowTests
{
    private const string First = """
        Отчёт.xlsx
        Отчёт за 2025 год
        Показатель | Значения | <
        ^ | План | Факт
        1 | 2 | 3
        Охват питанием, % | 95 | 96
        Доля кружков, % | 80 | 81
        """;

    [Theory]
    [InlineData("\n\nУслуга | Объём | <\n^ | Стоимость | Число мест\nПитание | 12 | 13")]
    [InlineData("\nЧасть 2 | < | <\nПоказатель | Объём | <\n^ | Стоимость | Число мест\nПитание | 12 | 13")]
    [InlineData("\nУслуга | Объём | <\n^ | Стоимость | Число мест\n1 | 2 | 3\nПитание | 12 | 13")]
    public async Task A_header_of_several_rows_under_the_data_begins_another_table(string below)
    {
        var drafted = await DraftAsync(First + below);

        Assert.Empty(drafted.Loaded);
        Assert.Contains("здесь не одна таблица", drafted.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\nПоказатель | Значения | <\n^ | План | Факт\n1 | 2 | 3\nДоля школ, % | 12 | 13")]
    [InlineData("\nПродолжение таблицы | < | <\nПоказатель | Значения | <\n^ | План | Факт\nДоля школ, % | 12 | 13")]
    [InlineData("\nПодпрограмма 2 | < | <\nДоля школ, % | 12 | 13")]
    public async Task The_same_header_again_and_a_heading_go_on_with_the_same_table(string below)
    {
        var drafted = await DraftAsync(First + below);

        Assert.Equal(6, drafted.Loaded.Count);
    }

    [Fact]
    public async Task What_tells_services_apart_is_no_name_of_an_indicator_and_equal_names_of_a_task_are_asked()
    {
        var drafted = await DraftAsync(
            """
            Отчёт МЗ.xlsx
            Отчёт за 2025 год
            Показатель, характеризующий содержание услуги | Показатель объёма | < | <
            ^ | наименование показателя | утверждено на год | исполнено
            обучающиеся без ОВЗ | Число обучающихся, чел. | 412 | 406
            обучающиеся с ОВЗ | Число обучающихся, чел. | 23 | 27
            Показатель, характеризующий содержание услуги | Показатель объёма | < | <
            ^ | наименование показателя | утверждено на год | исполнено
            обучение на дому | Число обучающихся, чел. | 4 | 4
            """
        );

        Assert.Empty(drafted.Loaded);
        Assert.Equal(["названия строк повторяются, различает их столбец A"], drafted.Doubts);
    }

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
