using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Commands.Service;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>Which runs <c>status</c> shows.</summary>
public sealed class LatestRunsTests
{
    [Fact]
    public void Runs_that_did_nothing_are_a_count_and_hide_none_that_did()
    {
        var runs = Enumerable
            .Range(0, 300)
            .Select(static id => id % 100 == 7 ? Run(300 - id, "loaded", 2) : Run(300 - id, "unchanged", 5))
            .ToList();

        var latest = LatestRuns.Of(runs, 10);

        Assert.Equal([293, 193, 93], latest.Told.Select(static run => run.Id));
        Assert.Equal(297, latest.Quiet["collect"]);
    }

    [Theory]
    [InlineData(RunOutcome.Failed, RunTrigger.Schedule, null)]
    [InlineData(RunOutcome.Abandoned, RunTrigger.Schedule, null)]
    [InlineData(RunOutcome.Succeeded, RunTrigger.Hand, null)]
    [InlineData(RunOutcome.Succeeded, RunTrigger.Schedule, "опоздал")]
    [InlineData(null, RunTrigger.Schedule, null)]
    public void What_a_person_would_look_for_is_shown(RunOutcome? outcome, RunTrigger trigger, string? message) =>
        Assert.Single(
            LatestRuns
                .Of([Run(1, "unchanged", 5) with { Outcome = outcome, Trigger = trigger, Message = message }], 10)
                .Told
        );

    private static RunRecord Run(long id, string count, long value) =>
        new(
            id,
            "collect",
            RunTrigger.Schedule,
            "collect",
            default,
            default,
            RunOutcome.Succeeded,
            null,
            new Dictionary<string, long>(StringComparer.Ordinal) { [count] = value }
        );
}
