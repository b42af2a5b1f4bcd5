using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Judging;

/// <summary>
/// The figures that criteria, clusters and the index take, each with its cells; the municipality's own are rolled up as
/// in the report.
/// </summary>
internal sealed class SupportFigures
{
    private readonly Dictionary<FigureRef, IReadOnlyList<ObservedFact>> cells = [];
    private readonly SourceBook sources;
    private readonly HashSet<string> indicators;

    public SupportFigures(ReportData data, Readings readings, SourceBook sources, Policy policy)
    {
        this.sources = sources;
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

        foreach (var indicator in data.Programme.Indicators.Where(one => indicators.Contains(one.Code)))
        {
            foreach (
                var period in figures
                    .Keys.Where(key => key.Indicator == indicator.Code)
                    .Select(static key => key.Period)
                    .Distinct()
                    .ToList()
            )
                AddOwn(
                    figures,
                    new FigureRef(indicator.Code, data.Programme.OwnerCode, period, ""),
                    readings.Of(indicator, period)
                );
        }

        Set = new FigureSet(figures);
        Years = [.. figures.Keys.Select(static key => FigureSet.YearOf(key.Period)).OfType<int>().Distinct()];
    }

    public FigureSet Set { get; }

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

    public IEnumerable<Origin> Cite(FigureRef figure) => cells.GetValueOrDefault(figure, []).Select(sources.Cite);

    private void AddOwn(Dictionary<FigureRef, Fact> figures, FigureRef key, Reading reading)
    {
        if (reading.Fact is not { } fact)
            return;
        (figures[key], cells[key]) = (fact, reading.Cells);
    }
}
