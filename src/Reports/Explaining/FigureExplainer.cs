using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Explaining;

/// <summary>
/// Tells the story of a figure from the store alone, by the same readings and the same judgement as the report.
/// </summary>
public sealed class FigureExplainer(ReportDataReader reader, ObservationReader facts, PlanValueReader plans)
{
    /// <param name="period">The indicator's own period, or a report's period around it.</param>
    /// <param name="breakdown">One of <see cref="BreakdownsAsync"/>, judged as a total is; empty: the total.</param>
    /// <returns>Null when the programme, the indicator or the organisation is unknown.</returns>
    public async Task<FigureStory?> ExplainAsync(
        string programmeCode,
        string indicatorCode,
        string organisationCode,
        Period period,
        Cutoff asOf,
        CancellationToken cancellationToken,
        string breakdown = ""
    )
    {
        if (
            await reader.ReadAsync(programmeCode, period, asOf, cancellationToken) is not { } data
            || data.Programme.Indicators.FirstOrDefault(one => one.Code == indicatorCode) is not { } indicator
            || data.Programme.Organisations.FirstOrDefault(one => one.Code == organisationCode) is not { } organisation
        )
            return null;

        var whole = new Readings(data);
        var discretion = whole.Discretion;
        var asked = breakdown.Length == 0 ? data : data.OfBreakdown(indicator, organisationCode, breakdown);
        // Alone a breakdown does not show with whom it is hidden: that is asked of all of them.
        Readings Of(ReportData part) =>
            breakdown.Length == 0
                ? whole
                : new Readings(part, (code, whose, when) => discretion.Hides(code, whose, when, breakdown));
        var readings = Of(asked);
        var judge = new Judge(asked, readings);
        var judged = judge.Of(indicator, organisationCode, period);
        var story = FigureTelling.Tell(asked, readings, indicator, organisation, judged, code => Of(asked.Alone(code)));
        story = story with
        {
            Breakdown = breakdown,
            Context = new OrganisationContext(data, whole).Of(organisationCode, indicator, judged.Period, breakdown),
            Remarks =
            [
                .. story.Remarks,
                .. FigureTelling.BrokenYears(judge, readings.Discretion, indicator, organisationCode, judged),
                .. FigureTelling.WholePlan(data, judged, indicator, organisationCode),
            ],
            Revisions =
            [
                .. (
                    await facts.HistoryAsync(
                        programmeCode,
                        indicatorCode,
                        organisationCode,
                        judged.Period,
                        cancellationToken
                    )
                ).Where(one => one.Fact.Breakdown == breakdown),
            ],
            Plans =
                breakdown.Length > 0 && judged.Plan is null
                    ? []
                    : await plans.HistoryAsync(
                        data.Own,
                        indicatorCode,
                        judged.Plan?.OrganisationCode ?? organisationCode,
                        judged.Plan?.Period ?? judged.Period,
                        asOf.AsOf,
                        cancellationToken
                    ),
        };
        return DiscreetStory.Of(
            story,
            judged.Now.IsKeptBack,
            readings.Discretion.HidesGrounds(indicator, organisationCode, judged),
            data,
            discretion
        );
    }

    /// <summary>Every figure ever loaded for a place, as far as papers show it.</summary>
    /// <returns>Empty also where the programme is unknown.</returns>
    public async Task<IReadOnlyList<FigureRevision>> HistoryAsync(
        string programmeCode,
        string indicatorCode,
        string organisationCode,
        Period period,
        Cutoff asOf,
        CancellationToken cancellationToken
    ) =>
        await reader.ReadAsync(programmeCode, period, asOf, cancellationToken) is not { } data
            ? []
            : DiscreetStory.Of(
                await facts.HistoryAsync(programmeCode, indicatorCode, organisationCode, period, cancellationToken),
                data,
                new Readings(data).Discretion
            );

    /// <summary>
    /// The breakdowns of an indicator, or of what it is computed of, that an organisation has ever given, as written.
    /// </summary>
    public async Task<IReadOnlyList<string>> BreakdownsAsync(
        string programmeCode,
        string indicatorCode,
        string organisationCode,
        Period period,
        Cutoff asOf,
        CancellationToken cancellationToken
    ) =>
        await reader.ReadAsync(programmeCode, period, asOf, cancellationToken) is not { } data
        || data.Programme.Indicators.FirstOrDefault(one => one.Code == indicatorCode) is not { } indicator
            ? []
            :
            [
                .. data
                    .Facts.All.Where(one =>
                        one.Breakdown.Length > 0
                        && data.Behind(indicator).Contains(one.IndicatorCode)
                        && one.OrganisationCode == organisationCode
                    )
                    .Select(static one => one.Breakdown)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
}
