using QualityMonitor.Etl.Trials;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>A sheet made in a test, and what its draft loads cell by cell without a question.</summary>
internal static class DraftedBook
{
    public static async Task<IEnumerable<string>> DraftedAsync(string name, Action<XlsxBuilder.SheetBuilder> fill)
    {
        var (_, _, tried) = await DraftedTable.OfAsync(
            name,
            new XlsxBuilder().Sheet("Лист1", fill).ToBytes(),
            TestContext.Current.CancellationToken
        );

        Assert.NotNull(tried);
        Assert.Empty(tried.LayoutMistakes);
        Assert.Empty(tried.Issues);
        return tried.Figures.Select(Told);
    }

    private static string Told(TrialFigure figure) =>
        $"{(figure.Kind == FigureKind.Plan ? "План" : "Факт")} {figure.Cell} {figure.About}, {figure.Period}"
        + $" = {figure.ReadAs.Replace('\u00A0', ' ')}";
}
