using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Collecting;

/// <summary>
/// Odd and hostile files of other libraries, dropped into the inbox with a layout that takes any table.
/// </summary>
public sealed class HostileInboxTests
{
    private const string AnyTable = """
        files: "*"
        period: 2019
        columns:
          - { column: A, is: name }
          - { column: B, is: value }
        define:
          code: any-table
          name: Любая таблица
          owner: { code: town, name: Город }
        """;

    [Fact]
    public async Task Every_hostile_file_ends_in_an_outcome_with_a_reason_and_none_stops_the_run()
    {
        await using var town = await Town.FoundAsync();
        town.Layout("any.yaml", AnyTable);
        foreach (
            var file in Directory
                .EnumerateFiles(Repository.Shared("hostile"))
                .Where(file => !file.EndsWith(".tsv", StringComparison.Ordinal))
        )
            town.DropFile(file);

        var report = await town.CollectAsync();

        Assert.Empty(report.LayoutMistakes);
        Assert.All(
            report.Files,
            file => Assert.True(file.Outcome != FileOutcome.Failed, $"{file.FileName}: {file.Reason} {file.Error}")
        );
        Assert.All(
            report.Files.Where(file => file.Outcome is FileOutcome.Rejected or FileOutcome.Held or FileOutcome.Ignored),
            file => Assert.NotEmpty(file.Reason!)
        );
        Assert.All(
            report.Files,
            file =>
                Assert.Equal(
                    file.Cells.Seen,
                    file.Cells.Loaded
                        + file.Cells.WithIssues
                        + file.Cells.Labels
                        + file.Cells.Skipped
                        + file.Cells.Unbound
                )
        );
        Assert.True(report.Files.Count > 100);
        Assert.Contains(report.Files, file => file.Outcome is FileOutcome.Loaded or FileOutcome.LoadedWithIssues);
    }
}
