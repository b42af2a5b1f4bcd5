using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Documents.Forms;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Telling;

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
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. directions.Select(one => new DirectionResults(
                one.Title,
                [.. one.Passages.SelectMany(passage => Written(report, passage.Text)), .. Known(report, one, placed)]
            )),
        ];
    }

    /// <param name="placed">Indicators that texts of other directions speak of.</param>
    private static IEnumerable<Line> Known(QuarterlyReport report, Direction direction, HashSet<string> placed)
    {
        var own = CodesOf(direction).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return direction.Number switch
        {
            Directions.Model => [.. SchoolFacts.Of(report), .. IndicatorFacts.Each(report, In(own))],
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

    /// <summary>A paragraph for each line of the text; its figures are fields that keep their references.</summary>
    private static IEnumerable<Line> Written(QuarterlyReport report, string text)
    {
        var phrases = new List<Phrase>();
        foreach (var piece in ProseText.Of(report, text).Pieces)
        {
            if (piece.Reference is { } reference)
            {
                phrases.Add(piece.IsResolved ? Phrase.Figure(piece.Text, reference) : Phrase.Bold(piece.Text));
                continue;
            }

            foreach (var (index, part) in piece.Text.Split('\n').Index())
            {
                if (index > 0 && phrases.Count > 0)
                {
                    yield return new Line([.. phrases]);
                    phrases.Clear();
                }

                if (part.Trim('\r').Length > 0 && (phrases.Count > 0 || part.Trim().Length > 0))
                    phrases.Add(part.Trim('\r'));
            }
        }

        if (phrases.Count > 0)
            yield return new Line(phrases);
    }
}
