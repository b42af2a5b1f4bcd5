using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Reports.Figures;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>What each school gave of one indicator, and how it stands to the plan.</summary>
internal sealed class SchoolFigureBuilder(ReportData data, Readings readings, FigureBuilder figures)
{
    public IReadOnlyList<SchoolFigure> Of(IndicatorDefinition indicator, Judged judged, Shortfall? shortfall)
    {
        if (
            indicator.Level != OrganisationLevel.School
            || !data.Schools.Any(school => readings.FigureOf(indicator, school.Code, judged.Period).Fact is not null)
        )
            return [];

        var lacks =
            shortfall?.Members.ToDictionary(static one => one.Code, static one => one.Lacking, StringComparer.Ordinal)
            ?? [];
        return [.. data.Schools.Select(school => SchoolOf(school.Code, indicator, judged, lacks))];
    }

    private SchoolFigure SchoolOf(
        string school,
        IndicatorDefinition indicator,
        Judged judged,
        Dictionary<string, decimal> lacks
    )
    {
        var now = readings.Of(indicator, school, judged.Period);
        var own = data.Plans.Find(indicator.Code, school, judged.Period);
        var plan = own ?? (Levels.IsLevel(indicator) ? judged.Plan : null);
        var (status, _) = Evaluator.Rate(
            new Question(
                indicator,
                plan?.Plan,
                now.Fact,
                At(judged.BaselinePeriod),
                At(judged.PreviousPeriod),
                judged.Period.End,
                data.Today
            )
            {
                AgainstBaseline = judged.BaselinePeriod is { } baseline ? () => Like(baseline) : null,
                AgainstPrevious = judged.PreviousPeriod is { } previous ? () => Like(previous) : null,
            }
        );
        return new SchoolFigure(
            school,
            data.NameOf(school),
            figures.Of(now, indicator, plan?.Plan, status),
            figures.Of(own, indicator),
            status,
            !now.IsKeptBack && lacks.TryGetValue(school, out var lack) ? lack : null
        )
        {
            Before = judged.Verdict.Status is Status.Missed or Status.AtRisk ? Then() : null,
        };

        Figure? Then() =>
            judged.PreviousPeriod is { } before && Like(before) is { AreAlike: true, Then: not null }
                ? figures.Of(readings.Of(indicator, school, before), data.RulesAt(indicator, before))
                : null;

        Fact? At(Period? period) => period is null ? null : readings.FigureOf(indicator, school, period).Fact;

        LikeFigures Like(Period period) => readings.Alike(indicator, school, judged.Period, period);
    }
}
