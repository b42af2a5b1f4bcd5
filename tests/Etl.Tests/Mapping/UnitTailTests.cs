using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using Xunit;

namespace QualityMonitor.Etl.Tests.Mapping;

public sealed class UnitTailTests
{
    [Theory]
    [InlineData("Охват горячим питанием, %", "1")]
    [InlineData("Охват горячим питанием (%)", "1")]
    [InlineData("Охват горячим питанием, в процентах", "1")]
    [InlineData("Новые кружки, шт.", "2")]
    [InlineData("Новые кружки (ед.)", "2")]
    [InlineData("Расходы, тыс. руб.", "3")]
    [InlineData("Доля педагогов", "4")]
    [InlineData("Доля педагогов (%)", "4")]
    public void A_name_is_found_without_its_unit(string written, string code) =>
        Assert.Equal(code, Found(written).Value.Code);

    [Theory]
    [InlineData("Охват горячим питанием, чел.")]
    [InlineData("Расходы, млн руб.")]
    [InlineData("Новые кружки, школ")]
    [InlineData("Охват горячим питанием, 5 класс")]
    public void A_tail_that_is_not_the_indicators_unit_makes_another_name(string written) =>
        Assert.Equal("indicator-unknown", Found(written).Problem!.Code);

    [Fact]
    public void The_whole_name_goes_before_the_name_without_its_unit() =>
        Assert.Equal("6", Found("Выпускники, чел.").Value.Code);

    private static Parsed<IndicatorDefinition> Found(string written) =>
        new IndicatorIndex([
            Indicator("1", "Охват горячим питанием", "%"),
            Indicator("2", "Новые кружки", "шт."),
            Indicator("3", "Расходы", "тыс. руб."),
            Indicator("4", "Доля педагогов, %", "%"),
            Indicator("5", "Выпускники", "чел."),
            Indicator("6", "Выпускники, чел.", "чел."),
        ]).Find(written);

    private static IndicatorDefinition Indicator(string code, string name, string unit) =>
        new(
            code,
            name,
            Unit.Parse(unit).Value,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.AsEntered,
            Accumulation.Level
        );
}
