using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Identification;

/// <summary>How many must move until a criterion applies no longer: counted from both sides of the threshold.</summary>
public sealed class CriterionStepTests
{
    private static CriterionRule.Threshold Rule(Comparison comparison, decimal bound) => new("1.1", comparison, bound);

    [Theory]
    [InlineData(Comparison.LessThan, 98, 422, 435, 5, true)] // 426,3: 427 of 435 are 98,2 %.
    [InlineData(Comparison.AtMost, 98, 49, 50, 1, true)] // Exactly 98 % applies still.
    [InlineData(Comparison.AtLeast, 10, 28, 215, 7, false)] // 21,5: 21 are below.
    [InlineData(Comparison.AtLeast, 10, 10, 100, 1, false)] // Exactly 10 % applies.
    [InlineData(Comparison.MoreThan, 10, 11, 100, 1, false)] // Exactly 10 % applies no longer.
    public void So_many_must_move(
        Comparison comparison,
        int bound,
        int numerator,
        int denominator,
        int units,
        bool isGain
    )
    {
        var step = CriterionStep.Of(Rule(comparison, bound), new Fact.Share(numerator, denominator));

        Assert.Equal((units, isGain), ((int)step!.Units, step.IsGain));
    }

    [Theory]
    [InlineData(Comparison.AtMost, 5, 20, 416, "5,05")] // 21 of 416: «5» would apply still.
    [InlineData(Comparison.AtLeast, 30, 350, 1001, "29,97")] // 300 of 1001.
    [InlineData(Comparison.LessThan, 98, 422, 435, "98,2")]
    [InlineData(Comparison.LessThan, 50, 4, 10, "50")]
    public void The_share_that_leaves_a_criterion_is_never_printed_as_one_that_it_applies_to(
        Comparison comparison,
        int bound,
        int numerator,
        int denominator,
        string percent
    ) =>
        Assert.Equal(
            percent,
            CriterionStep.Of(Rule(comparison, bound), new Fact.Share(numerator, denominator))!.PercentText
        );

    [Theory]
    [InlineData(Comparison.LessThan, 98, 98, 100)] // It does not apply.
    [InlineData(Comparison.MoreThan, 98, 98, 100)]
    [InlineData(Comparison.AtMost, 100, 9, 10)] // Nothing is more than all.
    [InlineData(Comparison.AtLeast, 0, 1, 10)] // Nor less than none.
    [InlineData(Comparison.LessThan, 50, 0, 0)]
    public void Where_no_number_would_do_none_is_told(
        Comparison comparison,
        int bound,
        int numerator,
        int denominator
    ) => Assert.Null(CriterionStep.Of(Rule(comparison, bound), new Fact.Share(numerator, denominator)));

    [Fact]
    public void What_compares_with_others_or_over_years_or_is_no_share_cannot_be_counted()
    {
        var share = new Fact.Share(1, 10);
        var rule = Rule(Comparison.LessThan, 98);

        Assert.Null(CriterionStep.Of(rule with { AgainstMunicipality = true }, share));
        Assert.Null(CriterionStep.Of(rule with { Years = 3 }, share));
        Assert.Null(CriterionStep.Of(rule with { Assessments = 2 }, share));
        Assert.Null(CriterionStep.Of(new CriterionRule.Answer("1.1"), share));
        Assert.Null(CriterionStep.Of(rule, new Fact.Number(new Amount(50))));
        Assert.Null(CriterionStep.Of(rule, null));
    }
}
