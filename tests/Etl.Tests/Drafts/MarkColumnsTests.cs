using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>«2», «3», «4», «5» over figures are school marks where something speaks of marks, and never numbers of columns.</summary>
public sealed class MarkColumnsTests
{
    [Theory]
    [InlineData("ВПР, математика, доли отметок", "10 | 40 | 30 | 20", "Доля отметок «5», % = 20 %")]
    [InlineData("ВПР, распределение по отметкам", "10 | 40 | 30 | 20", "Доля отметок «5», % = 20 %")]
    [InlineData("ВПР, распределение по отметкам", "3 | 4 | 8 | 9", "Количество отметок «5» = 9")]
    public async Task Whether_they_are_shares_or_counts_is_said_or_their_sum_tells(
        string title,
        string row,
        string loaded
    )
    {
        var drafted = await DraftAsync(
            $"Свод.xlsx\n{title}, 2024 год\nШкола | 2 | 3 | 4 | 5\nСОШ № 1 | {row}\nСОШ № 2 | {row}"
        );

        Assert.Equal(8, drafted.Loaded.Count);
        Assert.Contains($"факт СОШ № 1, 2024: {loaded}", drafted.Loaded);
    }

    [Fact]
    public async Task Broken_numbers_that_are_not_100_together_are_asked_about()
    {
        var drafted = await DraftAsync(
            "Свод.xlsx\nИтоги по отметкам, 2024 год\nШкола | 2 | 3 | 4 | 5\nСОШ № 1 | 1,5 | 4 | 3 | 2\nСОШ № 2 | 3,5 | 1 | 2 | 2"
        );

        Assert.Empty(drafted.Loaded);
        Assert.Equal(["доли это отметок или их количества, не сказано"], drafted.Doubts);
    }

    [Fact]
    public async Task What_stands_over_the_marks_names_them_and_a_share_beside_a_count_is_another_indicator()
    {
        var drafted = await DraftAsync(
            """
            ОГЭ 2024.xlsx
            Школа | Русский язык | < | < | < | < | <
            ^ | «5» | < | «4» | < | «3» | <
            ^ | чел. | % | чел. | % | чел. | %
            СОШ № 1 | 10 | 20 | 20 | 40 | 20 | 40
            СОШ № 2 | 5 | 25 | 10 | 50 | 5 | 25
            """
        );

        Assert.Contains("факт СОШ № 1, 2024: Русский язык, чел.: количество отметок «5» = 10", drafted.Loaded);
        Assert.Contains("факт СОШ № 1, 2024: Русский язык, %: доля отметок «5» = 20 %", drafted.Loaded);
    }

    [Theory]
    [InlineData("Показатели за 2024 год")]
    [InlineData("Успеваемость за 2024 год")]
    public async Task Numbers_of_columns_are_no_marks_whatever_the_title_speaks_of(string title)
    {
        var drafted = await DraftAsync(
            $"Отчёт.xlsx\n{title}\nПоказатель | Ед. изм. | План | Факт | Примечание\n1 | 2 | 3 | 4 | 5\nОхват | % | 90 | 95 | -"
        );

        Assert.Equal(["план Мой город, 2024: Охват = 90 %", "факт Мой город, 2024: Охват = 95 %"], drafted.Loaded);
    }

    [Fact]
    public async Task Sheets_that_are_subjects_are_parts_of_the_same_indicators()
    {
        const string Table =
            "ВПР 2024\nОО | Участников | 2 | 3 | 4 | 5\nСОШ № 1 | 24 | 20 | 30 | 40 | 10\nСОШ № 2 | 38 | 10 | ";

        var drafted = await DraftAsync(
            $"ВПР.xlsx\n=== Русский язык\n{Table}40 | 30 | 20\n=== Математика 5 кл.\n{Table}50 | 30 | 10"
        );

        Assert.Contains("breakdown: { sheet: \".+\" }", drafted.Draft!, StringComparison.Ordinal);
        Assert.Contains("факт СОШ № 2, 2024: Доля отметок «5», % · Русский язык = 20 %", drafted.Loaded);
        Assert.Contains("факт СОШ № 2, 2024: Доля отметок «5», % · Математика 5 кл. = 10 %", drafted.Loaded);
        Assert.Empty(drafted.Tried!.Issues);
    }

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
