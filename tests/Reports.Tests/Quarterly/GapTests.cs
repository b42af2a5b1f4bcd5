using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly.Building;
using Xunit;

namespace QualityMonitor.Reports.Tests.Quarterly;

/// <summary>What may be said about the schools a lack sits in.</summary>
public sealed class GapTests
{
    private static readonly Judged Missed = new(
        Period.Quarter(2025, 4),
        null,
        new Reading(null, [], null, null),
        null,
        null,
        null,
        null,
        new Verdict(Status.Missed, 0.99m, "bound-missed", "")
    );

    private static string Sentence(int lacking, params (string Code, int Lacking)[] members) =>
        Gaps.Sentence(
                    Town.Indicators[0],
                    Missed,
                    new Shortfall(lacking, [.. members.Select(one => new MemberShortfall(one.Code, one.Lacking))]),
                    code => "СОШ № " + code
                )!
            .Replace('\u00A0', ' ');

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
            Gaps.Sentence(
                        Town.Indicators[0] with
                        {
                            Name = name,
                            Direction = QualityMonitor.Indicators.Definitions.Direction.LowerIsBetter,
                        },
                        Missed,
                        new Shortfall(above, []),
                        code => code
                    )!
                .Replace('\u00A0', ' ')
        );

    [Fact]
    public void A_gap_in_percentage_points_ends_with_one_full_stop()
    {
        var source = new Store.SourceCell(1, "f", null, Town.CutOff, "00", "Лист", 1, 1);
        var judged = Missed with
        {
            Plan = new Store.PlannedValue(
                "1.1",
                "town",
                Period.Year(2025),
                new PlanValue.Bound(Comparison.AtLeast, new Amount(99.8m, UnitKind.Percent)),
                "99,8 %",
                "",
                null,
                source
            ),
            Now = new Reading(new Fact.Share(997, 1000), [], null, null),
        };

        Assert.Equal(
            "До плана не хватило 0,1 п.п.",
            Gaps.Sentence(Town.Indicators[0], judged, null, code => code)!.Replace('\u00A0', ' ')
        );
    }

    [Fact]
    public void A_growth_planned_is_told_as_the_number_it_comes_to()
    {
        var plan = new PlanValue.Change(ChangeKind.Growth, Comparison.AtLeast, new Amount(20, UnitKind.Percent));
        var source = new Store.SourceCell(1, "f", null, Town.CutOff, "00", "Лист", 1, 1);
        var judged = Missed with
        {
            Plan = new Store.PlannedValue(
                "2.2",
                "town",
                Period.Year(2025),
                plan,
                "Прирост не менее 20%",
                "",
                null,
                source
            ),
            Now = new Reading(new Fact.Number(new Amount(946)), [], null, null),
            Baseline = new Reading(new Fact.Number(new Amount(949)), [], null, null),
        };

        Assert.Equal(
            "План означает не менее 1 139.",
            Gaps.Sentence(Town.Indicators[4], judged, null, code => code)!.Replace('\u00A0', ' ')
        );
    }
}
