using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>
/// Reads figures: entered, rolled up from the organisations below, or computed by a formula. A computed figure goes before an entered
/// one, for it can be followed to the schools' cells; where the two differ, that is said. Each is made once.
/// </summary>
internal sealed class Readings
{
    private readonly ReportData data;
    private readonly FormulaReadings formulas;
    private readonly Dictionary<(string Indicator, string Organisation, Period Period), Reading> known = [];
    private readonly Dictionary<string, IndicatorDefinition> indicators;

    public Readings(ReportData data)
    {
        this.data = data;
        indicators = data.Programme.Indicators.ToDictionary(static one => one.Code, StringComparer.Ordinal);
        formulas = new FormulaReadings(data, indicators, Of);
    }

    public Reading Of(IndicatorDefinition indicator, Period period) => Of(indicator, data.Programme.OwnerCode, period);

    public Reading Of(IndicatorDefinition indicator, string organisation, Period period)
    {
        var key = (indicator.Code, organisation, period);
        if (!known.TryGetValue(key, out var reading))
            known[key] = reading = Read(indicator, organisation, period);

        return reading;
    }

    /// <summary>Every organisation that gives the indicator, with its fact; null where it gave none.</summary>
    public IReadOnlyList<KeyValuePair<string, ObservedFact?>> Members(IndicatorDefinition indicator, string organisation, Period period) =>
        [.. MemberCodes(indicator, organisation, period).Select(code => KeyValuePair.Create(code, data.Facts.Find(indicator.Code, code, period)))];

    private Reading Read(IndicatorDefinition indicator, string organisation, Period period)
    {
        var own = data.Facts.Find(indicator.Code, organisation, period);
        var made = indicator.RollUp switch
        {
            RollUp.Formula => formulas.Of(indicator, organisation, period),
            RollUp.AsEntered => Reading.None,
            _ => IsRolledUp(indicator, organisation) ? RolledUp(indicator, organisation, period) : Reading.None,
        };
        if (own is null)
            return made;
        if (made.Fact is not { } computed)
            return new Reading(own.Fact, [own], made.RollUp, null);

        return Contradiction(own, computed, made.RollUp, indicator) is { } contradiction
            ? made with { Cells = [.. made.Cells, own], Contradiction = contradiction }
            : made;
    }

    private bool IsRolledUp(IndicatorDefinition indicator, string organisation) =>
        data.IsWhole(organisation) && (data.Tree.Find(organisation)?.Level ?? OrganisationLevel.Municipality) > indicator.Level;

    private Reading RolledUp(IndicatorDefinition indicator, string organisation, Period period)
    {
        var members = Members(indicator, organisation, period);
        var weights = new List<ObservedFact>();
        var facts = members.Select(static member => KeyValuePair.Create(member.Key, member.Value?.Fact));
        var result = indicator.RollUp switch
        {
            RollUp.Sum => RollUps.Sum(facts),
            RollUp.Ratio => RollUps.Ratio(facts),
            _ => RollUps.WeightedMean(facts, code => WeightOf(indicator, code, period, weights)),
        };
        if (result.Combined is not { } combined)
            return Reading.None with { RollUp = members.Any(static member => member.Value is not null) ? result : null };

        var left = result.LeftOut.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        var used = members.Where(member => member.Value is not null && !left.Contains(member.Key)).Select(static member => member.Value!);
        return new Reading(combined, [.. used, .. weights.Where(weight => !left.Contains(weight.OrganisationCode))], result, null);
    }

    private Fact? WeightOf(IndicatorDefinition indicator, string organisation, Period period, List<ObservedFact> cells)
    {
        var weight = indicators[indicator.WeightCode!];
        var reading = Of(weight, organisation, ReportedPeriods.Beside(weight, period, data.Facts, data.Plans));
        cells.AddRange(reading.Cells);
        return reading.Fact;
    }

    /// <summary>
    /// The organisations of the indicator's level; for a municipality whose schools gave nothing its own entered figure stands in.
    /// </summary>
    private IEnumerable<string> MemberCodes(IndicatorDefinition indicator, string organisation, Period period)
    {
        if (indicator.Level == OrganisationLevel.School && organisation == data.Programme.OwnerCode && data.Tree.Children(organisation).All(static one => one.Level == OrganisationLevel.School))
            return data.Schools.Select(static school => school.Code);

        return data.Tree.Children(organisation).SelectMany(child => child.Level > indicator.Level ? Below(child.Code) : child.Level == indicator.Level ? [child.Code] : []);

        IEnumerable<string> Below(string code)
        {
            var members = MemberCodes(indicator, code, period).ToList();
            var isSilent = members.TrueForAll(member => data.Facts.Find(indicator.Code, member, period) is null);
            return isSilent && data.Facts.Find(indicator.Code, code, period) is not null ? [code] : members;
        }
    }

    private static string? Contradiction(ObservedFact own, Fact computed, RollUpResult? result, IndicatorDefinition indicator)
    {
        if (Trends.Compare(own.Fact, computed, indicator.Direction, indicator.Unit).Difference is not { } difference)
            return null;
        if (Math.Abs(difference.Value) <= Tolerance(own.Fact))
            return null;

        var (from, shown) = indicator.RollUp == RollUp.Formula ? ("по формуле", "вычисленное")
            : result is { IsComplete: false } ? ($"по данным {result.Coverage} школ", "данные школ")
            : ("по данным школ", "данные школ");
        return $"Цифры расходятся: в сводном файле {FactText.Print(own.Fact, indicator.Unit)}, {from} — {FactText.Print(computed, indicator.Unit)}; в отчёте — {shown}.";
    }

    /// <summary>Half of the last digit written: 99,7 does not contradict 99,68.</summary>
    private static decimal Tolerance(Fact own)
    {
        var value = own switch { Fact.Number number => number.Amount.Value, Fact.Pair pair => pair.First.Value, _ => 0.01m };
        return 0.5m * new decimal(1, 0, 0, false, value.Scale);
    }
}
