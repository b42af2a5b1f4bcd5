using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Checks;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Values;
using Xunit;
using static QualityMonitor.Indicators.Tests.Checks.Given;

namespace QualityMonitor.Indicators.Tests.Checks;

public sealed class RelationJudgeTests
{
    private static readonly Dictionary<string, Unit> Units = new(StringComparer.Ordinal)
    {
        ["1"] = Unit.Count,
        ["2"] = Unit.Count,
        ["3"] = Unit.Count,
        ["4"] = Unit.Percent,
    };

    [Theory]
    [InlineData("[1] + [2] = [3]", "14", "9", "23", true)]
    [InlineData("[1] + [2] = [3]", "14", "9", "20", false)]
    [InlineData("[1] + [2] <= [3]", "14", "9", "23", true)]
    [InlineData("[1] + [2] < [3]", "14", "9", "23", false)]
    [InlineData("[1] ≥ [2]", "9", "9", "0", true)]
    [InlineData("[1] > [2]", "9", "9", "0", false)]
    [InlineData("[1] + [2] + [3] = 100", "33.3", "33.3", "33.3", true)]
    [InlineData("[1] + [2] + [3] = 100", "33.3", "33.3", "33.2", false)]
    public void Whole_numbers_are_exact_and_others_may_be_rounded(
        string relation,
        string one,
        string two,
        string three,
        bool holds
    ) =>
        Assert.Equal(
            holds,
            Judge(Rule(relation), ("1", At("C7", one)), ("2", At("C8", two)), ("3", At("C9", three))) is null
        );

    [Fact]
    public void A_tolerance_of_the_rule_goes_before_rounding()
    {
        Assert.Null(Judge(Rule("[1] = [2]", 2), ("1", At("C7", "10")), ("2", At("C8", "12"))));
        Assert.NotNull(Judge(Rule("[1] = [2]", 0), ("1", At("C7", "10.1")), ("2", At("C8", "10.11"))));
    }

    [Fact]
    public void The_sentence_names_every_cell_that_takes_part() =>
        Assert.Equal(
            "Не выполняется соотношение [1] + [2] = [3]: слева 23, справа 20 (1 — ячейка C7: 14, 2 — ячейка C8: 9, 3 — ячейка C9: 20).",
            Judge(Rule("[1] + [2] = [3]"), ("1", At("C7", "14")), ("2", At("C8", "9")), ("3", At("C9", "20")))!.Sentence
        );

    [Fact]
    public void Parts_of_a_share_take_part_by_name()
    {
        var share = At("C7", new Fact.Share(10, 20));

        Assert.Null(Judge(Rule("[4].знаменатель = [1]"), ("4", share), ("1", At("C8", "20"))));
        Assert.NotNull(Judge(Rule("[4].числитель = [1]"), ("4", share), ("1", At("C8", "20"))));
        Assert.Null(Judge(Rule("[4].числитель = [1]"), ("4", At("C7", "50")), ("1", At("C8", "20"))));
    }

    [Fact]
    public void Where_a_figure_is_missing_nothing_is_compared()
    {
        Assert.Null(Judge(Rule("[1] + [2] = [3]"), ("1", At("C7", "14")), ("3", At("C9", "20"))));
        Assert.Null(Judge(Rule("[1] = [3]"), ("1", At("C7", new Fact.Missing("-"))), ("3", At("C9", "20"))));
        Assert.Null(Judge(Rule("[1] / [2] = [3]"), ("1", At("C7", "14")), ("2", At("C8", "0")), ("3", At("C9", "20"))));
    }

    private static CheckRule.Relation Rule(string text, decimal? tolerance = null) =>
        new(RelationReader.Read(text).Value) { Tolerance = tolerance };

    private static Problem? Judge(CheckRule.Relation rule, params (string Code, PlacedFact Fact)[] facts) =>
        RelationJudge.Judge(
            rule,
            facts
                .ToDictionary(static one => one.Code, static one => one.Fact, StringComparer.Ordinal)
                .GetValueOrDefault,
            Units
        );
}
