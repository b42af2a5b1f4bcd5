using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Quarterly.Findings;
using QualityMonitor.Reports.Quarterly.Pictures;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Head;

/// <summary>What happened to an indicator, in the words of a sentence: never its bare name.</summary>
internal static class PlanWords
{
    /// <summary>Fewer periods met before are nothing to wonder at.</summary>
    private const int FewestMet = 3;

    /// <summary>«Успеваемость ниже плана впервые за полтора года: 99,28 % при плане 99,5 %.»</summary>
    public static string Missed(IndicatorRow row)
    {
        var when = Since(row);
        if (row.Grounds.Clause is Clause.Changed change && row.Plan?.Plan is PlanValue.Change)
            return $"{Names.Of(row)}: {Grown((PlanValue.Change)row.Plan.Plan, change)} вместо {Wanted((PlanValue.Change)row.Plan.Plan, change)}{when}.";

        var verdict =
            row.Plan?.Plan is PlanValue.Done ? "не выполнено"
            : row.IsLimit ? "выше предела"
            : "ниже плана";
        return RussianText.Stop($"{Names.Subject(row)} {verdict}{when}: {Held(row)}");
    }

    public static string AtRisk(IndicatorRow row)
    {
        var until = row.Chance is { } chance ? $" к {RussianText.Date(chance.Until)}" : "";
        return RussianText.Stop($"{Names.Subject(row)} под риском: {Held(row)}{until}");
    }

    public static string Achieved(IndicatorRow row)
    {
        if (row.Plan is null)
            return RussianText.Stop(
                row.Movement is { IsOfSome: true } movement
                    ? $"{Names.Subject(row)} лучше: {row.Fact?.Text}; {movement.Sentence}"
                    : $"{Names.Subject(row)} лучше: {row.Fact?.Text}, было {row.Previous?.Text} ({row.PreviousTitle})"
            );

        var again = row.PreviousStatus == Status.Missed ? "снова по плану" : "по плану";
        return RussianText.Stop($"{Names.Subject(row)} {again}: {Held(row)}");
    }

    /// <summary>«Снижение третий квартал подряд, с 3 990 до 3 360 за квартал.»; null for a single move.</summary>
    public static string? Trend(IndicatorRow row)
    {
        if (Moves.Of(row) is not { Count: >= 2 } moves)
            return null;

        var each = row.Run!.IsRunningTotal ? PeriodWords.Each(row.PeriodCode) : "";
        var figures = $"с {Print(moves.From, row)} до {Print(moves.To, row)}{each}";
        var running = Names.Running(moves.Count, row.PeriodCode);
        return moves.IsTrend
            ? $"{(moves.IsUp ? "Рост" : "Снижение")} {running}, {figures}."
            : $"{RussianText.Begun(running)} {(moves.IsUp ? "больше" : "меньше")}: {figures}.";
    }

    private static string Since(IndicatorRow row) =>
        Misses.Of(row) switch
        {
            { Running: > 1 and var running } => " " + Names.Running(running, row.PeriodCode),
            { MetBefore: >= FewestMet and var met } => " впервые за " + Names.Span(met, row.PeriodCode),
            _ => "",
        };

    private static string Held(IndicatorRow row)
    {
        var held = HeldText.When(row) + HeldText.Held(row);
        return row.Grounds.Unit.Kind == UnitKind.PersonHours && char.IsDigit(held[^1])
            ? held + RussianText.Nbsp + "чел.-час"
            : held;
    }

    /// <summary>What the figure did instead of what was planned.</summary>
    private static string Grown(PlanValue.Change plan, Clause.Changed change)
    {
        var size =
            RussianText.Number(Math.Abs(Rounding.BesideBound(change.Value, plan.Amount.Value, 1))) + Mark(change);
        return (change.Kind, change.Value) switch
        {
            (_, 0) => "без изменений",
            (ChangeKind.Growth, > 0) or (ChangeKind.Reduction, < 0) => $"прирост {size}",
            _ => $"снижение {size}",
        };
    }

    /// <summary>Where the figure went the planned way, the planned size says enough.</summary>
    private static string Wanted(PlanValue.Change plan, Clause.Changed change)
    {
        var size =
            RussianText.Rounded(plan.Amount.Value)
            + (plan.Amount.Mark == UnitKind.Percent ? RussianText.Nbsp + "%" : "");
        return change.Value > 0 ? size
            : change.Kind == ChangeKind.Growth ? $"прироста на {size}"
            : $"снижения на {size}";
    }

    private static string Mark(Clause.Changed change) =>
        RussianText.Nbsp
        + (
            change.IsRelative ? "%"
            : change.InPoints ? "п.п."
            : "ед."
        );

    private static string Print(decimal value, IndicatorRow row) =>
        FigureNumber.Printed(value, row.Fact?.Decimals)
        + (row.Grounds.Unit.Kind == UnitKind.Percent ? RussianText.Nbsp + "%" : "");
}
