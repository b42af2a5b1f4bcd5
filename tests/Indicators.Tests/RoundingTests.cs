using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("0.135", 2, "0.14")]
    [InlineData("-0.125", 2, "-0.13")]
    [InlineData("2.5", 0, "3")]
    [InlineData("3.5", 0, "4")]
    [InlineData("0.0049", 2, "0.00")]
    public void Halves_go_away_from_zero(string value, int digits, string rounded) =>
        Assert.Equal(Number(rounded), Rounding.To(Number(value), digits));

    [Theory]
    [InlineData("79.96", "80", 1, 2)]
    [InlineData("79.9996", "80", 1, 4)]
    [InlineData("79.4", "80", 1, 1)]
    [InlineData("80", "80", 1, 1)]
    [InlineData("99.896", "99.9", 1, 3)]
    [InlineData("0.004", "0", 2, 3)]
    public void Digits_are_shown_until_a_difference_is_seen(string value, string other, int from, int digits) =>
        Assert.Equal(digits, Rounding.DigitsApart(Number(value), Number(other), from));

    [Theory]
    [InlineData("5.048", "5", 1, "5.05")]
    [InlineData("29.97", "30", 1, "29.97")]
    [InlineData("29.9", "30", 1, "29.9")]
    [InlineData("30", "30", 1, "30")]
    [InlineData("-20.004", "-20", 2, "-20.004")]
    [InlineData("0.0004", "5", 2, "0.0004")]
    public void A_figure_beside_the_bound_that_decided_about_it_stands_on_its_own_side(
        string value,
        string bound,
        int digits,
        string shown
    ) => Assert.Equal(Number(shown), Rounding.BesideBound(Number(value), Number(bound), digits));

    [Theory]
    [InlineData("79,96", "80 %", 1, "79,96")]
    [InlineData("79,9996", "80 %", 1, "79,9996")]
    [InlineData("79,9", "80 %", 1, "79,9")]
    [InlineData("80,04", "не более 80 %", 1, "80,04")]
    [InlineData("79,96", "не менее 80 %", 0, "79,96")]
    [InlineData("79,96", "прогноз 80 %", 1, "79,96")]
    public void A_figure_that_misses_its_plan_never_looks_equal_to_it(
        string fact,
        string plan,
        int decimals,
        string shown
    )
    {
        var indicator = Indicator(decimals);
        var verdict = Evaluator.Judge(
            new Question(
                indicator,
                PlanReader.Read(plan, Unit.Percent).Value,
                FactReader.Read(fact, Unit.Percent).Value,
                null,
                null,
                new DateOnly(2025, 12, 31),
                new DateOnly(2026, 1, 15)
            )
        );

        Assert.Equal(Status.Missed, verdict.Status);
        Assert.Contains($"факт «{shown} %»", verdict.Sentence().Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("80,4", "не менее 80,3 %", 0, "80,4")]
    [InlineData("80,2", "80,2 %", 0, "80,2")]
    [InlineData("79,6", "не более 79,7 %", 0, "79,6")]
    [InlineData("80,4", "более 80 %", 0, "80,4")]
    [InlineData("80,4", "не менее 80 %", 0, "80")]
    [InlineData("80,6", "не менее 80 %", 0, "81")]
    [InlineData("99,96", "не менее 99,95 %", 1, "100,0")]
    [InlineData("79,94", "не более 79,95 %", 1, "79,9")]
    public void A_figure_that_keeps_its_plan_never_looks_short_of_it(
        string fact,
        string plan,
        int decimals,
        string shown
    )
    {
        var text = JudgedText.Print(
            FactReader.Read(fact, Unit.Percent).Value,
            PlanReader.Read(plan, Unit.Percent).Value,
            isMet: true,
            Indicator(decimals)
        );

        Assert.Equal($"{shown} %", text.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("80.4", "79.6", 0, 1)]
    [InlineData("79.6", "80.4", 0, 1)]
    [InlineData("80.6", "79.4", 0, 1)]
    [InlineData("80.9", "80.4", 0, 1)]
    [InlineData("80.4", "79.4", 0, 0)]
    [InlineData("80.2", "77.9", 0, 0)]
    [InlineData("80", "80", 0, 0)]
    [InlineData("92.35", "91.32", 1, 1)]
    [InlineData("80.04", "80.01", 0, 2)]
    [InlineData("79228162514264337593543950335", "-79228162514264337593543950335", 0, 0)]
    public void Two_figures_beside_their_difference_agree_with_it(string now, string then, int from, int digits)
    {
        Assert.Equal(digits, Rounding.DigitsSubtracted(Number(now), Number(then), from));
        Assert.Equal(digits, Rounding.DigitsSubtracted(Number(then), Number(now), from));
    }

    [Theory]
    [InlineData(1599, 2000, null, "79,95")]
    [InlineData(159999, 200000, null, "79,9995")]
    [InlineData(159999, 200000, 1, "79,9995")]
    [InlineData(1599, 2000, 1, "79,95")]
    public void A_share_that_misses_its_plan_gets_the_digits_that_show_it(
        int numerator,
        int denominator,
        int? decimals,
        string shown
    ) =>
        Assert.Contains(
            $"({shown} %)",
            JudgedText
                .Print(
                    new Fact.Share(numerator, denominator),
                    PlanReader.Read("80 %", Unit.Percent).Value,
                    isMet: false,
                    Indicator(decimals)
                )
                .Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );

    private static IndicatorDefinition Indicator(int? decimals) =>
        new(
            "1",
            "Доля",
            Unit.Percent,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Ratio,
            Accumulation.Level
        )
        {
            Decimals = decimals,
        };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
