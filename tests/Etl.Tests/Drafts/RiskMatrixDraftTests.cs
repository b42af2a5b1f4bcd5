using QualityMonitor.Etl.Trials;
using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>Levels of risk in the cells between factors and schools, whichever lies across.</summary>
public sealed class RiskMatrixDraftTests
{
    [Fact]
    public async Task Schools_across_or_down_give_the_same_marks()
    {
        var across = await DraftAsync(
            """
            Риски 2024.xlsx
            Фактор риска | СОШ № 3 | СОШ № 8 г. Светлый
            Дефицит кадров | высокая | низкая
            Низкая мотивация | - | средняя
            """
        );
        var down = await DraftAsync(
            """
            Риски 2024.xlsx
            Школа | Дефицит кадров | Низкая мотивация
            СОШ № 3 | высокая |
            СОШ № 8 г. Светлый | низкая | средняя
            """
        );

        Assert.Equal(
            ["Дефицит кадров СОШ № 3", "Дефицит кадров СОШ № 8 г. Светлый", "Низкая мотивация СОШ № 8 г. Светлый"],
            Told(across)
        );
        Assert.Equal(Told(across), Told(down));
        Assert.Contains("period: 2024", across.Draft!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("в", "н")]
    [InlineData("выс.", "ср.")]
    [InlineData("+", "-")]
    [InlineData("есть", "нет")]
    public async Task Levels_are_levels_in_any_usual_words_and_the_row_that_counts_them_is_no_factor(
        string one,
        string other
    )
    {
        var drafted = await DraftAsync(
            $"""
            Риски 2025.xlsx
            № | Фактор риска | Значимость фактора риска | < | Кол-во школ
            ^ | ^ | СОШ № 2 | Луговская СОШ | ^
            1 | Дефицит кадров | {one} | {other} | 1
            2 | Низкая мотивация | {other} | {one} | 1
             | Количество актуальных рисков | 1 | 1 | 2
            """
        );

        Assert.All(
            drafted.Tried!.Figures,
            static figure => Assert.DoesNotContain("Количество", figure.About, StringComparison.Ordinal)
        );
        Assert.Contains("Дефицит кадров СОШ № 2", Told(drafted));
        Assert.Contains("Низкая мотивация Луговская СОШ", Told(drafted));
        Assert.Empty(drafted.Tried.Issues);
    }

    [Fact]
    public async Task Answers_of_schools_under_a_title_of_risks_are_answers()
    {
        var drafted = await DraftAsync(
            """
            Школы с рисками 2025.xlsx
            Школы с рисками в 2025 году
            Школа | Наличие программы | Наличие куратора
            СОШ № 3 | да | нет
            СОШ № 8 | нет | да
            """
        );

        Assert.DoesNotContain("rows: risks", drafted.Draft!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levels_of_something_else_are_no_risks()
    {
        var drafted = await DraftAsync(
            """
            Грамотность 2024.xlsx
            Уровень читательской грамотности
            Школа | 5 класс | 6 класс
            СОШ № 3 | высокий | низкий
            СОШ № 8 | средний | средний
            """
        );

        Assert.DoesNotContain("rows: risks", drafted.Draft ?? "", StringComparison.Ordinal);
        Assert.Empty(drafted.Loaded);
    }

    private static IEnumerable<string> Told(DraftedTable drafted) =>
        drafted
            .Tried!.Figures.Where(static figure => figure.Kind == FigureKind.Risk)
            .Select(static figure => $"{figure.About} {figure.Organisation}")
            .Order(StringComparer.Ordinal);

    private static Task<DraftedTable> DraftAsync(string drawn) =>
        DraftedTable.OfAsync(drawn, TestContext.Current.CancellationToken);
}
