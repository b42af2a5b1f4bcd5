using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Formulas;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Indicators computed by a formula from the same organisation's figures. Its sources are those of all its parts.</summary>
/// <param name="read">The figure of another indicator; formulas end somewhere, for the passport refuses circles and long chains.</param>
internal sealed class FormulaReadings(
    ReportData data, IReadOnlyDictionary<string, IndicatorDefinition> indicators, Func<IndicatorDefinition, string, Period, Reading> read)
{
    private readonly Dictionary<string, Computation> computations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> units = indicators.ToDictionary(static one => one.Key, static one => one.Value.Unit, StringComparer.Ordinal);

    public Reading Of(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (!computations.TryGetValue(indicator.Code, out var computation))
            computations.Add(indicator.Code, computation = new Computation(indicator.Formula!, indicator.Unit, units));

        var parts = computation.Codes.ToDictionary(
            static code => code,
            code => read(indicators[code], organisation, ReportedPeriods.Beside(indicators[code], period, data.Facts, data.Plans)),
            StringComparer.Ordinal);
        var (fact, result) = computation.Compute(code => parts[code].Fact);
        return fact is null
            ? Reading.None with { Undefined = result }
            : new Reading(fact, [.. parts.Values.SelectMany(static part => part.Cells).Distinct()], Weakest(parts.Values), null);
    }

    /// <summary>A formula is covered no better than its worst part.</summary>
    private static RollUpResult? Weakest(IEnumerable<Reading> parts) => parts
        .Select(static part => part.RollUp)
        .OfType<RollUpResult>()
        .MinBy(static one => Shares.Ratio(one.Used, one.Of) ?? 0);
}
