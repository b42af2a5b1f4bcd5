using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.RollingUp;

/// <summary>An indicator that a formula rests on and that is rolled up from members.</summary>
/// <param name="HasStandIns">Some members stand in for silent ones below.</param>
internal sealed record RolledPart(IndicatorDefinition Indicator, Period Period, RollUpResult RollUp, bool HasStandIns)
{
    /// <summary>Both are made of the very same members; told from the roll-ups alone, without their lists.</summary>
    public bool IsOfTheSame(RolledPart other) =>
        !HasStandIns
        && !other.HasStandIns
        && Indicator.Level == other.Indicator.Level
        && RollUp.Of == other.RollUp.Of
        && RollUp
            .LeftOut.Select(static one => one.Code)
            .SequenceEqual(other.RollUp.LeftOut.Select(static one => one.Code), StringComparer.Ordinal);
}

/// <summary>The members a formula takes of each of its rolled-up parts.</summary>
internal sealed class KeptMembers(IReadOnlyDictionary<(string Indicator, Period Period), IReadOnlySet<string>> byPart)
{
    public bool Has(string indicator, Period period, string member) => byPart[(indicator, period)].Contains(member);
}
