using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Forms;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Document;

namespace QualityMonitor.Reports.Annual;

/// <summary>What stands beside each direction: the words of people first, then what the data tell.</summary>
internal static class DirectionResultsMaker
{
    public static IReadOnlyList<DirectionResults> Of(QuarterlyReport report)
    {
        var directions = Directions.Of(report);
        var placed = directions
            .Where(static one => one.Number != Directions.Monitoring)
            .SelectMany(CodesOf)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. directions.Select(one => new DirectionResults(
                one.Title,
                [
                    .. one.Passages.SelectMany(passage => ProseLines.Of(report, passage.Text)),
                    .. Known(report, one, placed),
                ]
            )),
        ];
    }

    /// <param name="placed">Indicators that texts of other directions speak of.</param>
    private static IEnumerable<Line> Known(QuarterlyReport report, Direction direction, HashSet<string> placed)
    {
        var own = CodesOf(direction).ToHashSet(StringComparer.Ordinal);
        return direction.Number switch
        {
            Directions.Model =>
            [
                .. SchoolFacts.Of(report, countsSchools: direction.Passages.Count == 0),
                .. IndicatorFacts.Each(report, In(own)),
            ],
            Directions.Organisation => [.. RoadmapFacts.Of(report), .. IndicatorFacts.Each(report, In(own))],
            Directions.Monitoring => IndicatorFacts.All(
                report,
                [.. report.Rows.Where(row => !placed.Contains(row.Code))]
            ),
            _ => IndicatorFacts.Each(report, In(own)),
        };

        List<IndicatorRow> In(HashSet<string> codes) => [.. report.Rows.Where(row => codes.Contains(row.Code))];
    }

    private static IEnumerable<string> CodesOf(Direction direction) =>
        direction.Passages.Select(static one => one.IndicatorCode).OfType<string>();
}
