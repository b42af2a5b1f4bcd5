using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Prints values and cites their cells.</summary>
internal sealed class Figures(SourceBook sources)
{
    /// <param name="missed">The plan that the figure misses and must not look equal to; null for none.</param>
    public Figure? Of(Reading? reading, IndicatorDefinition indicator, PlanValue? missed = null) =>
        reading?.Fact is { } fact && reading.Cells.Count > 0
            ? Of(fact, [.. reading.Cells.Select(sources.Cite)], indicator, missed)
            : null;

    public Figure? Of(ObservedFact? fact, IndicatorDefinition indicator) =>
        fact is null ? null : Of(fact.Fact, [sources.Cite(fact)], indicator, null);

    public Figure? Of(PlannedValue? plan, IndicatorDefinition indicator) =>
        plan is null
            ? null
            : new Figure(Planned(plan.Plan, indicator), "", Number(plan.Plan), null, null, [sources.Cite(plan)]);

    /// <summary>«Да» as facts print it.</summary>
    private static string Planned(PlanValue plan, IndicatorDefinition indicator) =>
        plan is PlanValue.Done done
            ? FactText.Print(new Fact.YesNo(done.Expected), indicator.Unit)
            : PlanText.Print(plan, indicator.Unit);

    private static Figure Of(
        Fact fact,
        IReadOnlyList<Origin> origins,
        IndicatorDefinition indicator,
        PlanValue? missed
    ) => Of(fact, origins, indicator, JudgedText.DigitsOf(fact, missed, indicator));

    private static Figure Of(Fact fact, IReadOnlyList<Origin> origins, IndicatorDefinition indicator, int? digits) =>
        fact switch
        {
            Fact.Share share when Shares.Percent(share) is { } percent => new Figure(
                Percent(percent, digits),
                RussianText.Number(share.Numerator) + " из " + RussianText.Number(share.Denominator),
                percent,
                share.Numerator,
                share.Denominator,
                origins
            ),
            Fact.Share share => new Figure(
                FactText.Print(share, indicator.Unit),
                "",
                null,
                share.Numerator,
                share.Denominator,
                origins
            ),
            Fact.Number number => new Figure(
                FactText.Print(number, indicator.Unit, digits),
                "",
                number.Amount.Value,
                null,
                null,
                origins
            ),
            _ => new Figure(FactText.Print(fact, indicator.Unit, digits), "", null, null, null, origins),
        };

    private static string Percent(decimal percent, int? decimals) =>
        decimals is null
            ? RussianText.Rounded(percent) + RussianText.Nbsp + "%"
            : RussianText.Percent(percent, decimals);

    private static decimal? Number(PlanValue plan) =>
        plan switch
        {
            PlanValue.Bound bound => bound.Amount.Value,
            PlanValue.EachYear yearly => Number(yearly.Inner),
            PlanValue.Forecast forecast => Number(forecast.Inner),
            _ => null,
        };

    public static Movement? Move(Judged judged, IndicatorDefinition indicator) =>
        judged.AgainstPrevious is { } like ? Move(like, indicator) : null;

    /// <summary>Null where one of the two is missing.</summary>
    public static Movement? Move(LikeFigures like, IndicatorDefinition indicator)
    {
        if (like.Now is null || like.Then is null)
            return null;

        var dynamics = like.Compare(indicator);
        return new Movement(dynamics.Trend, Text(dynamics), dynamics.Sentence) { IsOfSome = like.Common is not null };
    }

    private static string Text(Dynamics dynamics)
    {
        if (dynamics.Difference is not { } difference)
            return "";
        if (difference.Value == 0)
            return "без изменений";

        var step = RussianText.Signed(difference.Value);
        if (difference.Mark == UnitKind.PercentagePoints)
            return step + RussianText.Nbsp + "п.п.";

        return dynamics.Percent is { } percent ? $"{step} ({RussianText.Signed(percent, 1)}{RussianText.Nbsp}%)" : step;
    }
}
