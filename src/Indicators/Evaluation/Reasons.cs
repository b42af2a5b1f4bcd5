using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>Every reason a verdict can give, in one place: the code for machines, the clause for people.</summary>
internal static class Reasons
{
    public static string Missed(decimal? degree) =>
        degree is { } value ? $"план не выполнен, степень достижения {DegreeText.Print(value)}" : "план не выполнен";

    /// <summary>A strict bound that is only reached has the degree 1, which would read as a contradiction.</summary>
    public static string OnlyReached(Comparison strict) =>
        strict == Comparison.MoreThan
            ? "план не выполнен: значение равно плановому, а должно быть больше"
            : "план не выполнен: значение равно плановому, а должно быть меньше";

    public static Outcome ShareOfNothing() =>
        Outcome.Unclear("share-of-nothing", "знаменатель доли равен нулю, доля не определена");

    public static Outcome WhichPart() =>
        Outcome.Unclear("pair-part-unknown", "непонятно, с каким из двух чисел сравнивать");

    public static Outcome NoDirection() =>
        Outcome.Unclear(
            "no-direction",
            "у показателя не указано, какое значение лучше, большее или меньшее, а план записан без «не менее» или «не более»"
        );

    public static Outcome LimitOrTarget() =>
        Outcome.Unclear(
            "limit-or-target",
            "план записан словом «до», а у показателя лучше большее значение: предел это или цель, непонятно; запишите «не более» или «не менее»"
        );

    public static Outcome Contradictory() =>
        Outcome.Unclear("parts-contradict", "одно число пары план выполняет, другое — нет");

    public static Outcome UnitMismatch(Amount plan, Amount fact, Unit unit) =>
        Outcome.Unclear(
            "unit-mismatch",
            $"план и факт в разных единицах ({Name(Measures.KindOf(plan, unit))} и {Name(Measures.KindOf(fact, unit))})"
        );

    public static Outcome OtherShape(PlanValue plan, Fact fact) =>
        Outcome.Unclear(
            "shape-mismatch",
            (plan, fact) switch
            {
                (PlanValue.Done, _) => "план требует ответа «да» или «нет»",
                (_, Fact.YesNo) => "план требует числа, а факт — «да» или «нет»",
                _ => "план и факт записаны в разном виде",
            }
        );

    public static Outcome NoBaseline() =>
        Outcome.Unclear("no-baseline", "нет базового значения, изменение вычислить нельзя");

    public static Outcome BaselineMismatch(Fact baseline, Unit unit) =>
        Outcome.Unclear(
            "baseline-mismatch",
            $"базовое значение {FactText.Print(baseline, unit)} нельзя сопоставить с фактом"
        );

    public static Outcome GrowthFromZero() =>
        Outcome.Unclear("growth-from-zero", "базовое значение равно нулю, изменение в процентах не определено");

    public static Outcome GrowthFromBelowZero() =>
        Outcome.Unclear("growth-from-below-zero", "базовое значение меньше нуля, изменение в процентах не определено");

    public static Outcome TooLarge() => Outcome.Unclear("beyond-range", "числа слишком велики для сравнения");

    /// <summary>Neither growth nor decline can be told of figures that others gave.</summary>
    public static Outcome OfOthers() =>
        Outcome.Unclear("other-members", "сравнивать не с чем: данные за эти периоды дали разные школы");

    public static Outcome NoPrevious() =>
        Outcome.Unclear("no-previous", "нет сопоставимого значения за предыдущий период");

    public static Outcome Incomparable(string sentence) => Outcome.Unclear("dynamics-incomparable", sentence);

    public static Outcome Declared() =>
        new(true, 1, "declared-met", "план выполнен по заявлению, самого числа нет", Declared: true);

    public static Outcome DeclaredWeaker() =>
        Outcome.Unclear("declared-weaker", "вместо числа записано условие слабее планового; нужно само число");

    public static Outcome DeclaredMissed() =>
        new(false, null, "declared-missed", "вместо числа записано условие, при котором план не может быть выполнен");

    public static Outcome DeclaredOther() =>
        Outcome.Unclear(
            "declared-other",
            "вместо числа записано условие, по которому нельзя сказать, выполнен ли план; нужно само число"
        );

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
