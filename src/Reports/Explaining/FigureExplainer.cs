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
    /// <returns>Null when the programme, the indicator or the organisation is unknown.</returns>
    public async Task<FigureStory?> ExplainAsync(
        string programmeCode,
        string indicatorCode,
        string organisationCode,
        Period period,
        Cutoff asOf,
        CancellationToken cancellationToken
    )
    {
        if (
            await reader.ReadAsync(programmeCode, period, asOf, cancellationToken) is not { } data
            || data.Programme.Indicators.FirstOrDefault(one => one.Code == indicatorCode) is not { } indicator
            || data.Programme.Organisations.FirstOrDefault(one => one.Code == organisationCode) is not { } organisation
        )
            return null;

        var readings = new Readings(data);
        var judge = new Judge(data, readings);
        var judged = judge.Of(indicator, organisationCode, period);
        var story = Tell(data, readings, indicator, organisation, judged);
        return story with
        {
            Remarks = [.. story.Remarks, .. BrokenYears(judge, indicator, organisationCode, judged)],
            Revisions = await facts.HistoryAsync(
                programmeCode,
                indicatorCode,
                organisationCode,
                judged.Period,
                cancellationToken
            ),
            Plans = await plans.HistoryAsync(
                data.Own,
                indicatorCode,
                judged.Plan?.OrganisationCode ?? organisationCode,
                judged.Plan?.Period ?? judged.Period,
                asOf.AsOf,
                cancellationToken
            ),
        };
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
        var refused = data.Refused(indicator.Code, organisation.Code, judged.Period)?.Text();
        return new FigureStory(
            indicator,
            data.NameOf(organisation.Code),
            judged.Period.Title,
            judged.Now.Fact is { } fact
                ? JudgedText.Print(fact, verdict.Status == Status.Met ? null : judged.Plan?.Plan, indicator)
                : null,
            judged.Now.Fact is null && refused is not null ? "значение не принято" : MethodOf(indicator, judged),
            judged.Now.RollUp?.Coverage,
            judged
                .Now.RollUp?.LeftOut.Select(one => new StoryAbsence(
                    data.NameOf(one.Code),
                    data.Refused(indicator.Code, one.Code, judged.Period)?.Text() ?? one.Reason
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
            Context = new OrganisationContext(data, readings).Of(organisation.Code, indicator, judged.Period),
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
        if (over.Years.Any(static one => one.Verdict.Status == Status.Missed))
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
