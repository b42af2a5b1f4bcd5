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
