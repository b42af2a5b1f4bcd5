using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Telling;

/// <summary>Says in a plain sentence how much is lacking and in which schools it sits.</summary>
internal static class GapText
{
    /// <summary>Null when nothing is lacking or it cannot be counted.</summary>
    public static string? Of(IndicatorRow row)
    {
        if (!row.NeedsAttention)
            return null;
        if (row.Grounds.Years.Count > 0)
            return "По годам: " + YearlyBounds.Summary(row.Grounds) + ".";
        if (row.Shortfall is { } shortfall)
            return InPeople(People.Of(row.Name), shortfall, row);

        return row is { Plan.Plan: { } plan, Fact.Fact: { } fact } ? InUnits(plan, fact, row) : null;
    }

    private static string InPeople(People people, Shortfall shortfall, IndicatorRow row)
    {
        var lead = row.IsLimit
            ? $"Превышение предела — {people.Counted(shortfall.Lacking)}"
            : $"До плана {Lacks(row)} {people.Count(shortfall.Lacking)}";
        if (shortfall.Members.Count == 0)
            return lead + ".";

        var all = shortfall.Members.Sum(static one => one.Lacking);
        var worst = Worst(shortfall);
        if (all != shortfall.Lacking)
            return $"{lead}: {Apart(shortfall, worst, row)}.";

        var names = Words.Schools([.. worst.Select(one => row.NameOf(one.Code))]);
        var sum = worst.Sum(static one => one.Lacking);
        return worst.Count == shortfall.Members.Count
            ? $"{lead}: {(sum == 1 ? "" : "все ")}{people.Whereabouts} {names}."
            : $"{lead}; {RussianText.Number(sum)} из них {people.Whereabouts} {names}.";
    }

    /// <summary>
    /// Schools above the plan make up for a part: the schools behind lack more than the town does, and both numbers are
    /// said, with what lies between them.
    /// </summary>
    private static string Apart(Shortfall shortfall, List<MemberShortfall> worst, IndicatorRow row)
    {
        var isLimit = row.IsLimit;
        var all = shortfall.Members.Sum(static one => one.Lacking);
        var rest = all - worst.Sum(static one => one.Lacking);
        var others = shortfall.Members.Count - worst.Count;
        var parts = worst.ConvertAll(one => $"{row.NameOf(one.Code)} — {RussianText.Number(one.Lacking)}");
        if (others > 0)
            parts.Add(
                isLimit
                    ? $"ещё в {RussianText.Count(others, "школе", "школах", "школах")} — {RussianText.Number(rest)}"
                    : $"ещё {RussianText.Count(others, "школе", "школам", "школам")} — {RussianText.Number(rest)}"
            );
        var over = RussianText.Number(all - shortfall.Lacking);
        var between =
            row.Coverage?.Used == shortfall.Members.Count ? $"разница в {over} — от округления по школам"
            : isLimit ? $"{over} возмещают остальные школы"
            : $"{over} восполняют школы выше плана";
        var behind = isLimit ? "в школах сверх предела" : "школам ниже плана не хватает";
        return $"{behind} {RussianText.Number(all)} ({string.Join(", ", parts)}), {between}";
    }

    /// <summary>The fewest schools that hold most of what schools lack, three at most.</summary>
    internal static List<MemberShortfall> Worst(Shortfall shortfall)
    {
        var worst = new List<MemberShortfall>();
        var all = shortfall.Members.Sum(static one => one.Lacking);
        foreach (var member in shortfall.Members.Take(3))
        {
            worst.Add(member);
            if (worst.Sum(static one => one.Lacking) * 10 >= all * 6)
                break;
        }

        return worst;
    }

    private static string? InUnits(PlanValue plan, Fact fact, IndicatorRow row) =>
        plan switch
        {
            PlanValue.EachYear yearly => InUnits(yearly.Inner, fact, row),
            PlanValue.Forecast forecast => InUnits(forecast.Inner, fact, row),
            PlanValue.Bound bound when fact is Fact.Number number => Difference(
                bound.Amount.Value - number.Amount.Value,
                bound.Amount,
                row
            ),
            PlanValue.Bound bound when fact is Fact.Share share && share.Percent is { } percent => Difference(
                bound.Amount.Value - percent,
                bound.Amount with
                {
                    Mark = UnitKind.Percent,
                },
                row
            ),
            PlanValue.Change { Amount.Mark: UnitKind.Percent } change
                when row.Baseline?.Fact is Fact.Number then && fact is Fact.Number now => Target(
                change,
                then,
                now,
                row.Grounds.Unit
            ),
            _ => null,
        };

    private static string? Difference(decimal lack, Amount bound, IndicatorRow row)
    {
        if (lack == 0)
            return null;

        var unit = row.Grounds.Unit;
        var isPercent =
            bound.Mark == UnitKind.Percent || (bound.Mark == UnitKind.None && unit.Kind == UnitKind.Percent);
        var size = isPercent
            ? RussianText.Rounded(Math.Abs(lack)) + RussianText.Nbsp + "п.п."
            : AmountText.Print(bound with { Value = Math.Abs(lack) }, unit);
        return RussianText.Stop(lack > 0 ? $"До плана {Lacks(row)} {size}" : $"Предел превышен на {size}");
    }

    /// <summary>What is at risk can still be made up for.</summary>
    private static string Lacks(IndicatorRow row) => row.Status == Status.AtRisk ? "не хватает" : "не хватило";

    /// <summary>What the growth planned comes to: «прирост не менее 20 %» to 949 is 1 139.</summary>
    private static string Target(PlanValue.Change change, Fact.Number then, Fact.Number now, Unit unit)
    {
        var target = PlanTarget.Of(change, then, now);
        return RussianText.Stop(
            $"План означает {(change.Kind == ChangeKind.Growth ? "не менее" : "не более")} {AmountText.Print(then.Amount with { Value = target }, unit)}"
        );
    }
}
