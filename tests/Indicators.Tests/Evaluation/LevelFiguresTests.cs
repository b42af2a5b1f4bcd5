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

public sealed class LevelFiguresTests
{
    private static readonly Period Quarter = Period.Quarter(2025, 4);

    private static readonly IndicatorDefinition Pupils = One("pupils", Unit.Count, RollUp.Sum);
    private static readonly IndicatorDefinition Winners = One("winners", Unit.Count, RollUp.Sum);
    private static readonly IndicatorDefinition Score = One("score", Unit.Score, RollUp.WeightedMean) with
    {
        WeightCode = "pupils",
    };
    private static readonly IndicatorDefinition Share = One("share", Unit.Percent, RollUp.Formula) with
    {
        Formula = FormulaReader.Read("[winners] / [pupils]").Value,
    };

    [Fact]
    public void Figures_rise_from_schools_to_towns_to_the_region_and_to_the_country()
    {
        var figures = Figures("country", ("pupils", "s1", 100), ("pupils", "s2", 50), ("pupils", "s3", 30));

        Assert.Equal(
            [150m, 30m, 180m, 180m],
            new[] { "t1", "t2", "region", "country" }.Select(code => Number(figures.Of(Pupils, code, Quarter)))
        );
        Assert.Equal("3 из 3", figures.Of(Pupils, "country", Quarter).RollUp!.Coverage);
    }

    [Fact]
    public void A_towns_own_figure_stands_in_for_silent_schools_at_every_level_above()
    {
        var figures = Figures("country", ("pupils", "s1", 100), ("pupils", "t2", 33));

        Assert.Equal(133, Number(figures.Of(Pupils, "country", Quarter)));
        Assert.Equal(["s1", "s2", "t2"], figures.MembersOf(Pupils, "country", Quarter));
        Assert.Equal(["s2"], figures.Of(Pupils, "country", Quarter).RollUp!.LeftOut.Select(one => one.Code));
    }

    [Fact]
    public void Figures_are_the_same_in_whatever_order_indicators_and_levels_are_asked_for()
    {
        var figures = Figures(
            "country",
            ("pupils", "s1", 100),
            ("pupils", "t2", 33),
            ("winners", "s2", 5),
            ("winners", "s3", 8)
        );

        Assert.Equal(133, Number(figures.Of(Pupils, "country", Quarter)));
        Assert.Equal(13, Number(figures.Of(Winners, "country", Quarter)));
        Assert.Equal(
            [100m, 33m, 133m],
            new[] { "t1", "t2", "region" }.Select(code => Number(figures.Of(Pupils, code, Quarter)))
        );
        Assert.Equal(
            [5m, 8m, 13m],
            new[] { "t1", "t2", "region" }.Select(code => Number(figures.Of(Winners, code, Quarter)))
        );
    }

    [Fact]
    public void Above_the_owner_nothing_is_made()
    {
        var figures = Figures("t1", ("pupils", "s1", 100), ("pupils", "s2", 50), ("pupils", "s3", 30));

        Assert.Equal(150, Number(figures.Of(Pupils, "t1", Quarter)));
        Assert.Equal(LevelFigure.None, figures.Of(Pupils, "region", Quarter));
        Assert.Equal(LevelFigure.None, figures.Of(Pupils, "t2", Quarter));
    }

    [Fact]
    public void A_mean_of_a_region_weighs_its_schools_and_not_its_towns()
    {
        var figures = Figures(
            "country",
            ("score", "s1", 4),
            ("pupils", "s1", 100),
            ("score", "s2", 5),
            ("pupils", "s2", 300),
            ("score", "s3", 3),
            ("pupils", "s3", 100)
        );

        Assert.Equal(4.4m, Number(figures.Of(Score, "region", Quarter)));
    }

    [Fact]
    public void A_formula_is_computed_from_the_figures_of_the_level_asked_and_names_all_its_sources()
    {
        var figures = Figures(
            "country",
            ("pupils", "s1", 100),
            ("winners", "s1", 5),
            ("pupils", "s3", 30),
            ("winners", "s3", 8)
        );

        Assert.Equal(new Fact.Share(13, 130), figures.Of(Share, "region", Quarter).Fact);
        Assert.Equal(new Fact.Share(5, 100), figures.Of(Share, "s1", Quarter).Fact);
        Assert.Equal(
            [("pupils", "s1"), ("pupils", "s3"), ("winners", "s1"), ("winners", "s3")],
            figures.SourcesOf(Share, "region", Quarter).Select(one => (one.Indicator, one.Organisation)).Order()
        );
    }

    private static decimal? Number(LevelFigure figure) => (figure.Fact as Fact.Number)?.Amount.Value;

    private static LevelFigures Figures(string owner, params (string Indicator, string Organisation, int Value)[] given)
    {
        var facts = given.ToDictionary(
            one => (one.Indicator, one.Organisation),
            one => (Fact)new Fact.Number(new Amount(one.Value))
        );
        var programme = new ProgrammeDefinition(
            "p",
            "Программа",
            owner,
            "",
            null,
            null,
            10,
            [
                Place("country", OrganisationLevel.Country, null),
                Place("region", OrganisationLevel.Region, "country"),
                Place("t1", OrganisationLevel.Municipality, "region"),
                Place("t2", OrganisationLevel.Municipality, "region"),
                Place("s1", OrganisationLevel.School, "t1"),
                Place("s2", OrganisationLevel.School, "t1"),
                Place("s3", OrganisationLevel.School, "t2"),
            ],
            [Pupils, Winners, Score, Share],
            []
        );
        return new LevelFigures(
            programme,
            new EnteredFacts(
                (indicator, organisation, _) => facts.GetValueOrDefault((indicator, organisation)),
                (_, period) => period
            )
        );
    }

    private static Organisation Place(string code, OrganisationLevel level, string? parent) =>
        new(code, code, code, level, parent, []);

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
