using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>How many of the units a member lacks: 9 pupils of «СОШ №2» short of its own part of the plan.</summary>
public sealed record MemberShortfall(string Code, decimal Lacking);

/// <summary>
/// What a share lacks to its plan, in whole units: «До плана не хватило 13 обучающихся; 9 из них учатся в СОШ №2 и
/// №10».
/// </summary>
/// <param name="Lacking">Whole units, at least 1.</param>
/// <param name="Members">Members below the planned share, the largest lack first. Their sum may exceed
/// <paramref name="Lacking"/>: others are above the plan and make up for a part of it.</param>
public sealed record Shortfall(decimal Lacking, IReadOnlyList<MemberShortfall> Members)
{
    /// <summary>
    /// Null when nothing is lacking or it cannot be told: the plan is no lower bound in percent, or a denominator is
    /// zero. An upper bound («не более 10 %») gives the units too many.
    /// </summary>
    public static Shortfall? Of(IEnumerable<KeyValuePair<string, Fact?>> members, PlanValue plan, Direction direction)
    {
        if (plan is PlanValue.EachYear yearly)
            return Of(members, yearly.Inner, direction);
        if (plan is PlanValue.Forecast forecast)
            return Of(members, forecast.Inner, direction);
        if (
            plan is not PlanValue.Bound { Amount.Mark: UnitKind.Percent or UnitKind.None } bound
            || Measures.Resolve(bound.Comparison, direction) is not { } comparison
        )
            return null;

        var all = members.ToList();
        if (
            RollUps.Ratio(all).Combined is not Fact.Share { Denominator: > 0 } total
            || Lack(total, comparison, bound.Amount.Value) is not { } lacking
        )
            return null;

        var behind = all.Select(member =>
                (
                    member.Key,
                    Lack: member.Value is Fact.Share share ? Lack(share, comparison, bound.Amount.Value) : null
                )
            )
            .Where(static member => member.Lack > 0)
            .Select(static member => new MemberShortfall(member.Key, member.Lack!.Value))
            .OrderByDescending(static member => member.Lacking)
            .ThenBy(static member => member.Code, StringComparer.Ordinal)
            .ToList();
        return lacking > 0 ? new Shortfall(lacking, behind) : null;
    }

    /// <summary>Units to gain (lower bounds) or to lose (upper bounds); zero when the bound holds.</summary>
    private static decimal? Lack(Fact.Share share, Comparison comparison, decimal percent)
    {
        if (Shares.Times(share.Denominator, percent / 100) is not { } needed)
            return null;
        if (comparison is Comparison.AtLeast or Comparison.MoreThan)
        {
            var target = comparison == Comparison.MoreThan ? Math.Floor(needed) + 1 : Math.Ceiling(needed);
            return Math.Max(0, Shares.Minus(target, share.Numerator) ?? 0);
        }

        var most = comparison == Comparison.LessThan ? Math.Ceiling(needed) - 1 : Math.Floor(needed);
        return Math.Max(0, Shares.Minus(share.Numerator, most) ?? 0);
    }
}
