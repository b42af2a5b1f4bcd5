using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Checks;

/// <summary>The clock of the town stands at 1 October 2025, 09:00.</summary>
public sealed class FutureCheckTests
{
    [Fact]
    public async Task Figures_of_a_quarter_that_has_not_begun_are_loaded_with_one_warning_for_the_file()
    {
        await using var town = await CheckedTown.FoundAsync("");

        var report = await town.SendAsync("СОШ № 5", "I квартал 2026", "2.1", "-", "2.2", "4", "2.3", "5");

        var issue = Assert.Single(await town.IssuesAsync(report));
        Assert.Equal(
            (FileOutcome.LoadedWithIssues, "period-not-begun", Severity.Warning, "2.2", "4"),
            (report.Outcome, issue.Code, issue.Severity, issue.IndicatorCode, issue.ValueText)
        );
        Assert.Equal(3, (await town.FiguresAsync("2026-Q1")).Count);
    }

    [Fact]
    public async Task The_quarter_that_began_this_morning_is_no_future()
    {
        await using var town = await CheckedTown.FoundAsync("");

        Assert.Equal(FileOutcome.Loaded, (await town.SendAsync("СОШ № 5", "IV квартал 2025", "2.1", "4")).Outcome);
    }

    [Fact]
    public async Task A_rule_makes_it_an_error_of_each_figure_or_switches_it_off()
    {
        await using var town = await CheckedTown.FoundAsync(
            "checks:\n  - { is: future, indicators: \"2.3\", severity: off }",
            ["период не начался", "2.1; 2.2; 2.3", null, null, null, null, "ошибка", "проверьте год"]
        );

        var report = await town.SendAsync("СОШ № 5", "I квартал 2026", "2.1", "3", "2.2", "4", "2.3", "5", "2.4", "6");

        var issues = await town.IssuesAsync(report);
        Assert.Equal(
            [("2.1", Severity.Error), ("2.2", Severity.Error), ("2.4", Severity.Warning)],
            issues.Select(static issue => (issue.IndicatorCode!, issue.Severity))
        );
        Assert.EndsWith("(проверьте год)", issues[0].Expected, StringComparison.Ordinal);
        Assert.Equal(["school-5 2.3=5", "school-5 2.4=6"], await town.FiguresAsync("2026-Q1"));
    }

    [Fact]
    public async Task A_file_loaded_again_later_is_judged_by_the_day_it_came()
    {
        await using var town = await CheckedTown.FoundAsync("");
        var report = await town.SendAsync("СОШ № 5", "I квартал 2026", "2.1", "3");
        town.Town.Store.Clock.Advance(TimeSpan.FromDays(365));

        var file = (await town.Town.Store.Submissions.StatusAsync(report.SubmissionId!.Value, CancellationToken.None))!;
        var again = await town.Town.Reprocessor.LoadAgainAsync([file], vouchedBy: null, null, CancellationToken.None);

        Assert.Equal(FileOutcome.Unchanged, Assert.Single(again.Files).Outcome);
    }

    [Fact]
    public async Task A_trial_asks_it_too()
    {
        await using var town = await CheckedTown.FoundAsync("");
        town.Town.Drop("форма.csv", CheckedTown.Form("СОШ № 5", "I квартал 2026", "2.1", "3"));

        Assert.Equal("period-not-begun", Assert.Single((await town.Town.TryAsync("форма.csv")).Issues).Code);
    }
}
