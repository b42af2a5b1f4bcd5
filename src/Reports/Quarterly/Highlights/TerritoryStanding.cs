using QualityMonitor.Indicators.Evaluation;

namespace QualityMonitor.Reports.Quarterly.Highlights;

/// <summary>How a territory of the owner's stands, by the indicators that are judged there.</summary>
/// <param name="Figures">All of its figures, each with the row it is of.</param>
internal sealed record TerritoryStanding(string Name, IReadOnlyList<(IndicatorRow Row, TerritoryFigure Figure)> Figures)
{
    public int Met { get; } = Figures.Count(static one => one.Figure.Status == Status.Met);

    /// <summary>Codes of the indicators whose plan it is behind.</summary>
    public IReadOnlyList<string> Behind { get; } =
    [
        .. Figures
            .Where(static one => one.Figure.Status is Status.Missed or Status.AtRisk)
            .Select(static one => one.Row.Code),
    ];

    public int Judged => Met + Behind.Count;

    /// <summary>Percent; −1 where nothing is judged.</summary>
    public int PercentMet => Judged == 0 ? -1 : 100 * Met / Judged;

    /// <summary>The worst first: the smallest part of its plans met, then the most of them missed.</summary>
    public static IReadOnlyList<TerritoryStanding> Of(QuarterlyReport report) =>
        [
            .. report
                .Rows.SelectMany(static row => (row.Territories ?? []).Select(one => (Row: row, Figure: one)))
                .GroupBy(static one => one.Figure.Code, StringComparer.Ordinal)
                .Select(static one => new TerritoryStanding(one.First().Figure.Name, [.. one]))
                .OrderBy(static one => one.PercentMet)
                .ThenByDescending(static one => one.Behind.Count),
        ];
}
