using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Judging;

/// <summary>
/// The figures that criteria, clusters and the index take, each with its cells; those of the schools' municipalities are
/// rolled up as in the report.
/// </summary>
internal sealed class SupportFigures
{
    private readonly Dictionary<FigureRef, IReadOnlyList<ObservedFact>> cells = [];
    private readonly Dictionary<FigureRef, DistrictGap> gaps = [];
    private readonly SourceBook sources;
    private readonly Discretion discretion;
    private readonly HashSet<string> indicators;

    public SupportFigures(ReportData data, Readings readings, SourceBook sources, Policy policy)
    {
        (this.sources, discretion) = (sources, readings.Discretion);
        indicators =
        [
            .. policy.Criteria.Select(static one => one.Rule.Indicator),
            .. policy.Index.Select(static one => one.Indicator),
            .. policy.Clusters is { } clusters ? new[] { clusters.Process.Indicator, clusters.Results.Indicator } : [],
        ];
        var figures = new Dictionary<FigureRef, Fact>();
        foreach (var fact in data.Facts.All.Where(fact => indicators.Contains(fact.IndicatorCode)))
        {
            var key = new FigureRef(fact.IndicatorCode, fact.OrganisationCode, fact.Period, fact.Breakdown);
            (figures[key], cells[key]) = (fact.Fact, [fact]);
        }

        var districts = data
            .Schools.Select(school => data.DistrictOf(school.Code))
            .Append(data.Programme.OwnerCode)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var indicator in data.Programme.Indicators.Where(one => indicators.Contains(one.Code)))
        {
            foreach (
                var period in figures
                    .Keys.Where(key => key.Indicator == indicator.Code)
                    .Select(static key => key.Period)
                    .Distinct()
                    .ToList()
            )
            {
                foreach (var district in districts)
                {
                    var key = new FigureRef(indicator.Code, district, period, "");
                    var reading = readings.Of(indicator, district, period);
                    AddOwn(figures, key, reading);
                    if (GapOf(reading, readings.Filled(indicator, district, period), data) is { } gap)
                        gaps[key] = gap;
                }
            }
        }

        Set = new FigureSet(figures);
        Years = [.. figures.Keys.Select(static key => FigureSet.YearOf(key.Period)).OfType<int>().Distinct()];
    }

    public FigureSet Set { get; }

    /// <summary>Who is not in a figure of the municipality; null where everybody is.</summary>
    public DistrictGap? GapOf(FigureRef figure) => gaps.GetValueOrDefault(figure);

    private HashSet<int> Years { get; }

    /// <summary>
    /// The last year that has a figure, not after <paramref name="most"/>; that year itself when none has.
    /// </summary>
    public int LastYear(int most) => Years.Where(year => year <= most).DefaultIfEmpty(most).Max();

    public decimal? Value(string indicator, string organisation, int year) =>
        Set.Total(indicator, organisation, year)?.Value switch
        {
            Fact.Number number => number.Amount.Value,
            Fact.Share share => share.Percent,
            _ => null,
        };

    /// <summary>Whether a figure is judged and not shown.</summary>
    public bool Hides(FigureRef figure) =>
        discretion.Hides(figure.Indicator, figure.Organisation, figure.Period, figure.Breakdown);

    public bool Hides(string indicator, string organisation, int year) =>
        Set.Total(indicator, organisation, year) is { Key: var figure } && Hides(figure);

    public IEnumerable<Origin> Cite(FigureRef figure) => cells.GetValueOrDefault(figure, []).Select(sources.Cite);

    private static DistrictGap? GapOf(Reading reading, FilledFigure? filled, ReportData data) =>
        reading.RollUp is { Combined: not null } rollUp
        && filled is not null
        && filled.Known.Count + filled.Unknown.Count > 0
            ? new DistrictGap(
                rollUp.Used,
                rollUp.Of,
                [.. filled.Known.Select(static one => one.Code).Concat(filled.Unknown).Select(data.NameOf)],
                filled.Known.Count > 0 ? filled.Fact : null
            )
            : null;

    private void AddOwn(Dictionary<FigureRef, Fact> figures, FigureRef key, Reading reading)
    {
        if (reading.Fact is not { } fact)
            return;
        (figures[key], cells[key]) = (fact, reading.Cells);
    }
}
