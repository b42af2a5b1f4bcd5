using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Evaluation;

public sealed class ForecastTests
{
    private static readonly IndicatorDefinition Courses = new(
        "2.1",
        "Педагоги, прошедшие курсы",
        Unit.Count,
        Direction.HigherIsBetter,
        Cadence.Quarter,
        OrganisationLevel.Municipality,
        RollUp.Sum,
        Accumulation.Cumulative
    );

    [Fact]
    public void A_total_follows_the_course_of_the_year_before()
    {
        var forecast = Forecasts.Of(Courses, Period.Quarter(2026, 2), Count(50), Count(40), Count(100))!;
        Assert.Equal((125m, true), (forecast.Value.Value, forecast.ByLastYear));
        Assert.Equal(
            "Прогноз на конец года — 125 ед., если год пойдёт как прошлый, когда к этому дню было 40 % итога.",
            forecast.Sentence.Replace('\u00A0', ' ')
        );
    }

    [Fact]
    public void Without_the_year_before_it_runs_evenly()
    {
        var forecast = Forecasts.Of(Courses, Period.Quarter(2026, 1), Count(25), null, null)!;
        Assert.Equal((101m, false), (forecast.Value.Value, forecast.ByLastYear));
    }

    [Fact]
    public void An_academic_year_ends_in_august()
    {
        var forecast = Forecasts.Of(
            Courses with
            {
                Cadence = Cadence.AcademicYear,
            },
            Period.Quarter(2026, 4),
            Count(122),
            null,
            null
        )!;
        Assert.Equal(365m, forecast.Value.Value);
    }

    [Fact]
    public void What_is_over_or_does_not_run_through_the_year_is_not_foretold()
    {
        Assert.Null(Forecasts.Of(Courses, Period.Quarter(2026, 4), Count(50), null, null));
        Assert.Null(
            Forecasts.Of(
                Courses with
                {
                    Accumulation = Accumulation.Level,
                },
                Period.Quarter(2026, 1),
                Count(50),
                null,
                null
            )
        );
        Assert.Null(Forecasts.Of(Courses, Period.Quarter(2026, 1), new Fact.Share(1, 2), null, null));
        Assert.Null(Forecasts.Of(Courses, Period.Quarter(2026, 1), null, null, null));
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(120, 100)]
    public void A_year_before_that_tells_nothing_is_passed_over(int same, int whole) =>
        Assert.False(Forecasts.Of(Courses, Period.Quarter(2026, 2), Count(50), Count(same), Count(whole))!.ByLastYear);

    [Fact]
    public void One_school_of_thirteen_is_nearly_eight_points() =>
        Assert.Equal(
            ["Малый знаменатель: одна единица из 13 — это 7,7 п.п."],
            Remarks(new Fact.Share(8, 13), new Fact.Share(7, 13))
        );

    [Fact]
    public void A_changed_denominator_is_named_and_what_it_did_alone_is_said() =>
        Assert.Equal(
            ["Знаменатель изменился: было 130, стало 120; числитель тот же, доля изменилась только поэтому."],
            Remarks(new Fact.Share(80, 120), new Fact.Share(80, 130))
        );

    [Fact]
    public void Of_large_shares_and_plain_numbers_there_is_nothing_to_say()
    {
        Assert.Empty(Remarks(new Fact.Share(80, 120), new Fact.Share(70, 120)));
        Assert.Empty(Remarks(new Fact.Share(80, 120), new Fact.Share(70, 125)));
        Assert.Empty(Remarks(Count(5), Count(4)));
        Assert.Empty(Remarks(new Fact.Share(0, 0), null));
    }

    private static Fact.Number Count(decimal value) => new(new Amount(value, UnitKind.Count));

    private static IReadOnlyList<string> Remarks(Fact now, Fact? then) =>
        [.. Denominators.Remarks(now, then).Select(static text => text.Replace('\u00A0', ' '))];
}
