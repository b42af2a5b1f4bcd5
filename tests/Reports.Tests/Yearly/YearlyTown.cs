using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Annual;
using QualityMonitor.Reports.Documents.Writing;
using QualityMonitor.Reports.Identification;
using QualityMonitor.Reports.Kinds;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Statement;
using QualityMonitor.Reports.Templating;
using QualityMonitor.Reports.Yearly;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Yearly;

/// <summary>The judged town's year, built once for a class that only varies it.</summary>
public sealed class YearlyTown : IAsyncLifetime
{
    internal static Period Year { get; } = Period.Year(2025);

    internal TestStore Store { get; private set; } = null!;

    public QuarterlyReport Report { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await JudgedTown.CreateAsync();
        Report = await BuildAsync(Store);
    }

    public async ValueTask DisposeAsync() => await Store.DisposeAsync();

    internal static async Task<QuarterlyReport> BuildAsync(TestStore store)
    {
        var built = await Building
            .Builder(store)
            .BuildAsync(Town.Programme, Year, Cutoff.Now(Town.CutOff), TestContext.Current.CancellationToken);
        Assert.Null(built.Problem);
        return built.Report!;
    }

    internal static YearlyReports Reports(TestStore store, string? templates = null, int smallest = 5) =>
        new(
            Building.Builder(store, smallest),
            new TemplateEngine(new TemplateSource(templates)),
            new Letterheads(null)
        );

    internal static IReadOnlyList<IReportKind> Kinds(TestStore store, string? templates = null, int smallest = 5) =>
        [
            new StatementKind(Reports(store, templates, smallest)),
            new AnnualKind(Reports(store, templates, smallest)),
            new IdentificationKind(Reports(store, templates, smallest)),
        ];

    internal static IYearlyPaper Paper(string kind) =>
        kind switch
        {
            StatementKind.Kind => new StatementOfYear(),
            AnnualKind.Kind => new AnnualPaper(),
            _ => new IdentificationPaper(),
        };

    /// <summary>A report that is told already, without a store behind it.</summary>
    internal static IReport Told(string kind, QuarterlyReport report, string? templates = null) =>
        new YearlyReport(
            Paper(kind),
            Paper(kind).Shown(report),
            new TemplateEngine(new TemplateSource(templates)),
            null
        );
}
