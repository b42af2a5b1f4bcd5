using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Figures;

/// <summary>
/// What is to be looked at in a plan that is understood: «0,826» or «не менее 5 шт.» where percents are measured.
/// </summary>
internal static class PlanDoubts
{
    /// <param name="text">A plan that <see cref="PlanReader"/> reads.</param>
    /// <returns>Null when there is nothing to say. A step may be in percent whatever is measured, so that only levels
    /// are looked at.</returns>
    /// <param name="isTold">The row names the unit, and that its figures are converted is said there.</param>
    public static Problem? Of(string text, IndicatorDefinition indicator, bool isTold = false)
    {
        if (
            PlanReader.Read(text, indicator.Unit, indicator.MayBeNegative) is not { IsOk: true, Value: var plan }
            || LevelOf(plan) is not { } level
        )
            return null;
        switch (WrittenUnit.Judge(text, indicator.Unit))
        {
            case UnitAgreement.Differs:
                return FigureMessages.PlanUnitDiffers(text, indicator);
            case UnitAgreement.Converts when !isTold:
                return FigureMessages.PlanConverted(text, level.Value, indicator);
        }

        var known = indicator.Unit.Kind;
        if (level.Mark == UnitKind.None)
            return known == UnitKind.Percent && level.Value is > 0 and < 1 ? FigureMessages.MaybeFraction(text) : null;
        return level.Mark != known && IsPlain(level.Mark) && IsPlain(known)
            ? FigureMessages.PlanUnitDiffers(text, indicator)
            : null;
    }

    private static Amount? LevelOf(PlanValue plan) =>
        plan switch
        {
            PlanValue.Bound bound => bound.Amount,
            PlanValue.EachYear yearly => LevelOf(yearly.Inner),
            PlanValue.Forecast forecast => LevelOf(forecast.Inner),
            _ => null,
        };

    private static bool IsPlain(UnitKind kind) => kind is not (UnitKind.None or UnitKind.Other or UnitKind.Pair);
}
