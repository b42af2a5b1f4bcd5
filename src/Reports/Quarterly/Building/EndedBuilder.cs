using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>
/// Series that ended before the report's period: whoever compares two reports would look for them. They are told once, in
/// the first report without them.
/// </summary>
internal sealed class EndedBuilder(ReportData data, Judge judge, FigureBuilder figures)
{
    /// <returns>Null: none ended.</returns>
    public IReadOnlyList<EndedSeries>? Build()
    {
        if (data.Period.Previous() is not { } before)
            return null;

        var here = data.Programme.Indicators.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        var ended = data
            .History.At(before)
            .Indicators.Where(one => !here.Contains(one.Code))
            .Select(one => Told(one, before))
            .ToList();
        return ended.Count == 0 ? null : ended;
    }

    private EndedSeries Told(IndicatorDefinition indicator, Period before)
    {
        var judged = judge.Of(indicator, before);
        var isOwn = data.Own.Revisions.Any(one => one.Passport.Indicators.Any(own => own.Code == indicator.Code));
        return new EndedSeries(
            isOwn ? indicator.Code : null,
            Words.Tidy(indicator.Name),
            judged.Period.Code,
            figures.Of(judged.Now, indicator),
            figures.Of(judged.Plan, indicator)
        );
    }
}
