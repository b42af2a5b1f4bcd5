using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Evaluation;

public sealed class RollUpsTests
{
    private static readonly Dictionary<string, Fact?> Schools = new()
    {
        ["s1"] = new Fact.Share(50, 50),
        ["s2"] = new Fact.Share(30, 60),
        ["s10"] = new Fact.Share(35, 40),
        ["s3"] = new Fact.Number(new Amount(90, UnitKind.Percent)),
        ["s4"] = null,
        ["s5"] = new Fact.Missing("-"),
    };

    [Fact]
    public void A_share_is_numerators_by_denominators_and_never_a_mean_of_percents()
    {
        var result = RollUps.Ratio(Schools);
        Assert.Equal(new Fact.Share(115, 150), result.Combined);
        Assert.Equal("3 из 6", result.Coverage);
        Assert.Equal(["s3", "s4", "s5"], result.LeftOut.Select(left => left.Code));
        Assert.False(result.IsComplete);
    }

    [Fact]
    public void Counts_add_up_and_percents_do_not()
    {
        var result = RollUps.Sum([
            new Fact.Number(new Amount(3)),
            new Fact.Number(new Amount(4, UnitKind.Count)),
            new Fact.Number(new Amount(50, UnitKind.Percent)),
        ]);
        Assert.Equal(new Fact.Number(new Amount(7, UnitKind.Count)), result.Combined);
        Assert.Equal(["3"], result.LeftOut.Select(left => left.Code));
    }

    [Fact]
    public void Nothing_usable_gives_no_figure_and_not_zero() =>
        Assert.Null(RollUps.Sum([new Fact.Missing("-")]).Combined);

    [Fact]
    public void Sums_that_do_not_fit_are_left_out_instead_of_thrown() =>
        Assert.Equal(
            1,
            RollUps
                .Sum([new Fact.Number(new Amount(decimal.MaxValue)), new Fact.Number(new Amount(decimal.MaxValue))])
                .Used
        );

    [Fact]
    public void A_shortfall_is_in_whole_units_and_names_who_lacks_them()
    {
        var plan = new PlanValue.Bound(Comparison.AtLeast, new Amount(90, UnitKind.Percent));
        var shortfall = Shortfall.Of(Schools, plan, Direction.HigherIsBetter)!;
        Assert.Equal(20, shortfall.Lacking);
        Assert.Equal([new MemberShortfall("s2", 24), new MemberShortfall("s10", 1)], shortfall.Members);
    }

    [Fact]
    public void No_shortfall_where_the_plan_is_reached() =>
        Assert.Null(
            Shortfall.Of(
                Schools,
                new PlanValue.Bound(Comparison.ByDirection, new Amount(76.6m)),
                Direction.HigherIsBetter
            )
        );

    [Fact]
    public void A_weighted_mean_takes_scores_with_a_weight_and_names_the_rest()
    {
        Dictionary<string, Fact?> scores = new()
        {
            ["s1"] = Score(4),
            ["s2"] = Score(5),
            ["s3"] = Score(3),
            ["s4"] = new Fact.Number(new Amount(80, UnitKind.Percent)),
            ["s5"] = null,
        };
        Dictionary<string, Fact?> weights = new()
        {
            ["s1"] = new Fact.Number(new Amount(100)),
            ["s2"] = new Fact.Number(new Amount(300)),
            ["s3"] = new Fact.Number(new Amount(0)),
            ["s4"] = new Fact.Number(new Amount(10)),
        };
        var result = RollUps.WeightedMean(scores, weights.GetValueOrDefault);

        Assert.Equal(Score(4.75m), result.Combined);
        Assert.Equal(["s3", "s4", "s5"], result.LeftOut.Select(left => left.Code));
    }

    [Fact]
    public void A_mean_without_a_single_weight_is_no_figure() =>
        Assert.Null(
            RollUps.WeightedMean(new Dictionary<string, Fact?> { ["s1"] = Score(4) }, static _ => null).Combined
        );

    private static Fact.Number Score(decimal value) => new(new Amount(value, UnitKind.Score));
}
