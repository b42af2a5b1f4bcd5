using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Cases;

/// <summary>
/// A published workbook that nobody prepared for us, described by the layout that ships as an example.
/// </summary>
public sealed class RosstatTests
{
    [Fact]
    public async Task A_stranger_loads_a_foreign_table_with_ten_lines()
    {
        var workbook = Repository.Shared("cases", "real", "rosstat-information-society.xlsx");
        await using var town = await Town.FoundAsync();
        town.LayoutFile(
                Path.Combine(Repository.Root, "samples", "cases", "layouts", "rosstat-information-society.yaml")
            )
            .DropFile(workbook);

        var report = await town.CollectOneAsync();
        var programme = (
            await town.Store.Programmes.CurrentAsync("rosstat-information-society", AsOf.Now, CancellationToken.None)
        )!;
        var facts = await town.FactsAsync(programme.Code);
        var issues = await town.IssuesAsync(programme.Code);

        Assert.True(report.Outcome is FileOutcome.Loaded or FileOutcome.LoadedWithIssues, report.Reason);
        var trained = Assert.Single(programme.Indicators, indicator => indicator.Code == "1.1.3");
        Assert.Equal(
            (UnitKind.Percent, 99.7m),
            (
                trained.Unit.Kind,
                Value(facts.Single(fact => fact.IndicatorCode == "1.1.3" && fact.Period.Code == "2010").Fact)
            )
        );
        Assert.Equal(
            new Fact.Missing("…"),
            facts.Single(fact => fact.IndicatorCode == "1.1.3" && fact.Period.Code == "2011").Fact
        );
        Assert.Contains(
            programme.Indicators,
            indicator =>
                indicator.Code == "1.3.8-1"
                && indicator.Name.EndsWith("всего: в городской местности", StringComparison.Ordinal)
        );
        Assert.Equal(
            report.Cells.Seen,
            report.Cells.Loaded
                + report.Cells.WithIssues
                + report.Cells.Labels
                + report.Cells.Skipped
                + report.Cells.Unbound
        );
        TestContext.Current.SendDiagnosticMessage(
            $"{report.Figures} figures, {programme.Indicators.Count} indicators, cells {report.Cells}"
        );
        Assert.All(
            issues,
            issue =>
                TestContext.Current.SendDiagnosticMessage(
                    $"{issue.Row}/{issue.Column} {issue.Severity} {issue.Message}"
                )
        );
        Assert.True(report.Figures > 2000, report.Figures.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static decimal Value(Fact fact) => ((Fact.Number)fact).Amount.Value;
}
