using System.Globalization;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Tests.Checks;

/// <summary>Facts in cells and indicators, as short as the tests need them.</summary>
internal static class Given
{
    public static IndicatorDefinition Count(string code = "2.1") => Indicator(code, Unit.Count, RollUp.Sum);

    public static IndicatorDefinition Percent(string code = "1.1") => Indicator(code, Unit.Percent, RollUp.Ratio);

    public static Fact Number(string value) =>
        new Fact.Number(new Amount(decimal.Parse(value, CultureInfo.InvariantCulture)));

    public static PlacedFact At(string cell, string value) =>
        new(Number(value), value.Replace('.', ','), "ячейка " + cell);

    public static PlacedFact At(string cell, Fact fact) => new(fact, FactText.Print(fact, Unit.None), "ячейка " + cell);

    private static IndicatorDefinition Indicator(string code, Unit unit, RollUp rollUp) =>
        new(
            code,
            "Показатель " + code,
            unit,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            rollUp,
            Accumulation.Level
        );
}
