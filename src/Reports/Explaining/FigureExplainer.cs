using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly.Telling;
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

        var asked = breakdown.Length == 0 ? data : data.OfBreakdown(indicator, organisationCode, breakdown);
        var readings = new Readings(asked);
        var judge = new Judge(asked, readings);
        var judged = judge.Of(indicator, organisationCode, period);
        var story = Tell(asked, readings, indicator, organisation, judged);
        var around = breakdown.Length == 0 ? readings : new Readings(data);
        var discretion = around.Discretion;
        story = story with
        {
            Breakdown = breakdown,
            Context = new OrganisationContext(data, around).Of(organisationCode, indicator, judged.Period, breakdown),
            Remarks =
            [
                .. story.Remarks,
                .. BrokenYears(judge, readings.Discretion, indicator, organisationCode, judged),
                .. WholePlan(data, judged, indicator, organisationCode),
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
        var isKeptBack =
            judged.Now.IsKeptBack || discretion.Hides(indicatorCode, organisationCode, judged.Period, breakdown);
        return DiscreetStory.Of(story, isKeptBack, indicator, data, discretion);
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

    /// <summary>The breakdowns of an indicator, or of what it is computed of, that an organisation has ever given, as
    /// written.</summary>
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

    /// <summary>A count is planned for the whole: a breakdown is not held against it, and that is said.</summary>
    private static IEnumerable<string> WholePlan(
        ReportData data,
        Judged judged,
        IndicatorDefinition indicator,
        string organisation
    )
    {
        if (judged.Plan is null && data.Plans.Find(indicator.Code, organisation, judged.Period) is not null)
            yield return "План дан на показатель целиком: отдельный разрез с ним не сравнивается.";
    }

    private static FigureStory Tell(
        ReportData data,
        Readings readings,
        IndicatorDefinition indicator,
        Organisation organisation,
        Judged judged
    )
    {
        var beside = new Comparisons(data, readings, indicator, organisation.Code, judged);
        var verdict = judged.Verdict;
        var reason = VerdictText.Of(verdict, data.NameOf);
        var refused = data.Refused(indicator.Code, organisation.Code, judged.Period, readings.Discretion)?.Text();
        return new FigureStory(
            indicator,
            data.NameOf(organisation.Code),
            judged.Period.Title,
            judged.Now.Fact is { } fact
                ? JudgedText.Print(fact, judged.Plan?.Plan, verdict.Status == Status.Met, indicator)
                : null,
            judged.Now.Fact is null && refused is not null ? "значение не принято" : MethodOf(indicator, judged),
            judged.Now.RollUp?.Coverage,
            judged
                .Now.RollUp?.LeftOut.Select(one => new StoryAbsence(
                    data.NameOf(one.Code),
                    data.Refused(indicator.Code, one.Code, judged.Period, readings.Discretion)?.Text() ?? one.Reason
                ))
                .ToList()
                ?? [],
            judged.Now.Cells,
            [],
            [],
            verdict.Status,
            verdict.Degree,
            judged.Now.Fact is null && refused is not null
                ? $"{reason} {char.ToUpper(refused[0], CultureInfo.InvariantCulture)}{refused[1..]}."
                : reason,
            verdict.TaskFulfilled,
            beside.All(),
            YearForecast.Of(data, readings, indicator, organisation.Code, judged)?.Sentence,
            [
                .. new[]
                {
                    judged.Now.Contradiction?.Sentence(indicator.Unit),
                    Missing(data, indicator, judged),
                }.OfType<string>(),
                .. Denominators.Remarks(judged.Now.Fact, judged.Previous?.Fact),
            ],
            [
                .. data.Issues.All.Where(issue =>
                    issue.IndicatorCode == indicator.Code
                    && issue.OrganisationCode == organisation.Code
                    && issue.PeriodCode == judged.Period.Code
                ),
            ]
        )
        {
            // A plan of a later day is not yet the one that the period is held against.
            PlanDay = data.Today < data.Period.End ? data.Today : data.Period.End,
            Names = judged
                .Now.Cells.Select(static cell => cell.OrganisationCode)
                .Distinct(StringComparer.Ordinal)
                .ToDictionary(static code => code, data.NameOf, StringComparer.Ordinal),
        };
    }

    /// <summary>
    /// A plan for every year is broken by any of them: of one year is told what the earlier ones of its plan did.
    /// </summary>
    private static IEnumerable<string> BrokenYears(
        Judge judge,
        Discretion discretion,
        IndicatorDefinition indicator,
        string organisation,
        Judged judged
    )
    {
        if (
            judged.Years.Count > 0
            || judged.Plan is not { } plan
            || !YearlyBounds.IsYearly(plan.Plan)
            || plan.Period.Start >= judged.Period.Start
        )
            yield break;
        var over = judge.Of(indicator, organisation, Period.Of(plan.Period.Start, judged.Period.End));
        if (
            over.Years.Any(static one => one.Verdict.Status == Status.Missed)
            && !over.Years.Any(one => discretion.Hides(indicator, organisation, one.Period))
        )
            yield return $"По годам: {YearlyBounds.Summary(over.Verdict.Grounds)}.";
    }

    private static string? Missing(ReportData data, IndicatorDefinition indicator, Judged judged) =>
        judged is { Absence: { Effect: not AbsenceEffect.Turns } absence, Now.RollUp: { Combined: not null } rollUp }
            ? new AbsenceText(Grounds.Of(indicator), data.NameOf).Remark(absence, rollUp.Members)
            : null;

    private static string MethodOf(IndicatorDefinition indicator, Judged judged) =>
        judged.Now switch
        {
            _ when indicator.Formula is not null && Beside.Recipe(indicator, judged) is { } formula => formula.Text(),
            { Fact: null } => "значения нет",
            { RollUp: null } => "введено как есть",
            _ when Beside.Recipe(indicator, judged) is { } recipe => recipe.Text(),
            _ => indicator.RollUp switch
            {
                RollUp.Sum => "сумма значений школ",
                RollUp.Ratio => "сумма числителей школ к сумме знаменателей",
                _ => "введено как есть",
            },
        };
}
