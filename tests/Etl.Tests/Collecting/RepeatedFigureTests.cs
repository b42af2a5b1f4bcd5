using System.Globalization;
using System.Text;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Mapping;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// A table is written while it is read; what it says a second time, perhaps thousands of rows later, must not change
/// what is kept.
/// </summary>
public sealed class RepeatedFigureTests
{
    private const int Rows = 5_000;

    private static readonly string Layout = SchoolTable
        .Defining(
            """
            period: 2025
            columns:
              - { header: Показатель, is: name }
              - { header: План, is: plan }
              - { header: Факт, is: value }
            """
        )
        .Replace("*.xlsx", "*.csv", StringComparison.Ordinal);

    [Theory]
    [BothEngines]
    public async Task A_figure_repeated_in_the_last_row_is_loaded_once_with_a_warning_at_the_repetition(Engine engine)
    {
        var (report, facts, issues) = await LoadAsync(engine, "Показатель 7;;7");

        Assert.Equal((FileOutcome.LoadedWithIssues, (long)Rows, 1), (report.Outcome, report.Figures, report.Issues));
        Assert.Equal(Rows, facts.Count);
        Assert.Equal(("value-repeated", Severity.Warning, Rows + 2, 3), Place(Assert.Single(issues)));
        Assert.Equal((1, (Rows * 2) + 5), (report.Cells.WithIssues, report.Cells.Seen));
    }

    [Theory]
    [BothEngines]
    public async Task A_figure_contradicted_in_the_last_row_is_not_loaded_and_both_cells_are_issues(Engine engine)
    {
        var (report, facts, issues) = await LoadAsync(engine, "Показатель 7;;8");

        Assert.Equal((FileOutcome.LoadedWithIssues, Rows - 1L, 2), (report.Outcome, report.Figures, report.Issues));
        Assert.Equal(Rows - 1, facts.Count);
        Assert.Equal(
            [("value-contradicts", Severity.Error, 8, 3), ("value-contradicts", Severity.Error, Rows + 2, 3)],
            issues.Select(Place).Order()
        );
    }

    [Fact]
    public async Task Two_figures_that_differ_contradict_though_their_hash_codes_agree()
    {
        Assert.Equal(82.5m.GetHashCode(), 66361m.GetHashCode());

        var (report, _, issues) = await LoadAsync(Engine.Sqlite, "Ещё один;;82,5", "Ещё один;;66361");

        Assert.Equal((FileOutcome.LoadedWithIssues, (long)Rows), (report.Outcome, report.Figures));
        Assert.Equal(
            [("value-contradicts", Severity.Error, Rows + 2, 3), ("value-contradicts", Severity.Error, Rows + 3, 3)],
            issues.Select(Place).Order()
        );
    }

    [Fact]
    public async Task A_plan_repeated_in_the_last_row_is_kept_once_and_a_contradicted_one_not_at_all()
    {
        var (report, _, issues) = await LoadAsync(
            Engine.Sqlite,
            "Показатель 5001;10;1",
            "Показатель 5002;10;2",
            "Показатель 5001;10,0;",
            "Показатель 5002;11;"
        );

        Assert.Equal(Rows + 3, report.Figures);
        Assert.Equal(
            [
                ("value-contradicts", Severity.Error, Rows + 3, 2),
                ("value-contradicts", Severity.Error, Rows + 5, 2),
                ("value-repeated", Severity.Warning, Rows + 4, 2),
            ],
            issues.Select(Place).Order()
        );
    }

    private static (string Code, Severity Severity, int Row, int Column) Place(DataIssue issue) =>
        (issue.Code, issue.Severity, issue.Row!.Value, issue.Column!.Value);

    private static async Task<(
        FileReport Report,
        IReadOnlyList<ObservedFact> Facts,
        IReadOnlyList<DataIssue> Issues
    )> LoadAsync(Engine engine, params string[] last)
    {
        await using var town = await Town.FoundAsync(engine);
        town.Layout("table.yaml", Layout).Drop("table.csv", Table(last));
        var report = await town.CollectOneAsync();
        var processing = Assert
            .Single(await town.Store.Submissions.RecentAsync(10, CancellationToken.None))
            .Processing!;
        Assert.Equal((1, report.Cells.Loaded), (processing.Attempt, processing.CellsLoaded));
        return (
            report,
            await town.FactsAsync(SchoolTable.Code),
            await town.Store.Issues.OfProcessingAsync(processing.Id, CancellationToken.None)
        );
    }

    private static byte[] Table(string[] last)
    {
        var text = new StringBuilder("Показатель;План;Факт\n");
        for (var row = 1; row <= Rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"Показатель {row};;{row}\n");
        return Encoding.UTF8.GetBytes(text.AppendJoin('\n', last).ToString());
    }
}
