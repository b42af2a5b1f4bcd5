using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Reports.Charts;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Pictures;

/// <summary>Charts of a whole report; each null where there is nothing to draw.</summary>
public static class ReportPictures
{
    /// <summary>More rows are no picture of one page any more.</summary>
    public const int MostRows = 45;

    /// <summary>Every indicator with a plan.</summary>
    public static PlanFactChart? PlanFact(QuarterlyReport report)
    {
        var bars = report.Rows.Where(static row => row.Plan is not null).Select(Bar).ToList();
        return bars.Count == 0 ? null : new PlanFactChart(bars);
    }

    /// <summary>
    /// Schools by the indicators that are collected of them, the school with most failures first. Of more schools than a
    /// picture holds, the territories; where there are none, the schools with most failures.
    /// </summary>
    public static HeatMapChart? HeatMap(QuarterlyReport report) =>
        report.Schools.Count > MostRows && report.Territories is { } level
            ? OfTerritories(report, level) ?? OfSchools(report)
            : OfSchools(report);

    private static HeatMapChart? OfSchools(QuarterlyReport report)
    {
        var rows = report.Rows.Where(static row => row.Schools.Count > 0).ToList();
        if (rows.Count == 0 || report.Schools.Count == 0)
            return null;
        var figures = rows.ConvertAll(static row =>
            row.Schools.ToDictionary(static school => school.Code, StringComparer.Ordinal)
        );
        return Chart(
            rows,
            report.Schools.Select(school => new HeatRow(
                school.Name,
                [
                    .. figures.Select(row =>
                        row.TryGetValue(school.Code, out var one) ? Cell(one.Fact, one.Status) : null
                    ),
                ]
            )),
            report.Schools.Count
        );
    }

    private static HeatMapChart? OfTerritories(QuarterlyReport report, OrganisationLevel level)
    {
        var rows = report.Rows.Where(static row => row.Territories is not null).ToList();
        var territories = rows.SelectMany(static row => row.Territories!)
            .DistinctBy(static one => one.Code, StringComparer.Ordinal)
            .ToList();
        return territories.Count == 0
            ? null
            : Chart(
                rows,
                territories.Select(territory => new HeatRow(
                    territory.Name,
                    [
                        .. rows.Select(row =>
                            row.Territories!.FirstOrDefault(one => one.Code == territory.Code) is { } one
                                ? Cell(one.Fact, one.Status)
                                : null
                        ),
                    ]
                )),
                territories.Count
            ) with
            {
                Whose = level == OrganisationLevel.Municipality ? HeatRows.Municipalities : HeatRows.Regions,
            };
    }

    private static HeatMapChart Chart(IEnumerable<IndicatorRow> columns, IEnumerable<HeatRow> rows, int all) =>
        new(
            [.. columns.Select(static row => row.Code)],
            [
                .. rows.OrderByDescending(static row => row.Cells.Count(static cell => cell?.Sign.Mark == Mark.Cross))
                    .Take(MostRows),
            ]
        )
        {
            Of = all,
        };

    private static PlanFactBar Bar(IndicatorRow row) =>
        new(
            row.Code + " " + ShortName.Of(row.Name),
            PictureSigns.Of(row.Status),
            Share(row),
            row.Fact?.Text ?? Signs.Word(Status.NoFact),
            HeldText.Lower(row.Plan!.Text)
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

    private static HeatCell Cell(Figure? figure, Status status) =>
        figure is { Fact: not Fact.Missing }
            ? new HeatCell(PictureSigns.Of(status), FigureNumber.Of(figure))
            : new HeatCell(PictureSigns.Of(Status.NoFact), "");
}
