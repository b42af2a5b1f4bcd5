using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using Xunit;
using static QualityMonitor.Indicators.Tests.Checks.Given;

namespace QualityMonitor.Indicators.Tests.Checks;

public sealed class JumpJudgeTests
{
    [Theory]
    [InlineData("10", "15", true)]
    [InlineData("10", "15.1", false)]
    [InlineData("10", "5", true)]
    [InlineData("10", "4.9", false)]
    public void A_change_by_the_bound_itself_is_still_believed(string before, string now, bool isFine) =>
        Assert.Equal(isFine, Judge(new CheckRule.Jump(50, ChangeMeasure.Percent), Count(), before, now) is null);

    [Theory]
    [InlineData("1", "3", true)]
    [InlineData("1", "4", false)]
    [InlineData("0", "2", true)]
    [InlineData("0", "3", false)]
    public void A_small_count_that_moves_by_two_is_no_alarm(string before, string now, bool isFine) =>
        Assert.Equal(isFine, Judge(new CheckRule.Jump(50, ChangeMeasure.Percent), Count(), before, now) is null);

    [Theory]
    [InlineData("1000", "1503", "+503, или +50,3\u00A0% от прежнего, при допустимых 50\u00A0%.")]
    [InlineData("1000", "1510", "+510, или +51\u00A0% от прежнего, при допустимых 50\u00A0%.")]
    [InlineData("1000", "497", "−503, или −50,3\u00A0% от прежнего, при допустимых 50\u00A0%.")]
    public void A_change_that_is_too_great_never_reads_as_the_one_allowed(string before, string now, string end) =>
        Assert.EndsWith(
            end,
            Judge(new CheckRule.Jump(50, ChangeMeasure.Percent), Count(), before, now)!.Sentence,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_floor_of_the_rule_goes_before_the_usual_one()
    {
        Assert.Null(Judge(new CheckRule.Jump(50, ChangeMeasure.Percent) { Floor = 10 }, Count(), "1", "11"));
        Assert.NotNull(Judge(new CheckRule.Jump(50, ChangeMeasure.Percent) { Floor = 0 }, Count(), "1", "2"));
    }

    [Fact]
    public void Percent_and_percentage_points_are_different_things_and_are_labelled()
    {
        var points = Judge(new CheckRule.Jump(10, ChangeMeasure.PercentagePoints), Percent(), "40", "55")!;
        var percent = Judge(new CheckRule.Jump(10, ChangeMeasure.Percent), Percent(), "40", "55")!;

        Assert.EndsWith("+15\u00A0п.п. при допустимых 10\u00A0п.п.", points.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(
            "+15\u00A0п.п., или +38\u00A0% от прежнего, при допустимых 10\u00A0%.",
            percent.Sentence,
            StringComparison.Ordinal
        );
        Assert.Null(Judge(new CheckRule.Jump(10, ChangeMeasure.PercentagePoints), Count(), "40", "55"));
    }

    [Fact]
    public void Shares_are_compared_as_percents_whatever_their_denominators() =>
        Assert.Null(
            JumpJudge.Judge(
                new CheckRule.Jump(5, ChangeMeasure.PercentagePoints),
                Percent(),
                At("D8", new Fact.Share(12, 24)),
                At("D8", new Fact.Share(53, 100)),
                "III квартал 2025 года"
            )
        );

    [Fact]
    public void The_sentence_names_both_figures_and_the_place_of_the_earlier_one() =>
        Assert.StartsWith(
            "Показатель 2.1 изменился слишком резко: III квартал 2025 года — «10» (ячейка C7), теперь «40»: +30, или +300\u00A0% от прежнего",
            Judge(new CheckRule.Jump(50, ChangeMeasure.Percent), Count(), "10", "40")!.Sentence,
            StringComparison.Ordinal
        );

    [Fact]
    public void Where_there_is_no_figure_there_is_no_jump()
    {
        Assert.Null(
            JumpJudge.Judge(
                new CheckRule.Jump(1, ChangeMeasure.Percent),
                Count(),
                At("C8", "40"),
                At("C7", new Fact.Missing("-")),
                ""
            )
        );
        Assert.Null(
            JumpJudge.Judge(
                new CheckRule.Jump(1, ChangeMeasure.Percent),
                Percent(),
                At("C8", new Fact.Share(1, 0)),
                At("C7", "40"),
                ""
            )
        );
    }

    private static Problem? Judge(CheckRule.Jump rule, IndicatorDefinition indicator, string before, string now) =>
        JumpJudge.Judge(rule, indicator, At("C8", now), At("C7", before), "III квартал 2025 года");
}
