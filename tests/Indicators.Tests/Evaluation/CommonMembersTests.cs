using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Evaluation;

/// <summary>A region with two towns: s1, s2 and s3 belong to t1, s4 to t2.</summary>
public sealed class CommonMembersTests
{
    private static readonly Period Quarter = Period.Quarter(2025, 4);

    private static readonly IndicatorDefinition Winners = One("A1", Unit.Percent, RollUp.Ratio);
    private static readonly IndicatorDefinition Pupils = One("A5", Unit.Count, RollUp.Sum);
    private static readonly IndicatorDefinition Score = One("B", Unit.Score, RollUp.WeightedMean) with
    {
        WeightCode = "A5",
    };
    private static readonly IndicatorDefinition Residents = One("C", Unit.Count, RollUp.Sum) with
    {
        Level = OrganisationLevel.Municipality,
    };
    private static readonly IndicatorDefinition Share = Computed("share", Unit.Percent, "[A1].числитель / [A5]");
    private static readonly IndicatorDefinition Total = Computed("total", Unit.Percent, "[share] + [D] / [A5] * 100");
    private static readonly IndicatorDefinition Teachers = One("D", Unit.Count, RollUp.Sum);
    private static readonly IndicatorDefinition Weighed = Computed("weighed", Unit.Score, "[B] * [D] / [D]");
    private static readonly IndicatorDefinition Reach = Computed("reach", Unit.Percent, "[A5] / [C]") with
    {
        Level = OrganisationLevel.Municipality,
    };
    private static readonly IndicatorDefinition Given = One("E", Unit.Count, RollUp.AsEntered);
    private static readonly IndicatorDefinition Beside = Computed("beside", Unit.Percent, "[A5] / [E]");

    private static (string, string)[] Told(RollUpResult result) =>
        [.. result.LeftOut.Select(static one => (one.Code, one.Reason))];

    [Fact]
    public void A_school_without_the_denominator_is_in_neither_part_and_is_named_with_what_it_lacks()
    {
        var figures = Figures(
            ("A1", "s1", Of(13, 20)),
            ("A1", "s2", Of(30, 60)),
            ("A1", "s3", Of(7, 10)),
            ("A5", "s2", Count(500)),
            ("A5", "s3", Count(200))
        );
        var figure = figures.Of(Share, "t1", Quarter);

        Assert.Equal(new Fact.Share(37, 700), figure.Fact);
        Assert.Equal(("2 из 3", figure.Fact), (figure.RollUp!.Coverage, figure.RollUp.Combined));
        Assert.Equal([("s1", "нет показателя A5")], Told(figure.RollUp));
        Assert.Equal(
            [("A1", "s2"), ("A1", "s3"), ("A5", "s2"), ("A5", "s3")],
            figures.SourcesOf(Share, "t1", Quarter).Select(static one => (one.Indicator, one.Organisation)).Order()
        );
    }

    [Fact]
    public void Schools_that_agree_in_what_they_gave_are_all_taken_and_the_silent_one_lacks_both_parts()
    {
        var figure = Figures(
                ("A1", "s1", Of(13, 20)),
                ("A1", "s2", Of(30, 60)),
                ("A5", "s1", Count(100)),
                ("A5", "s2", Count(500))
            )
            .Of(Share, "t1", Quarter);

        Assert.Equal((new Fact.Share(43, 600), "2 из 3"), (figure.Fact, figure.RollUp!.Coverage));
        Assert.Equal([("s3", "нет показателей A1 и A5")], Told(figure.RollUp));
    }

    [Fact]
    public void A_part_that_is_there_and_cannot_be_used_says_why()
    {
        var figure = Figures(
                ("A1", "s1", new Fact.Number(new Amount(65, UnitKind.Percent))),
                ("A1", "s2", Of(30, 60)),
                ("A5", "s1", Count(100)),
                ("A5", "s2", Count(500))
            )
            .Of(Share, "t1", Quarter);

        Assert.Equal(new Fact.Share(30, 500), figure.Fact);
        Assert.Equal(
            ["показатель A1: указан только процент, без числителя и знаменателя", "нет показателей A1 и A5"],
            figure.RollUp!.LeftOut.Select(static one => one.Reason)
        );
    }

    [Fact]
    public void Parts_of_different_schools_only_give_nothing_and_name_what_lacks()
    {
        var figures = Figures(("A1", "s1", Of(13, 20)), ("A5", "s2", Count(500)));
        var figure = figures.Of(Share, "t1", Quarter);

        Assert.Null(figure.Fact);
        var missing = Assert.IsType<FormulaResult.Missing>(figure.Undefined);
        Assert.True(missing.AreApart);
        Assert.Equal(["A1", "A5"], missing.Codes);
        Assert.Equal(
            [("s1", "нет показателя A5"), ("s2", "нет показателя A1"), ("s3", "нет показателей A1 и A5")],
            Told(figure.RollUp!)
        );
        Assert.Empty(figures.SourcesOf(Share, "t1", Quarter));
    }

    [Fact]
    public void A_nested_formula_is_counted_again_from_the_schools_of_the_outer_one()
    {
        var figures = Figures(
            ("A1", "s1", Of(10, 20)),
            ("A5", "s1", Count(100)),
            ("D", "s1", Count(4)),
            ("A1", "s2", Of(30, 60)),
            ("A5", "s2", Count(100))
        );

        Assert.Equal(new Fact.Share(40, 200), figures.Of(Share, "t1", Quarter).Fact);
        Assert.Equal(14, Number(figures.Of(Total, "t1", Quarter)));
        Assert.Equal(["s1"], figures.SourcesOf(Total, "t1", Quarter).Select(static one => one.Organisation).Distinct());
        Assert.Equal(
            ["нет показателя D", "нет показателей A1, A5 и D"],
            figures.Of(Total, "t1", Quarter).RollUp!.LeftOut.Select(static one => one.Reason)
        );
    }

