using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Prints values and cites their cells.</summary>
internal sealed class Figures(SourceBook sources)
{
    public Figure? Of(Reading? reading, IndicatorDefinition indicator, string? unlike = null) =>
        reading?.Fact is { } fact && reading.Cells.Count > 0
            ? Of(fact, [.. reading.Cells.Select(sources.Cite)], indicator, unlike)
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

    /// <param name="unlike">A text that the printed share must differ from: 99,896 % against a plan of 99,9 % must not
    /// look equal.</param>
    private static Figure Of(Fact fact, IReadOnlyList<Origin> origins, IndicatorDefinition indicator, string? unlike) =>
        fact switch
        {
            Fact.Share share when Shares.Percent(share) is { } percent => new Figure(
                Percent(percent, indicator.Decimals, unlike),
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
                FactText.Print(number, indicator.Unit, indicator.Decimals),
                "",
                number.Amount.Value,
                null,
                null,
                origins
            ),
            _ => new Figure(FactText.Print(fact, indicator.Unit, indicator.Decimals), "", null, null, null, origins),
        };

    private static string Percent(decimal percent, int? decimals, string? unlike)
    {
        var text = decimals is null
            ? RussianText.Rounded(percent) + RussianText.Nbsp + "%"
            : RussianText.Percent(percent, decimals);
        return unlike is not null && unlike.EndsWith(text, StringComparison.Ordinal)
            ? RussianText.Rounded(percent, 4) + RussianText.Nbsp + "%"
            : text;
    }

    private static decimal? Number(PlanValue plan) =>
        plan switch
        {
            PlanValue.Bound bound => bound.Amount.Value,
            PlanValue.EachYear yearly => Number(yearly.Inner),
            PlanValue.Forecast forecast => Number(forecast.Inner),
            _ => null,
        };

    public static Movement? Move(Judged judged, IndicatorDefinition indicator)
    {
        if (judged.Now.Fact is null || judged.Previous?.Fact is null)
            return null;

        var dynamics = Trends.Compare(judged.Now.Fact, judged.Previous.Fact, indicator.Direction, indicator.Unit);
        return new Movement(dynamics.Trend, Text(dynamics), dynamics.Sentence);
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
