using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Store;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

public sealed class RelationCheckTests
{
    [Theory]
    [BothEngines]
    public async Task A_broken_control_ratio_keeps_all_its_figures_out_and_each_cell_says_so(Engine engine)
    {
        await using var town = await CheckedTown.FoundAsync(
            engine,
            "",
            ["соотношение", null, null, null, "[2.1] + [2.2] = [2.3]"]
        );

        var report = await town.SendAsync(
            "СОШ № 5",
            "I квартал 2025",
            "2.1",
            "14",
            "2.2",
            "9",
            "2.3",
            "20",
            "2.4",
            "5"
        );

        Assert.Equal(
            (FileOutcome.LoadedWithIssues, 1L, 3, 1L, 3L),
            (report.Outcome, report.Figures, report.Issues, report.Cells.Loaded, report.Cells.WithIssues)
        );
        Assert.Equal(["school-5 2.4=5"], await town.FiguresAsync("2025-Q1"));
        var issues = await town.IssuesAsync(report);
        Assert.All(
            issues,
            issue =>
                Assert.Equal(
                    "Не выполняется соотношение [2.1] + [2.2] = [2.3]: слева 23, справа 20 (2.1 — ячейка B4: 14, 2.2 — ячейка B5: 9, 2.3 — ячейка B6: 20).",
                    issue.Message
                )
        );
        Assert.Equal(
            [("2.1", 4, "14"), ("2.2", 5, "9"), ("2.3", 6, "20")],
            issues.Select(issue => (issue.IndicatorCode!, issue.Row!.Value, issue.ValueText!))
        );
    }

    [Fact]
    public async Task A_warning_stands_beside_the_first_figure_and_everything_is_loaded()
    {
        await using var town = await CheckedTown.FoundAsync(
            "",
            ["соотношение", null, null, null, "[2.1] <= [2.2]", null, "предупреждение", "сверьте со списком"]
        );

        var report = await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "14", "2.2", "9");

        var issue = Assert.Single(await town.IssuesAsync(report));
        Assert.Equal(
            (Severity.Warning, "2.1", 4, "значения, при которых [2.1] <= [2.2] (сверьте со списком)"),
            (issue.Severity, issue.IndicatorCode, issue.Row!.Value, issue.Expected)
        );
        Assert.Equal(["school-5 2.1=14", "school-5 2.2=9"], await town.FiguresAsync("2025-Q1"));
    }

    [Fact]
    public async Task Withdrawn_figures_count_as_errors_of_the_file_and_can_refuse_it_whole()
    {
        await using var town = await CheckedTown.FoundAsync(
            "max_errors: 30",
            ["соотношение", null, null, null, "[2.1] <= [2.2]"]
        );

        var report = await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "14", "2.2", "9", "2.3", "1", "2.4", "2");

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Contains("ошибок 2 из 4", report.Reason, StringComparison.Ordinal);
        Assert.Equal((0L, 4L), (report.Cells.Loaded, report.Cells.WithIssues));
        Assert.Equal(2, (await town.IssuesAsync(report)).Count);
        Assert.Empty(await town.FiguresAsync("2025-Q1"));
    }

    [Fact]
    public async Task A_file_of_which_nothing_is_left_is_refused_and_the_school_counts_as_not_having_reported()
    {
        await using var town = await CheckedTown.FoundAsync("", ["соотношение", null, null, null, "[2.1] <= [2.2]"]);

        var report = await town.SendAsync("СОШ № 5", "I квартал 2025", "2.1", "14", "2.2", "9");

        Assert.Equal(FileOutcome.Rejected, report.Outcome);
        Assert.Empty(
            await town.Town.Store.Submissions.ForProgrammeAsync(
                "quality-2025",
                Indicators.Periods.Period.Quarter(2025, 1),
                AsOf.Now,
                CancellationToken.None
            )
        );
    }

    [Fact]
    public async Task A_file_loaded_again_under_the_same_rules_leaves_no_trace()
    {
        await using var town = await CheckedTown.FoundAsync("", ["соотношение", null, null, null, "[2.1] <= [2.2]"]);
        var form = CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "14", "2.2", "9", "2.3", "1");
        var first = await town.SendAsync("форма.csv", form);

        var status = (
            await town.Town.Store.Submissions.StatusAsync(first.SubmissionId!.Value, CancellationToken.None)
        )!;
        var again = await town.Town.Reprocessor.LoadAgainAsync([status], vouchedBy: null, null, CancellationToken.None);

        Assert.Equal(FileOutcome.Unchanged, Assert.Single(again.Files).Outcome);
    }
}
