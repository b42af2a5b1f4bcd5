using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Facts;
using Xunit;
using static QualityMonitor.Indicators.Tests.Checks.Given;

namespace QualityMonitor.Indicators.Tests.Checks;

public sealed class RangeJudgeTests
{
    [Theory]
    [InlineData("0", null)]
    [InlineData("100", null)]
    [InlineData("100.01", "значение от 0 до 100")]
    [InlineData("-1", "значение от 0 до 100")]
    public void The_bounds_themselves_are_inside(string value, string? expected) =>
        Assert.Equal(
            expected,
            RangeJudge.Judge(new CheckRule.Range(0, 100), Percent(), Number(value), value)?.Expected
        );

    [Fact]
    public void A_share_is_judged_as_its_percent_and_words_are_not_judged()
    {
        var rule = new CheckRule.Range(null, 50);

        Assert.NotNull(RangeJudge.Judge(rule, Percent(), new Fact.Share(2, 3), "2 / 3"));
        Assert.Null(RangeJudge.Judge(rule, Percent(), new Fact.Share(1, 3), "1 / 3"));
        Assert.Null(RangeJudge.Judge(rule, Percent(), new Fact.Share(1, 0), "1 / 0"));
        Assert.Null(RangeJudge.Judge(rule, Percent(), new Fact.YesNo(true), "да"));
        Assert.Null(RangeJudge.Judge(rule, Percent(), new Fact.Missing("-"), "-"));
    }

    [Fact]
    public void The_words_of_the_rules_author_are_told_with_the_form_expected() =>
        Assert.Equal(
            "значение не больше 50 (вечерние классы не считайте)",
            RangeJudge
                .Judge(
                    new CheckRule.Range(null, 50) { Note = "вечерние классы не считайте" },
                    Percent(),
                    Number("60"),
                    "60"
                )!
                .Expected
        );
}
