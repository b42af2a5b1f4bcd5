using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Stale;
using Xunit;

namespace QualityMonitor.Reports.Tests.Stale;

public sealed class StaleRuleTests
{
    private static readonly DateTimeOffset Today = new(2026, 2, 10, 9, 0, 0, TimeSpan.FromHours(3));

    [Theory]
    [InlineData("a", null, 0, true)] // Nobody knows of it yet.
    [InlineData("a", "a", 5, false)] // Told, and nothing new.
    [InlineData("b", "a", 0, false)] // It goes on changing on the day it was told.
    [InlineData("b", "a", 1, true)]
    public void A_state_is_told_once_and_a_report_once_a_day(string state, string? told, int daysAgo, bool expected) =>
        Assert.Equal(expected, StaleRule.IsTold([Of(state, told, Today.AddDays(-daysAgo))], Today));

    [Fact]
    public void A_report_that_joins_the_others_is_told_at_once() =>
        Assert.True(StaleRule.IsTold([Of("b", "a", Today), Of("c", null, Today)], Today));

    [Fact]
    public void The_day_is_that_of_the_letters_clock() =>
        Assert.False(StaleRule.IsTold([Of("b", "a", Today.AddHours(-8).ToUniversalTime())], Today));

    private static StaleReport Of(string state, string? told, DateTimeOffset at) =>
        new(
            1,
            "p",
            "Программа",
            Period.Quarter(2025, 4),
            "",
            1,
            ["1.1: было 5, стало 6"],
            state,
            told,
            told is null ? null : at
        );
}
