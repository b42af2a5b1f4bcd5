using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>
/// An indicator through its last periods, the judged one last. The cells of earlier figures are not repeated here: they
/// stand in the reports of their own periods.
/// </summary>
/// <param name="IsRunningTotal">The figures are totals since the year began.</param>
/// <param name="Points">In order of time, at least two, each with a number; a period without one is left out.</param>
public sealed record Run(bool IsRunningTotal, IReadOnlyList<RunPoint> Points)
{
    /// <summary>
    /// The values to draw: of totals since the year began what each period added. What cannot be told is left out: where
    /// the period before has no figure, or one of the two lacks somebody.
    /// </summary>
    public IReadOnlyList<RunStep> Steps =>
        IsRunningTotal
            ? [.. Points.Select((point, at) => Added(at == 0 ? null : Points[at - 1], point)).OfType<RunStep>()]
            :
            [
                .. Points.Select(static point => new RunStep(
                    point.PeriodCode,
                    point.Value,
                    point.PlanNumber,
                    point.IsPartial,
                    point.StartsAnew
                )),
            ];

    private static RunStep? Added(RunPoint? before, RunPoint point)
    {
        if (Period.FromCode(point.PeriodCode) is not { IsOk: true, Value: var period } || point.IsPartial)
            return null;
        if (period.Start is { Month: 1, Day: 1 })
            return new RunStep(point.PeriodCode, point.Value, point.PlanNumber, false, point.StartsAnew);
        return
            before is { IsPartial: false }
            && before.PeriodCode == period.Previous()?.Code
            && !point.StartsAnew
            && point.Value >= before.Value
            ? new RunStep(
                point.PeriodCode,
                point.Value - before.Value,
                point.PlanNumber - before.PlanNumber,
                false,
                false
            )
            : null;
    }
}

/// <summary>One period of a run.</summary>
/// <param name="Fact">A number or a share.</param>
/// <param name="Plan">As it held at the period's end; null for none, or for one that was due later.</param>
public sealed record RunPoint(string PeriodCode, Fact Fact, PlanValue? Plan, Unit Unit)
{
    /// <summary>Not all who should be in the figure are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPartial { get; init; }

    /// <summary>The figures before were measured otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool StartsAnew { get; init; }

    /// <summary>Whether the plan of that time was met; null where nobody can tell.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? IsMet { get; init; }

    /// <summary>The value that a planned change comes to; null where the plan is a value itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? PlanGoal { get; init; }

    /// <summary>Percent of a share.</summary>
    public decimal Value => NumberOf(Fact) ?? 0;

    /// <summary>Null where the plan is no single number.</summary>
    public decimal? PlanNumber => PlanGoal ?? (Plan is null ? null : FigureText.Number(Plan));

    public static decimal? NumberOf(Fact? fact) =>
        fact switch
        {
            Fact.Share share => share.Percent,
            Fact.Number number => number.Amount.Value,
            _ => null,
        };
}

/// <summary>What is drawn of a period.</summary>
public sealed record RunStep(string PeriodCode, decimal Value, decimal? Plan, bool IsPartial, bool StartsAnew);
