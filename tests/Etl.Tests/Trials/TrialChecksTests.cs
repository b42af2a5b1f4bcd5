using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Tests.Checks;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Trials;

/// <summary>A trial asks every rule that needs nothing but the file, and names the kinds that need the store.</summary>
public sealed class TrialChecksTests
{
    private static readonly object?[] Required = ["обязательно", "2.1; 2.4"];
    private static readonly object?[] Sum = ["соотношение", null, null, null, "[2.1] + [2.2] = [2.3]"];

    public static TheoryData<string, string[], string[]> Files =>
        new()
        {
            {
                "",
                ["2.1", "3", "2.2", "4", "2.3", "8", "2.4", "1"],
                ["relation-broken", "relation-broken", "relation-broken"]
            },
            { "", ["2.1", "3", "2.2", "4", "2.3", "7", "2.4", "1"], [] },
            { "", ["2.1", "-", "2.2", "4"], ["value-required", "value-required"] },
            { "", ["2.1", "много", "2.2", "4", "2.4", ""], ["number-unreadable", "value-required"] },
            {
                "",
                ["2.1", "3", "2.1", "3", "2.2", "4", "2.2", "5", "2.4", "1"],
                ["value-contradicts", "value-contradicts", "value-repeated"]
            },
            {
                "checks:\n  - { is: relation, relation: \"[2.1] <= [2.4]\", severity: warning }",
                ["2.1", "3", "2.4", "1"],
                ["relation-broken"]
            },
            {
                "checks:\n  - { is: range, indicators: \"2.4\", most: 0 }",
                ["2.1", "3", "2.4", "1"],
                ["value-out-of-range"]
            },
            {
                "max_errors: 40",
                ["2.1", "3", "2.2", "4", "2.3", "8", "2.4", "1"],
                ["relation-broken", "relation-broken", "relation-broken"]
            },
        };

    [Theory, MemberData(nameof(Files))]
    public async Task A_trial_finds_what_collecting_finds(string layout, string[] pairs, string[] codes)
    {
        await using var town = await CheckedTown.FoundAsync(layout, Required, Sum);
        town.Town.Drop("форма.csv", CheckedTown.Form("СОШ № 5", "I квартал 2025", pairs));

        var trial = await town.Town.TryAsync("форма.csv");
        var collected = await town.SendAsync("форма.csv", CheckedTown.Form("СОШ № 5", "I квартал 2025", pairs));

        Assert.Equal(codes, trial.Issues.Select(static issue => issue.Code).Order(StringComparer.Ordinal));
        Assert.Equal(
            (await town.IssuesAsync(collected)).Select(static issue => issue.Code).Order(StringComparer.Ordinal),
            trial.Issues.Select(static issue => issue.Code).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            (collected.Figures, collected.Cells, collected.Outcome == FileOutcome.Rejected),
            (trial.Figures.Count, trial.Cells, trial.Problem is not null)
        );
    }

    [Fact]
    public async Task A_broken_warning_keeps_its_figures_and_an_error_takes_them_out()
    {
        await using var town = await CheckedTown.FoundAsync(
            "checks:\n  - { is: relation, relation: \"[2.1] <= [2.4]\", severity: warning }",
            Sum
        );
        town.Town.Drop(
            "форма.csv",
            CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "3", "2.2", "4", "2.3", "8", "2.4", "1")
        );

        var trial = await town.Town.TryAsync("форма.csv");

        Assert.Equal("2.4", Assert.Single(trial.Figures).About.Split(' ')[0]);
        Assert.Equal(
            [Severity.Error, Severity.Error, Severity.Error],
            trial.Issues.Select(static issue => issue.Severity)
        );
        Assert.Equal(
            ["B4", "B5", "B6"],
            trial.Issues.Select(static issue => issue.Cell!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_the_store_is_asked_for_is_named()
    {
        await using var plain = await CheckedTown.FoundAsync("checks:\n  - { is: contradiction, severity: off }");
        await using var rich = await CheckedTown.FoundAsync("", ["скачок", "2.1", null, "50 %"], Required);
        var form = CheckedTown.Form("СОШ № 5", "I квартал 2025", "2.1", "3");

        var (nothing, all) = (
            await plain.Town.Drop("форма.csv", form).TryAsync("форма.csv"),
            await rich.Town.Drop("форма.csv", form).TryAsync("форма.csv")
        );

        Assert.Empty(nothing.AskedAtCollecting);
        Assert.False(nothing.AsksRequired);
        Assert.Equal([CheckKind.Jump, CheckKind.Contradiction], all.AskedAtCollecting);
        Assert.True(all.AsksRequired);
    }
}
