using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// What stands beside an indicator's figure: how it is made, the figures above it and the ones below its total.
/// </summary>
internal sealed class Beside(ReportData data, Readings readings, FigureBuilder figures)
{
    public static Recipe? Recipe(IndicatorDefinition indicator, Judged judged) =>
        indicator switch
        {
            { Formula: { } formula } when judged.Now.Undefined is FormulaResult.Missing missing => new Recipe(
                FormulaText.Print(formula),
                null,
                missing.Codes,
                missing.AreApart
            ),
            { Formula: { } formula } => new Recipe(FormulaText.Print(formula), null, [], false),
            { WeightCode: { } weight } => new Recipe(null, weight, [], false),
            _ => null,
        };

    /// <summary>Region and country; null when none of them has the figure.</summary>
    public IReadOnlyList<Benchmark>? Benchmarks(IndicatorDefinition indicator, Judged judged)
    {
        var found = Higher(data).Select(one => Benchmark(one, indicator, judged)).OfType<Benchmark>().ToList();
        return found.Count > 0 ? found : null;
    }

    public IReadOnlyList<BreakdownFigure>? Breakdowns(IndicatorDefinition indicator, Judged judged)
    {
        var found = data
            .Facts.Breakdowns(indicator.Code, judged.Period)
            .Select(fact => new BreakdownFigure(
                Words.Tidy(fact.Breakdown),
                fact.OrganisationCode,
                data.NameOf(fact.OrganisationCode),
                figures.Of(fact, indicator)!
            ))
            .ToList();
        return found.Count > 0 ? found : null;
    }

    /// <summary>
    /// A passport that does not say where its municipality belongs means the higher organisations it names.
    /// </summary>
    public static IEnumerable<Organisation> Higher(ReportData data)
    {
        var above = data.Tree.Above(data.Programme.OwnerCode).ToList();
        var level = data.Tree.Find(data.Programme.OwnerCode)?.Level ?? OrganisationLevel.Municipality;
        return above.Count > 0
            ? above
            : data.Programme.Organisations.Where(one => one.Level > level).OrderBy(static one => one.Level);
    }

    private Benchmark? Benchmark(Organisation organisation, IndicatorDefinition indicator, Judged judged)
    {
        var reading = readings.Of(indicator, organisation.Code, judged.Period);
        return figures.Of(reading, indicator) is { } figure
            ? new Benchmark(
                organisation.Code,
                data.NameOf(organisation.Code),
                figure,
                Against(judged.Now.Shown, reading.Shown, indicator)
            )
            {
                IsOfCountry = organisation.Level == OrganisationLevel.Country,
            }
            : null;
    }

    /// <summary>Null where totals of unlike size would be compared.</summary>
    internal static Dynamics? Against(Fact? here, Fact? there, IndicatorDefinition indicator) =>
        Levels.IsLevel(indicator) ? Trends.Compare(here, there, indicator.Direction, indicator.Unit) : null;
}
