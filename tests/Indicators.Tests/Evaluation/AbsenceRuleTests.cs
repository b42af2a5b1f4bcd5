using QualityMonitor.Indicators.Absences;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Evaluation;

/// <summary>A figure made of members, one or two of whom are silent.</summary>
public sealed class AbsenceRuleTests
{
    [Theory]
    // A sum is a lower bound of the whole: it keeps «не менее» and never proves «не более».
    [InlineData(RollUp.Sum, "не менее 5", Status.Met, null, 1, AbsenceEffect.None)]
    [InlineData(RollUp.Sum, "не менее 5", Status.Met, Status.Met, 0, AbsenceEffect.None)]
    [InlineData(RollUp.Sum, "не менее 5", Status.Missed, Status.Met, 0, AbsenceEffect.Turns)]
    [InlineData(RollUp.Sum, "не менее 5", Status.Missed, Status.Missed, 0, AbsenceEffect.None)]
    [InlineData(RollUp.Sum, "не менее 5", Status.Missed, Status.Missed, 1, AbsenceEffect.Unknown)]
    [InlineData(RollUp.Sum, "не менее 5", Status.Missed, null, 1, AbsenceEffect.Unknown)]
    [InlineData(RollUp.Sum, "не более 5", Status.Met, null, 1, AbsenceEffect.Turns)]
    [InlineData(RollUp.Sum, "не более 5", Status.Met, Status.Met, 0, AbsenceEffect.Turns)]
    [InlineData(RollUp.Sum, "не более 5", Status.Missed, null, 1, AbsenceEffect.None)]
    [InlineData(RollUp.Sum, "не более 5", Status.Missed, Status.Missed, 0, AbsenceEffect.None)]
    [InlineData(RollUp.Sum, "ежегодно не более 5", Status.Met, null, 1, AbsenceEffect.Turns)]
    [InlineData(RollUp.Sum, "5", Status.Met, null, 1, AbsenceEffect.None)]
    // A share and a mean may go either way.
    [InlineData(RollUp.WeightedMean, "не менее 5", Status.Met, Status.Missed, 0, AbsenceEffect.Turns)]
    [InlineData(RollUp.WeightedMean, "не менее 5", Status.Met, Status.Missed, 1, AbsenceEffect.Turns)]
    [InlineData(RollUp.WeightedMean, "не менее 5", Status.Met, Status.Met, 0, AbsenceEffect.None)]
    [InlineData(RollUp.WeightedMean, "не менее 5", Status.Met, null, 1, AbsenceEffect.Unknown)]
    [InlineData(RollUp.Ratio, "не более 5", Status.Missed, Status.Met, 0, AbsenceEffect.Turns)]
    [InlineData(RollUp.Ratio, "не более 5", Status.Met, Status.AtRisk, 0, AbsenceEffect.Turns)]
    [InlineData(RollUp.Ratio, "не более 5", Status.Met, Status.Indeterminate, 1, AbsenceEffect.Unknown)]
    // What still runs is at risk either way; what cannot be judged does not become judged.
    [InlineData(RollUp.Ratio, "не менее 5", Status.AtRisk, Status.Met, 0, AbsenceEffect.None)]
    [InlineData(RollUp.Ratio, "не менее 5", Status.Indeterminate, Status.Met, 0, AbsenceEffect.None)]
    [InlineData(RollUp.Ratio, null, Status.NoPlan, Status.NoPlan, 1, AbsenceEffect.Unknown)]
    public void Silence_never_turns_a_verdict(
        RollUp rollUp,
        string? plan,
        Status status,
        Status? withLast,
        int unknown,
        AbsenceEffect effect
    ) =>
        Assert.Equal(
            effect,
            AbsenceRule
                .Of(
                    Indicator(rollUp),
                    plan is null ? null : PlanReader.Read(plan, Unit.Count).Value,
                    status,
                    Filled(withLast is null ? 0 : 1, unknown),
                    withLast
                )
                .Effect
        );

    [Fact]
    public void A_sum_that_may_fall_goes_either_way() =>
        Assert.Equal(
            AbsenceEffect.Turns,
            AbsenceRule
                .Of(
                    Indicator(RollUp.Sum),
                    PlanReader.Read("не менее 5", Unit.Count).Value,
                    Status.Met,
                    Filled(1, 0) with
                    {
                        IsNowhereNegative = false,
                    },
                    Status.Missed
                )
                .Effect
        );

    [Fact]
    public void Who_has_nothing_to_give_changes_nothing() =>
        Assert.Equal(
            AbsenceEffect.None,
            AbsenceRule
                .Of(
                    Indicator(RollUp.Sum),
                    PlanReader.Read("не более 5", Unit.Count).Value,
                    Status.Met,
                    Filled(0, 0),
                    null
                )
                .Effect
        );

    private static FilledFigure Filled(int known, int unknown) =>
        new(
            known == 0 ? null : new Fact.Number(new Amount(1)),
            [.. Enumerable.Range(0, known).Select(static index => new KnownBefore($"k{index}", Period.Year(2024)))],
            [.. Enumerable.Range(0, unknown).Select(static index => $"u{index}")],
            IsNowhereNegative: true
        );

    private static IndicatorDefinition Indicator(RollUp rollUp) =>
        new(
            "1",
            "Показатель",
            Unit.Count,
            Direction.HigherIsBetter,
            Cadence.CalendarYear,
            OrganisationLevel.School,
            rollUp,
            Accumulation.Level
        );
}
