using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>The programme's figure of an indicator in a period, and what it is made of.</summary>
/// <param name="Cells">The facts behind it; empty exactly when there is none.</param>
/// <param name="RollUp">Null when the figure is entered as is.</param>
/// <param name="Contradiction">A sentence when the owner's own figure and the schools' figures differ.</param>
internal sealed record Reading(Fact? Fact, IReadOnlyList<ObservedFact> Cells, RollUpResult? RollUp, string? Contradiction);

/// <summary>Reads figures: entered by the owner, or rolled up from the schools.</summary>
internal sealed class Readings(ReportData data)
{
    public Reading Of(IndicatorDefinition indicator, Period period)
    {
        var own = data.Facts.Find(indicator.Code, data.Programme.OwnerCode, period);
        if (indicator.Level != OrganisationLevel.School || indicator.RollUp == Indicators.RollUp.AsEntered)
            return Entered(own, null);

        var members = Members(indicator, period);
        var facts = members.Select(static member => KeyValuePair.Create(member.Key, member.Value?.Fact));
        var result = indicator.RollUp == Indicators.RollUp.Sum ? RollUps.Sum(facts) : RollUps.Ratio(facts);
        if (result.Combined is not { } combined)
            return Entered(own, members.Any(static member => member.Value is not null) ? result : null);

        var left = result.LeftOut.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        var used = members.Where(member => member.Value is not null && !left.Contains(member.Key)).Select(static member => member.Value!).ToList();
        var contradiction = own is null ? null : Contradiction(own, combined, result, indicator);
        return new Reading(combined, contradiction is null ? used : [.. used, own!], result, contradiction);
    }

    /// <summary>Every school with its fact, null where it gave none.</summary>
    public IReadOnlyList<KeyValuePair<string, ObservedFact?>> Members(IndicatorDefinition indicator, Period period) =>
        [.. data.Schools.Select(school => KeyValuePair.Create(school.Code, data.Facts.Find(indicator.Code, school.Code, period)))];

    private static Reading Entered(ObservedFact? own, RollUpResult? failed) => new(own?.Fact, own is null ? [] : [own], failed, null);

    private static string? Contradiction(ObservedFact own, Fact combined, RollUpResult result, IndicatorDefinition indicator)
    {
        if (Trends.Compare(own.Fact, combined, indicator.Direction, indicator.Unit).Difference is not { } difference)
            return null;
        if (Math.Abs(difference.Value) <= Tolerance(own.Fact))
            return null;

        var schools = result.IsComplete ? "по данным школ" : $"по данным {result.Coverage} школ";
        return $"Цифры расходятся: в сводном файле {FactText.Print(own.Fact, indicator.Unit)}, {schools} — {FactText.Print(combined, indicator.Unit)}; в отчёте — данные школ.";
    }

    /// <summary>Half of the last digit written: 99,7 does not contradict 99,68.</summary>
    private static decimal Tolerance(Fact own)
    {
        var value = own switch { Fact.Number number => number.Amount.Value, Fact.Pair pair => pair.First.Value, _ => 0.01m };
        return 0.5m * new decimal(1, 0, 0, false, value.Scale);
    }
}
