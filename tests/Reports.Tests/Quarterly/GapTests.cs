using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>What may be said about the schools a lack sits in.</summary>
public sealed class GapTests
{
    private static readonly IndicatorRow Missed = new(
        "1.1",
        Town.Indicators[0].Name,
        "%",
        Direction.HigherIsBetter,
        "2025-Q4",
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        Status.Missed,
        null,
        0.99m,
        "bound-missed",
        Grounds.Of(Town.Indicators[0]),
        false,
        null,
        null,
        null,
        []
    );

    private static readonly Figure Bare = new(Unit.Percent, null, []);

    private static string? Told(IndicatorRow row) => row.Gap()?.Replace('\u00A0', ' ');

    private static string? Sentence(int lacking, params (string Code, int Lacking)[] members) =>
        Told(
            Missed with
            {
                Shortfall = new Shortfall(
                    lacking,
                    [.. members.Select(one => new MemberShortfall(one.Code, one.Lacking))]
                ),
                Schools =
                [
                    .. members.Select(one => new SchoolFigure(
                        one.Code,
                        "СОШ № " + one.Code,
                        null,
                        null,
                        Status.Missed,
                        one.Lacking
                    )),
                ],
            }
        );

    [Fact]
    public void The_fewest_schools_that_hold_most_of_the_lack_are_named() =>
        Assert.Equal(
            "До плана не хватило 13 обучающихся; 9 из них учатся в СОШ № 2 и № 10.",
            Sentence(13, ("2", 5), ("10", 4), ("3", 2), ("5", 2))
        );

    [Fact]
    public void All_are_said_to_be_in_one_school_only_when_no_other_lacks_any() =>
        Assert.Equal("До плана не хватило 11 обучающихся: все учатся в СОШ № 5.", Sentence(11, ("5", 11)));

    [Fact]
    public void What_schools_lack_adds_up_to_what_the_town_lacks_with_what_others_make_up_for() =>
        Assert.Equal(
            "До плана не хватило 11 обучающихся: школам ниже плана не хватает 26 (СОШ № 5 — 11, СОШ № 10 — 10, ещё 3 школам — 5), 15 восполняют школы выше плана.",
            Sentence(11, ("5", 11), ("10", 10), ("7", 2), ("8", 2), ("9", 1))
        );

    [Theory]
    [InlineData("Доля прочего", 1, "Превышение предела — 1 единица.")]
    [InlineData("Доля прочего", 22, "Превышение предела — 22 единицы.")]
    [InlineData("Доля прочего", 25, "Превышение предела — 25 единиц.")]
    [InlineData("Доля обучающихся с долгами", 22, "Превышение предела — 22 обучающихся.")]
    [InlineData("Доля учеников с долгами", 21, "Превышение предела — 21 ученик.")]
    public void What_is_above_a_limit_agrees_with_its_number(string name, int above, string sentence) =>
        Assert.Equal(
            sentence,
            Told(Missed with { Name = name, Direction = Direction.LowerIsBetter, Shortfall = new Shortfall(above, []) })
        );

    [Fact]
    public void A_gap_in_percentage_points_ends_with_one_full_stop() =>
        Assert.Equal(
            "До плана не хватило 0,1 п.п.",
            Told(
                Missed with
                {
                    Plan = Bare with
                    {
                        Plan = new PlanValue.Bound(Comparison.AtLeast, new Amount(99.8m, UnitKind.Percent)),
                    },
                    Fact = Bare with { Fact = new Fact.Share(997, 1000) },
                }
            )
        );

    [Fact]
    public void What_is_at_risk_still_lacks_it() =>
        Assert.Equal(
            "До плана не хватает 3 п.п.",
            Told(
                Missed with
                {
                    Status = Status.AtRisk,
                    Plan = Bare with { Plan = new PlanValue.Bound(Comparison.AtLeast, new Amount(10)) },
                    Fact = Bare with { Fact = new Fact.Number(new Amount(7)) },
                }
            )
        );

    [Fact]
    public void A_growth_planned_is_told_as_the_number_it_comes_to() =>
        Assert.Equal(
            "План означает не менее 1 139.",
            Told(
                Missed with
                {
                    Grounds = Grounds.Of(Town.Indicators[4]),
                    Plan = Bare with
                    {
                        Plan = new PlanValue.Change(
                            ChangeKind.Growth,
                            Comparison.AtLeast,
                            new Amount(20, UnitKind.Percent)
                        ),
                    },
                    Fact = Bare with { Fact = new Fact.Number(new Amount(946)) },
                    Baseline = Bare with { Fact = new Fact.Number(new Amount(949)) },
                }
            )
        );
}
