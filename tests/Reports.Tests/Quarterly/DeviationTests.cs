using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

public sealed class DeviationTests(TownReport town) : IClassFixture<TownReport>
{
    private static readonly Unit People = new(UnitKind.Count, "чел.");

    [Fact]
    public void It_is_fact_minus_plan_whichever_direction_is_better()
    {
        Assert.Equal("−0,37 п.п.", Of(Unit.Percent, AtLeast(99.9m), new Fact.Share(4853, 4876)));
        Assert.Equal("+58", Of(People, AtLeast(1250), Number(1308)));
        Assert.Equal("−1", Of(People, new PlanValue.Bound(Comparison.AtMost, new Amount(6)), Number(5)));
        Assert.Equal("0", Of(People, AtLeast(3), Number(3)));
        Assert.Equal("+1 п.п.", Of(Unit.Percent, new PlanValue.EachYear(AtLeast(50)), Number(51)));
    }

    [Fact]
    public void Of_a_growth_it_is_counted_from_what_the_growth_comes_to()
    {
        var growth = new PlanValue.Change(ChangeKind.Growth, Comparison.AtLeast, new Amount(20, UnitKind.Percent));

        Assert.Equal("−193", Of(People, growth, Number(946), Number(949)));
        Assert.Null(Of(People, growth, Number(946)));
    }

    [Fact]
    public void Where_nothing_can_be_subtracted_there_is_none()
    {
        Assert.Null(Of(Unit.YesNo, new PlanValue.Done(true), new Fact.YesNo(true)));
        Assert.Null(Of(People, null, Number(5)));
        Assert.Null(Of(People, AtLeast(5), null));
        Assert.Null(Of(People, AtLeast(5), new Fact.Number(new Amount(80, UnitKind.Percent))));
        Assert.Null(Of(Unit.Percent, AtLeast(5), new Fact.Share(0, 0)));
    }

    [Theory]
    [InlineData(13.376, "+0,001")]
    [InlineData(13.375, "0")]
    [InlineData(13.374, "−0,001")]
    public void A_growth_that_is_no_count_is_held_against_the_planned_figure_as_it_is(double fact, string deviation) =>
        Assert.Equal(
            deviation,
            Of(
                Unit.None,
                new PlanValue.Change(ChangeKind.Growth, Comparison.AtLeast, new Amount(7, UnitKind.Percent)),
                Number((decimal)fact),
                Number(12.5m)
            )
        );

    [Fact]
    public void What_is_only_declared_has_no_difference_to_tell() =>
        Assert.Equal("не определено", DeviationText.Of(town.Report.Rows.First(static row => row.Declared)));

    private string? Of(Unit unit, PlanValue? plan, Fact? fact, Fact? baseline = null)
    {
        var row = town.Report.Rows[0];
        Figure? Given(Fact? one) => one is null ? null : new Figure(unit, null, row.Fact!.Origins) { Fact = one };
        return DeviationText
            .Of(
                row with
                {
                    Declared = false,
                    Grounds = row.Grounds with { Unit = unit },
                    Plan = plan is null ? null : new Figure(unit, null, row.Fact!.Origins) { Plan = plan },
                    Fact = Given(fact),
                    Baseline = Given(baseline),
                }
            )
            ?.Replace(RussianText.Nbsp, ' ');
    }

    private static PlanValue.Bound AtLeast(decimal value) => new(Comparison.AtLeast, new Amount(value));

    private static Fact.Number Number(decimal value) => new(new Amount(value));
}
