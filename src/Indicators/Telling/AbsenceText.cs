using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.RollingUp;

namespace QualityMonitor.Indicators.Telling;

/// <summary>Who is missing from a figure and what that changes, in Russian.</summary>
/// <param name="grounds">Whose figure it is: its unit and its level.</param>
/// <param name="nameOf">An organisation's short name by its code.</param>
public sealed class AbsenceText(Grounds grounds, Func<string, string> nameOf)
{
    /// <summary>More names than these are told by their number.</summary>
    public const int MostNames = 4;

    /// <summary>
    /// The remark beside a figure whose verdict stands: «По данным 4 из 5 школ; нет данных: СОШ № 5. …».
    /// </summary>
    public string Remark(Absence absence, MemberCount members)
    {
        var lead = Lead(members, Names(absence.Filled), Nothing(absence.Filled));
        var last = WithLast(absence) is { } filled ? $"; с прежними значениями было бы {filled}" : "";
        return absence switch
        {
            { AsItStands: Status.Met, Effect: AbsenceEffect.None, IsLowerBound: true } =>
                $"{lead} Сумма может только вырасти: вывод не изменится.",
            { AsItStands: Status.Missed, Effect: AbsenceEffect.None, IsLowerBound: true } when last.Length == 0 =>
                $"{lead} Вывод не изменится.",
            { AsItStands: Status.NoPlan } => last.Length == 0 ? lead : $"{lead[..^1]}{last}.",
            { Effect: AbsenceEffect.Unknown } => $"{lead[..^1]}{last}. Вывод может измениться.",
            { Filled.Known.Count: 0 } => lead,
            _ => $"{lead[..^1]}{last}, вывод тот же.",
        };
    }

    /// <summary>The reason of a verdict that nobody can give.</summary>
    public string Reason(Absence absence, MemberCount members, Fact fact, PlanValue plan)
    {
        var lead =
            $"План «{PlanText.Print(plan, grounds.Unit)}», по данным {members.Text} {Whose} — {Print(fact)}: "
            + $"{Word(absence.AsItStands)}{Missing(Names(absence.Filled))}{Answered(Nothing(absence.Filled))}.";
        return absence.WithLast is { } with && with != absence.AsItStands
                ? $"{lead} С прежними значениями было бы {(WithLast(absence) is { } filled ? filled + ": " : "")}{Word(with)}, "
                    + "поэтому судить нельзя."
            : absence.IsLowerBound ? $"{lead} Сумма может только вырасти, поэтому считать план выполненным нельзя."
            : $"{lead} Судить нельзя.";
    }

    /// <summary>«По данным 4 из 5 школ; нет данных: СОШ № 5.»</summary>
    /// <param name="nothing">Who answered that there is nothing to give.</param>
    public string Lead(MemberCount members, IReadOnlyList<string> missing, IReadOnlyList<string> nothing) =>
        $"По данным {members.Text} {Whose}{Missing(missing)}{Answered(nothing)}.";

    private string Whose => grounds.Level == OrganisationLevel.School ? "школ" : "территорий";

    private string[] Names(FilledFigure filled) =>
        [.. filled.Known.Select(static one => one.Code).Concat(filled.Unknown).Select(nameOf)];

    private string[] Nothing(FilledFigure filled) => [.. filled.WithNothing.Select(nameOf)];

    private static string Answered(IReadOnlyList<string> names) =>
        names.Count == 0 ? "" : "; ответ «данных нет»: " + RussianText.Join(names, MostNames);

    private static string Missing(IReadOnlyList<string> names) =>
        names.Count == 0 ? "" : "; нет данных: " + RussianText.Join(names, MostNames);

    private string? WithLast(Absence absence) =>
        absence.Filled is { Fact: { } fact, Known: { Count: > 0 } known }
            ? $"{Print(fact)} ({(known.Select(static one => one.Period).Distinct().Count() == 1 ? "данные за " + known[0].Period.Title : "данные прежних периодов")})"
            : null;

    private string Print(Fact fact) => FactText.Print(fact, grounds.Unit, grounds.Decimals);

    private static string Word(Status status) =>
        status switch
        {
            Status.Met => "план выполнен",
            Status.Missed => "план не выполнен",
            Status.AtRisk => "план под риском",
            _ => "судить нельзя",
        };
}
