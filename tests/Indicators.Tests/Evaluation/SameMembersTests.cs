using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Evaluation;

/// <summary>
/// A town of four schools in two years. A figure is written «s1=62»; «-» is an answer, absence is none.
/// </summary>
public sealed class SameMembersTests
{
    private static readonly Period Then = Period.Year(2019);
    private static readonly Period Now = Period.Year(2020);

    private static readonly IndicatorDefinition Pupils = One("pupils", Unit.Count, RollUp.Sum);
    private static readonly IndicatorDefinition Winners = One("winners", Unit.Count, RollUp.Sum);
    private static readonly IndicatorDefinition Share = One("share", Unit.Percent, RollUp.Ratio);
    private static readonly IndicatorDefinition Score = One("score", Unit.Score, RollUp.WeightedMean) with
    {
        WeightCode = "pupils",
    };
    private static readonly IndicatorDefinition Rate = One("rate", Unit.Percent, RollUp.Formula) with
    {
        Formula = FormulaReader.Read("[winners] / [pupils]").Value,
    };

    [Theory]
    // The weakest is silent: nobody has risen.
    [InlineData("s1=10 s2=10 s3=10 s4=1", "s1=10 s2=10 s3=10", Trend.Unchanged, 3)]
    [InlineData("s1=10 s2=10 s3=10 s4=1", "s1=10 s2=10 s3=10 s4=-", Trend.Unchanged, 3)]
    // Others are silent each time: only those who gave twice compare.
    [InlineData("s1=10 s2=10 s3=9", "s2=10 s3=8 s4=50", Trend.Worsened, 2)]
    [InlineData("s1=10 s2=10", "s1=10 s2=11", Trend.Improved, null)]
    [InlineData("s1=10 s2=10", "s3=10 s4=11", Trend.Incomparable, null)]
    // The town gave the whole once and a part is known now.
    [InlineData("town=40", "s1=10 s2=11", Trend.Incomparable, null)]
    [InlineData("town=40", "s1=10 s2=11 s3=10 s4=10", Trend.Improved, null)]
    public void A_movement_is_that_of_those_who_gave_both_times(string then, string now, Trend trend, int? common)
    {
        var like = Figures(("pupils", Then, then), ("pupils", Now, now)).Alike(Pupils, "town", Now, Then);

        Assert.Equal((trend, common), (like.Compare(Pupils).Trend, like.Common));
    }