    [Fact]
    public void A_school_without_a_weight_is_in_no_part_of_the_formula()
    {
        var figures = Figures(
            ("B", "s1", Points(4)),
            ("A5", "s1", Count(100)),
            ("D", "s1", Count(5)),
            ("B", "s2", Points(5)),
            ("D", "s2", Count(9))
        );
        var figure = figures.Of(Weighed, "t1", Quarter);

        Assert.Equal((4m, "1 из 3"), (Number(figure), figure.RollUp!.Coverage));
        Assert.Equal(
            "показатель B: нет веса: показатель, по которому усредняют, не представлен или не больше нуля",
            figure.RollUp.LeftOut[0].Reason
        );
        Assert.Equal(
            [("A5", "s1"), ("B", "s1"), ("D", "s1")],
            figures
                .SourcesOf(Weighed, "t1", Quarter)
                .Select(static one => (one.Indicator, one.Organisation))
                .Distinct()
                .Order()
        );
    }

    [Fact]
    public void What_the_organisation_entered_itself_is_taken_as_it_is()
    {
        var figures = Figures(("A5", "s1", Count(100)), ("A5", "s2", Count(300)), ("E", "t1", Count(800)));

        Assert.Equal(new Fact.Share(400, 800), figures.Of(Beside, "t1", Quarter).Fact);
        Assert.Equal("2 из 3", figures.Of(Beside, "t1", Quarter).RollUp!.Coverage);
    }

    [Fact]
    public void A_towns_own_figure_stands_for_its_schools_only_where_it_gave_every_part()
    {
        var one = Figures(
                ("A1", "s1", Of(10, 20)),
                ("A5", "s1", Count(100)),
                ("A1", "t2", Of(5, 9)),
                ("A5", "s4", Count(70))
            )
            .Of(Share, "region", Quarter);
        var both = Figures(
                ("A1", "s1", Of(10, 20)),
                ("A5", "s1", Count(100)),
                ("A1", "t2", Of(5, 9)),
                ("A5", "t2", Count(70))
            )
            .Of(Share, "region", Quarter);

        Assert.Equal((new Fact.Share(10, 100), new Fact.Share(15, 170)), (one.Fact, both.Fact));
        Assert.Contains(("t2", "нет показателя A5"), Told(one.RollUp!));
        Assert.Contains(("s4", "нет показателя A1"), Told(one.RollUp!));
        Assert.Equal("2 из 4", both.RollUp!.Coverage);
    }

    [Fact]
    public void A_school_has_what_the_town_above_it_gave_and_a_town_without_such_a_school_is_left_out()
    {
        var figures = Figures(
            ("A5", "s1", Count(100)),
            ("A5", "s2", Count(300)),
            ("A5", "s4", Count(70)),
            ("C", "t1", Count(2000)),
            ("C", "t3", Count(900))
        );
        var figure = figures.Of(Reach, "region", Quarter);

        Assert.Equal((new Fact.Share(400, 2000), "2 из 5"), (figure.Fact, figure.RollUp!.Coverage));
        Assert.Equal(
            [("s3", "нет показателя A5"), ("s4", "нет показателя C"), ("t3", "нет показателя A5")],
            Told(figure.RollUp)
        );
        Assert.Equal(
            ["s1", "s2", "t1"],
            figures.SourcesOf(Reach, "region", Quarter).Select(static one => one.Organisation).Order()
        );
    }

    private static Fact.Share Of(decimal numerator, decimal denominator) => new(numerator, denominator);

    private static Fact.Number Count(decimal value) => new(new Amount(value));

    private static Fact.Number Points(decimal value) => new(new Amount(value, UnitKind.Score));

    private static decimal? Number(LevelFigure figure) => (figure.Fact as Fact.Number)?.Amount.Value;

    private static LevelFigures Figures(params (string Indicator, string Organisation, Fact Fact)[] given)
    {
        var facts = given.ToDictionary(static one => (one.Indicator, one.Organisation), static one => one.Fact);
        var programme = new ProgrammeDefinition(
            "p",
            "Программа",
            "region",
            "",
            null,
            null,
            10,
            [
                Place("region", OrganisationLevel.Region, null),
                Place("t1", OrganisationLevel.Municipality, "region"),
                Place("t2", OrganisationLevel.Municipality, "region"),
                Place("t3", OrganisationLevel.Municipality, "region"),
                Place("s1", OrganisationLevel.School, "t1"),
                Place("s2", OrganisationLevel.School, "t1"),
                Place("s3", OrganisationLevel.School, "t1"),
                Place("s4", OrganisationLevel.School, "t2"),
            ],
            [Winners, Pupils, Score, Residents, Share, Total, Teachers, Weighed, Reach, Given, Beside],
            []
        );
        return new LevelFigures(
            programme,
            new EnteredFacts(
                (indicator, organisation, _) => facts.GetValueOrDefault((indicator, organisation)),
                static (_, period) => period
            )
        );
    }

    private static Organisation Place(string code, OrganisationLevel level, string? parent) =>
        new(code, code, code, level, parent, []);

    private static IndicatorDefinition Computed(string code, Unit unit, string formula) =>
        One(code, unit, RollUp.Formula) with
        {
            Formula = FormulaReader.Read(formula).Value,
        };

    private static IndicatorDefinition One(string code, Unit unit, RollUp rollUp) =>
        new(
            code,
            code,
            unit,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            rollUp,
            Accumulation.Level
        );
}
