using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Indicators.Telling;

/// <summary>A verdict in Russian: what was planned, what was given, and why it is judged so.</summary>
public static class VerdictText
{
    /// <summary>Of a verdict whose figures are not shown.</summary>
    public const string KeptBackCode = "kept-back";

    /// <summary>One sentence; members who are missing are named by their codes.</summary>
    public static string Sentence(this Verdict verdict) => Of(verdict, static code => code);

    /// <param name="nameOf">An organisation's short name by its code.</param>
    public static string Of(Verdict verdict, Func<string, string> nameOf)
    {
        var grounds = verdict.Grounds;
        if (verdict.Code == KeptBackCode)
            return (grounds.Plan is null ? "" : $"План «{Planned(grounds)}»{Standing(verdict.Status)}. ")
                + "Значение не показано: по нему можно узнать о группе, которая слишком мала.";
        if (grounds.Years.Count > 0)
            return $"План «{Planned(grounds)}»: {YearlyBounds.Summary(grounds)}.";
        if (grounds.Undefined is { } doubt)
            return $"Вычислить по формуле нельзя: {doubt.Text}.";

        return Judged(verdict, nameOf) + Lacking(grounds) + OnlyBreakdowns(grounds);
    }

    private static string Standing(Status status) =>
        status switch
        {
            Status.Met => ": выполнен",
            Status.Missed => ": не выполнен",
            Status.AtRisk => ": под риском",
            _ => "",
        };

    private static string Judged(Verdict verdict, Func<string, string> nameOf)
    {
        var grounds = verdict.Grounds;
        return verdict.Code switch
        {
            "no-plan" => grounds.Fact is null or Fact.Missing
                ? "Плановое значение не задано, данных нет."
                : $"Плановое значение не задано; факт «{Print(grounds)}».",
            "not-due" => $"План «{Planned(grounds)}», срок — {Day(grounds)}, данных пока нет.",
            "no-fact" => $"План «{Planned(grounds)}», период закончился {Day(grounds)}, данных нет.",
            "plan-due-later" => RussianText.Stop(
                $"План «{Planned(grounds)}», срок — {Day(grounds)}; {(grounds.Fact is null or Fact.Missing ? "данных пока нет" : "сейчас " + Print(grounds))}"
            ),
            "members-missing" => new AbsenceText(grounds, nameOf).Reason(
                grounds.Absence!,
                grounds.Members!.Value,
                grounds.Fact!,
                grounds.Plan!
            ),
            _ => Compared(verdict),
        };
    }

    private static string Compared(Verdict verdict)
    {
        var grounds = verdict.Grounds;
        var fact = JudgedText.Print(
            grounds.Fact!,
            grounds.Plan,
            verdict.Status == Status.Met,
            grounds.Unit,
            grounds.Decimals
        );
        var ending = verdict.Status == Status.AtRisk ? $"; исправить можно до {Day(grounds)}" : "";
        return $"План «{Planned(grounds)}», факт «{fact}»: {ReasonText.Of(verdict)}{ending}.";
    }

    private static string Lacking(Grounds grounds) =>
        grounds.Lacking.Count == 0
            ? ""
            : $" Для вычисления не хватает {(grounds.Lacking.Count == 1 ? "показателя" : "показателей")} {RussianText.Join(grounds.Lacking)}"
                + (grounds.AreApart ? ": ни у одной школы нет всех показателей формулы." : ".");

    private static string OnlyBreakdowns(Grounds grounds) =>
        grounds.Breakdowns.Count == 0
            ? ""
            : $" Есть только разрезы ({RussianText.Join(grounds.Breakdowns, 4)}): в общую цифру они не складываются.";

    private static string Planned(Grounds grounds) => PlanText.Print(grounds.Plan!, grounds.Unit);

    private static string Print(Grounds grounds) => FactText.Print(grounds.Fact!, grounds.Unit, grounds.Decimals);

    private static string Day(Grounds grounds) => RussianText.Date(grounds.Day!.Value);
}
