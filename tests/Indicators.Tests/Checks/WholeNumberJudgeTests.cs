using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using Xunit;
using static QualityMonitor.Indicators.Tests.Checks.Given;

namespace QualityMonitor.Indicators.Tests.Checks;

public sealed class WholeNumberJudgeTests
{
    private static readonly CheckRule.WholeNumber Rule = new();

    [Theory]
    [InlineData("12", true)]
    [InlineData("12.0", true)]
    [InlineData("12.5", false)]
    public void Half_a_thing_is_told(string value, bool isFine) =>
        Assert.Equal(isFine, WholeNumberJudge.Judge(Rule, Count(), Number(value), value) is null);

    [Fact]
    public void Both_parts_of_a_share_are_whole_and_a_percent_need_not_be()
    {
        Assert.Equal(
            "Значение «7,5 / 13» показателя 1.1 — не целое число.",
            WholeNumberJudge.Judge(Rule, Percent(), new Fact.Share(7.5m, 13), "7,5 / 13")!.Sentence
        );
        Assert.Null(WholeNumberJudge.Judge(Rule, Percent(), new Fact.Share(7, 13), "7 / 13"));
        Assert.Null(WholeNumberJudge.Judge(Rule, Percent(), Number("82.6"), "82,6"));
        Assert.Null(
            WholeNumberJudge.Judge(Rule, Count(), new Fact.Number(new Amount(82.6m, UnitKind.Percent)), "82,6 %")
        );
    }

    [Fact]
    public void Words_and_marks_of_absence_are_not_judged()
    {
        Assert.Null(WholeNumberJudge.Judge(Rule, Count(), new Fact.Missing("…"), "…"));
        Assert.Null(WholeNumberJudge.Judge(Rule, Count(), new Fact.YesNo(false), "нет"));
    }
}