    [Fact]
    public void A_mean_without_its_weakest_school_has_not_risen()
    {
        var figures = Figures(
            ("score", Then, "s1=62 s2=50 s3=33"),
            ("pupils", Then, "s1=28 s2=10 s3=4"),
            ("score", Now, "s1=62 s2=50"),
            ("pupils", Now, "s1=28 s2=10")
        );

        var dynamics = figures.Alike(Score, "town", Now, Then).Compare(Score);

        Assert.True(Number(figures.Of(Score, "town", Now).Fact) > Number(figures.Of(Score, "town", Then).Fact));
        Assert.Equal((Trend.Unchanged, 0m), (dynamics.Trend, dynamics.Difference!.Value.Value));
        Assert.EndsWith(
            "по 2 школам, приславшим оба раза",
            dynamics.Sentence.Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_formula_compares_those_who_had_all_its_parts_both_times()
    {
        var figures = Figures(
            ("winners", Then, "s1=5 s2=5 s3=0"),
            ("pupils", Then, "s1=10 s2=10 s3=80"),
            ("winners", Now, "s1=5 s2=5"),
            ("pupils", Now, "s1=10 s2=10 s3=80")
        );

        var like = figures.Alike(Rate, "town", Now, Then);

        Assert.Equal(2, like.Common);
        Assert.Equal(Trend.Unchanged, like.Compare(Rate).Trend);
    }

    [Theory]
    [InlineData("s1=10 s2=10 s3=10 s4=1", "s1=10 s2=10 s3=10", "31", "s4", "")]
    [InlineData("s1=10 s2=10 s3=10 s4=1", "s1=10 s2=10 s3=10 s4=-", "31", "s4", "")]
    [InlineData("s1=10 s2=10 s3=10", "s1=10 s2=10 s3=12", "", "", "s4")]
    [InlineData("s1=10 s2=10 s3=10", "s1=10 s2=10 s3=12 s4=-", "", "", "")]
    [InlineData("s1=10 s4=5", "s1=12", "17", "s4", "s2 s3")]
    public void The_missing_are_filled_with_what_they_gave_last(
        string then,
        string now,
        string filled,
        string known,
        string unknown
    )
    {
        var result = Figures(("pupils", Then, then), ("pupils", Now, now)).Filled(Pupils, "town", Now)!;

        Assert.Equal(
            (filled, known, unknown),
            (
                Number(result.Fact)?.ToString(CultureInfo.InvariantCulture) ?? "",
                string.Join(' ', result.Known.Select(static one => one.Code)),
                string.Join(' ', result.Unknown)
            )
        );
    }

    [Fact]
    public void Who_answers_that_there_is_nothing_is_named_beside_those_who_are_silent()
    {
        var figures = Figures(("pupils", Then, "s1=10 s2=10 s3=10"), ("pupils", Now, "s1=10 s2=10 s4=-"));
        var filled = figures.Filled(Pupils, "town", Now)!;

        Assert.Equal(["s4"], filled.WithNothing);
        var absence = new Absence(AbsenceEffect.None, filled, Status.NoPlan, null);
        var text = new AbsenceText(Grounds.Of(Pupils), static code => code);
        Assert.Equal(
            "По данным 2 из 4 школ; нет данных: s3; ответ «данных нет»: s4; с прежними значениями было бы 30 "
                + "(данные за 2019 год).",
            text.Remark(absence, new MemberCount(2, 4)).Replace('\u00A0', ' ')
        );
    }

    [Fact]
    public void A_mean_is_filled_with_the_score_and_the_weight_of_then()
    {
        var filled = Figures(
                ("score", Then, "s1=62 s2=50 s3=33 s4=57"),
                ("pupils", Then, "s1=28 s2=10 s3=4 s4=7"),
                ("score", Now, "s1=62 s2=50 s4=57"),
                ("pupils", Now, "s1=28 s2=10 s4=7")
            )
            .Filled(Score, "town", Now)!;

        Assert.Equal((62m * 28 + 50 * 10 + 33 * 4 + 57 * 7) / 49, Number(filled.Fact));
    }

    [Fact]
    public void Nobody_is_filled_where_all_gave_or_the_town_gave_it_itself()
    {
        var figures = Figures(("pupils", Now, "s1=1 s2=1 s3=1 s4=1"), ("winners", Now, "town=7"));

        Assert.Null(figures.Filled(Pupils, "town", Now));
        Assert.Null(figures.Filled(Winners, "town", Now));
    }

    private static decimal? Number(Fact? fact) => (fact as Fact.Number)?.Amount.Value;

    private static LevelFigures Figures(params (string Indicator, Period Period, string Given)[] given)
    {
        var facts = given
            .SelectMany(static one =>
                one.Given.Split(' ').Select(text => (one.Indicator, one.Period, Parts: text.Split('=')))
            )
            .ToDictionary(
                static one => (one.Indicator, one.Parts[0], one.Period),
                static one =>
                    one.Parts[1] == "-"
                        ? new Fact.Missing("-")
                        : (Fact)new Fact.Number(new Amount(int.Parse(one.Parts[1], CultureInfo.InvariantCulture)))
            );
        var programme = new ProgrammeDefinition(
            "p",
            "Программа",
            "town",
            "",
            null,
            null,
            10,
            [
                new Organisation("town", "town", "town", OrganisationLevel.Municipality, null, []),
                .. new[] { "s1", "s2", "s3", "s4" }.Select(static code => new Organisation(
                    code,
                    code,
                    code,
                    OrganisationLevel.School,
                    "town",
                    []
                )),
            ],
            [Pupils, Winners, Share, Score, Rate],
            []
        );
        return new LevelFigures(
            programme,
            new EnteredFacts(
                (indicator, organisation, period) => facts.GetValueOrDefault((indicator, organisation, period)),
                static (_, period) => period
            )
            {
                LastBefore = (indicator, organisation, period) =>
                    facts.GetValueOrDefault((indicator.Code, organisation, Then)) is { } fact and not Fact.Missing
                    && period == Now
                        ? new EarlierFact(Then, fact)
                        : null,
            }
        );
    }

    private static IndicatorDefinition One(string code, Unit unit, RollUp rollUp) =>
        new(
            code,
            code,
            unit,
            Direction.HigherIsBetter,
            Cadence.CalendarYear,
            OrganisationLevel.School,
            rollUp,
            Accumulation.Level
        );
}
