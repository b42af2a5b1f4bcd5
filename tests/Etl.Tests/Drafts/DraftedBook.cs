using QualityMonitor.Etl.Drafts;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Trials;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Drafts;

/// <summary>A workbook made in a test, its draft, and what that loads.</summary>
internal static class DraftedBook
{
    public static readonly EtlOptions Options = new([], "", ReadLimits.Default, 10_000_000);

    public static async Task<IEnumerable<string>> DraftedAsync(string name, Action<XlsxBuilder.SheetBuilder> fill)
    {
        var folder = Directory.CreateTempSubdirectory("qm-merged-").FullName;
        var file = Path.Combine(folder, name);
        var layout = Path.Combine(folder, "layout.yaml");
        await File.WriteAllBytesAsync(
            file,
            new XlsxBuilder().Sheet("Лист1", fill).ToBytes(),
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            layout,
            new LayoutSuggester(Options, TimeProvider.System)
                .Suggest(file, TestContext.Current.CancellationToken)
                .Value,
            TestContext.Current.CancellationToken
        );

        var tried = await new LayoutTrial(Options, new TestClock()).RunAsync(
            new TrialRequest(file, layout, null),
            static _ => Task.FromResult<ProgrammeHistory?>(null),
            TestContext.Current.CancellationToken
        );

        Assert.Empty(tried.LayoutMistakes);
        Assert.Empty(tried.Issues);
        return tried.Figures.Select(static figure =>
            $"{(figure.Kind == FigureKind.Plan ? "План" : "Факт")} {figure.Cell} {figure.About}, {figure.Period} = {figure.ReadAs.Replace('\u00A0', ' ')}"
        );
    }
}
