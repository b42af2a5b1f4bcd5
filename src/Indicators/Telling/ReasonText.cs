using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Telling;

/// <summary>
/// The reason of a verdict as a Russian clause that follows the figures, without a full stop: one line for each code.
/// </summary>
internal static class ReasonText
{
    public static string Of(Verdict verdict) =>
        verdict.Grounds.Clause switch
        {
            Clause.OnlyReached reached => OnlyReached(reached.Strict),
            Clause.Units units => $"план и факт в разных единицах ({Name(units.Plan)} и {Name(units.Fact)})",
            Clause.OtherBaseline other =>
                $"базовое значение {FactText.Print(other.Baseline, verdict.Grounds.Unit)} нельзя сопоставить с фактом",
            Clause.Changed changed => Changed(changed, verdict),
            Clause.Moved { Dynamics: var dynamics } => verdict.Code switch
            {
                "dynamics-positive" => dynamics.Sentence + "; план выполнен",
                "dynamics-not-positive" => dynamics.Sentence + "; план не выполнен",
                _ => dynamics.Sentence,
            },
            _ => Plain(verdict),
        };

    private static string Plain(Verdict verdict) =>
        verdict.Code switch
        {
            "done" or "bound-met" => "план выполнен",
            "not-done" => "план не выполнен",
            "share-of-nothing" => "знаменатель доли равен нулю, доля не определена",
            "pair-part-unknown" => "непонятно, с каким из двух чисел сравнивать",
            "no-direction" =>
                "у показателя не указано, какое значение лучше, большее или меньшее, а план записан без «не менее» или «не более»",
            "limit-or-target" =>
                "план записан словом «до», а у показателя лучше большее значение: предел это или цель, непонятно; запишите «не более» или «не менее»",
            "parts-contradict" => "одно число пары план выполняет, другое — нет",
            "shape-mismatch" => OtherShape(verdict.Grounds),
            "no-baseline" => "нет базового значения, изменение вычислить нельзя",
            "growth-from-zero" => "базовое значение равно нулю, изменение в процентах не определено",
            "growth-from-below-zero" => "базовое значение меньше нуля, изменение в процентах не определено",
            "beyond-range" => "числа слишком велики для сравнения",
            "other-members" => "сравнивать не с чем: данные за эти периоды дали разные школы",
            "no-previous" => "нет сопоставимого значения за предыдущий период",
            "declared-met" => "план выполнен по заявлению, самого числа нет",
            "declared-weaker" => "вместо числа записано условие слабее планового; нужно само число",
            "declared-missed" => "вместо числа записано условие, при котором план не может быть выполнен",
            "declared-other" =>
                "вместо числа записано условие, по которому нельзя сказать, выполнен ли план; нужно само число",
            _ => Missed(verdict.Degree),
        };

    private static string Missed(decimal? degree) =>
        degree is { } value ? $"план не выполнен, степень достижения {DegreeText.Print(value)}" : "план не выполнен";

    /// <summary>A strict bound that is only reached has the degree 1, which would read as a contradiction.</summary>
    private static string OnlyReached(Comparison strict) =>
        strict == Comparison.MoreThan
            ? "план не выполнен: значение равно плановому, а должно быть больше"
            : "план не выполнен: значение равно плановому, а должно быть меньше";

    private static string OtherShape(Grounds grounds) =>
        (Bare(grounds.Plan), grounds.Fact) switch
        {
            (PlanValue.Done, _) => "план требует ответа «да» или «нет»",
            (_, Fact.YesNo) => "план требует числа, а факт — «да» или «нет»",
            _ => "план и факт записаны в разном виде",
        };

    private static PlanValue? Bare(PlanValue? plan) =>
        plan switch
        {
            PlanValue.EachYear yearly => Bare(yearly.Inner),
            PlanValue.Forecast forecast => Bare(forecast.Inner),
            _ => plan,
        };

    private static string Changed(Clause.Changed changed, Verdict verdict)
    {
        var word = changed.Kind == ChangeKind.Growth ? "прирост" : "снижение";
        var result = verdict.Code == "growth-met" ? "план выполнен" : Missed(verdict.Degree);
        var whose = changed.Common is { } count ? $" ({DynamicsText.OfSome(count, verdict.Grounds.Level)})" : "";
        return $"{word} относительно базового значения {AmountText.Print(changed.Then, verdict.Grounds.Unit)} — {Size(changed, verdict.Grounds.Plan)}; {result}{whose}";
    }

    /// <summary>A percent of a percent is easily taken for points, so both are shown: «12,5 % (5 п.п.)».</summary>
    private static string Size(Clause.Changed changed, PlanValue? plan)
    {
        var value = RussianText.Number(
            Bare(plan) is PlanValue.Change planned
                ? Rounding.BesideBound(changed.Value, planned.Amount.Value, 2)
                : Rounding.Seen(changed.Value, 2)
        );
        if (!changed.IsRelative)
            return changed.InPoints ? value + RussianText.Nbsp + "п.п." : value;

        var points = changed.Points is { } size ? $" ({RussianText.Rounded(size)}{RussianText.Nbsp}п.п.)" : "";
        return value + RussianText.Nbsp + "%" + points;
    }

    private static string Name(UnitKind kind) =>
        kind switch
        {
            UnitKind.Percent => "проценты",
            UnitKind.PercentagePoints => "процентные пункты",
            UnitKind.Count => "количество",
            UnitKind.Score => "баллы",
            UnitKind.PersonHours => "человеко-часы",
            _ => "другая единица",
        };
}
