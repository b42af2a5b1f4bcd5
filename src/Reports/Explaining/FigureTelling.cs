using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Telling;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Explaining;

/// <summary>What a judged figure has to tell of itself. Pure.</summary>
internal static class FigureTelling
{
    /// <summary>All but what is read from the store beside the judgement.</summary>
    /// <param name="above">As of <see cref="Comparisons"/>.</param>
    public static FigureStory Tell(
        ReportData data,
        Readings readings,
        IndicatorDefinition indicator,
        Organisation organisation,
        Judged judged,
        Func<string, Readings> above
    )
    {
        var beside = new Comparisons(data, readings, indicator, organisation.Code, judged, above);
        var verdict = judged.Verdict with
        {
            Grounds = KeptBack.Absences(judged.Verdict.Grounds, judged.Now.Fact, data.Groups),
        };
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
            judged.Now.Fact is null && refused is not null ? $"{reason} {RussianText.Begun(refused)}." : reason,
            verdict.TaskFulfilled,
            beside.All(),
            YearForecast.Of(data, readings, indicator, organisation.Code, judged)?.Sentence,
            [
                .. new[]
                {
                    judged.Now.Contradiction?.Sentence(indicator.Unit),
                    Missing(data, indicator, judged),
                }.OfType<string>(),
                .. Denominators.Remarks(judged.Now.Shown, judged.Previous?.Shown),
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

    /// <summary>A count is planned for the whole: a breakdown is not held against it, and that is said.</summary>
    public static IEnumerable<string> WholePlan(
        ReportData data,
        Judged judged,
        IndicatorDefinition indicator,
        string organisation
    )
    {
        if (judged.Plan is null && data.Plans.Find(indicator.Code, organisation, judged.Period) is not null)
            yield return "План дан на показатель целиком: отдельный разрез с ним не сравнивается.";
    }

    /// <summary>
    /// A plan for every year is broken by any of them: of one year is told what the earlier ones of its plan did.
    /// </summary>
    public static IEnumerable<string> BrokenYears(
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
            ? new AbsenceText(Grounds.Of(indicator), data.NameOf).Remark(
                KeptBack.Absence(absence, judged.Now.Fact, data.Groups),
                rollUp.Members
            )
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
