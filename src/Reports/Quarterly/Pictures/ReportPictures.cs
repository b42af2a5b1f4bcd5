using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Reports.Charts;

namespace QualityMonitor.Reports.Quarterly.Pictures;

/// <summary>Charts of a whole report; each null where there is nothing to draw.</summary>
public static class ReportPictures
{
    /// <summary>Every indicator with a plan.</summary>
    public static PlanFactChart? PlanFact(QuarterlyReport report)
    {
        var bars = report.Rows.Where(static row => row.Plan is not null).Select(Bar).ToList();
        return bars.Count == 0 ? null : new PlanFactChart(bars);
    }

    /// <summary>Schools by the indicators that are collected of them, the school with most failures first.</summary>
    public static HeatMapChart? HeatMap(QuarterlyReport report)
    {
        var rows = report.Rows.Where(static row => row.Schools.Count > 0).ToList();
        if (rows.Count == 0 || report.Schools.Count == 0)
            return null;
        var figures = rows.ConvertAll(static row =>
            row.Schools.ToDictionary(static school => school.Code, StringComparer.Ordinal)
        );
        return new HeatMapChart(
            [.. rows.Select(static row => row.Code)],
            [
                .. report
                    .Schools.Select(school => new HeatRow(
                        school.Name,
                        [.. figures.Select(row => row.TryGetValue(school.Code, out var one) ? Cell(one) : null)]
                    ))
                    .OrderByDescending(static row => row.Cells.Count(static cell => cell?.Sign.Mark == Mark.Cross)),
            ]
        );
    }

    private static PlanFactBar Bar(IndicatorRow row) =>
        new(
            row.Code + " " + ShortName.Of(row.Name),
            PictureSigns.Of(row.Status),
            Share(row),
            row.Fact?.Text ?? Signs.Word(Status.NoFact),
            row.Plan!.Text
        );

    /// <summary>Growth is measured from a base: there only the degree says how much of it was reached.</summary>
    private static decimal? Share(IndicatorRow row) =>
        row is { Fact.Value: { } fact, Plan: { Value: { } plan, Plan: not PlanValue.Change } }
            ? row.IsLimit
                ? Part(plan, fact)
                : Part(fact, plan)
            : row.Degree;

    /// <summary>Of nothing there is no part; where nothing was allowed and nothing happened, all is done.</summary>
    private static decimal? Part(decimal one, decimal of) =>
        of != 0 ? one / of
        : one == 0 ? 1
        : null;

    private static HeatCell Cell(SchoolFigure school) =>
        school.Fact is { Fact: not Fact.Missing } fact
            ? new HeatCell(PictureSigns.Of(school.Status), FigureNumber.Of(fact))
            : new HeatCell(PictureSigns.Of(Status.NoFact), "");
}
