using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using Xunit;
using static QualityMonitor.Indicators.Tests.Checks.Given;

namespace QualityMonitor.Indicators.Tests.Checks;

public sealed class ContradictionJudgeTests
{
    [Theory]
    [InlineData("12", "12", true)]
    [InlineData("12", "12.0", true)]
    [InlineData("12", "13", false)]
    [InlineData("66.7", "66.67", true)]
    [InlineData("66.7", "66.77", false)]
    public void Figures_agree_as_exactly_as_the_less_exact_one_is_written(string mine, string other, bool agree) =>
        Assert.Equal(agree, Judge(Percent(), At("C8", mine), At("D9", other)) is null);

    [Fact]
    public void A_share_agrees_with_its_percent_and_with_no_other_share()
    {
        Assert.Null(Judge(Percent(), At("C8", new Fact.Share(2, 3)), At("D9", "66.7")));
        Assert.NotNull(Judge(Percent(), At("C8", new Fact.Share(2, 3)), At("D9", "60")));
        Assert.NotNull(Judge(Percent(), At("C8", new Fact.Share(2, 3)), At("D9", new Fact.Share(4, 6))));
    }

    [Fact]
    public void Who_has_no_figure_contradicts_nobody()
    {
        Assert.Null(Judge(Count(), At("C8", "12"), At("D9", new Fact.Missing("нет"))));
        Assert.Null(Judge(Percent(), At("C8", new Fact.Share(0, 0)), At("D9", "12")));
    }

    [Fact]
    public void Yes_contradicts_no_and_a_number() =>
        Assert.All(
            new[] { At("D9", new Fact.YesNo(false)), At("D9", "1") },
            static other => Assert.NotNull(Judge(Count(), At("C8", new Fact.YesNo(true)), other))
        );

    [Fact]
    public void The_sentence_names_what_the_other_says_and_where() =>
        Assert.Equal(
            "Показатель 2.1: здесь «12», а в другом источнике «13» (ячейка D9).",
            Judge(Count(), At("C8", "12"), At("D9", "13"))!.Sentence
        );

    private static Problem? Judge(IndicatorDefinition indicator, PlacedFact mine, PlacedFact other) =>
        ContradictionJudge.Judge(new CheckRule.Contradiction(), indicator, mine, other);
}
