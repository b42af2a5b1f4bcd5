using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Fitting;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Asks of each figure of one table whether a report can ever show it: whether its period and its organisation are
/// those of its indicator. Used for one pass.
/// </summary>
internal sealed class FigureFit(Subject subject)
{
    private readonly HashSet<Problem> told = [];

    /// <param name="figure">As the table gives it.</param>
    /// <param name="issue">What is said of it; null when there is nothing to say.</param>
    /// <returns>The figure as it is to be loaded, nearly always itself; null when it is not.</returns>
    public NewObservation? Judge(NewObservation figure, out NewIssue? issue)
    {
        issue = null;
        // Not a mistake of whoever fills in an older form.
        if (MembershipJudge.OfIndicator(subject.History, figure.IndicatorCode, figure.Period) is { } ended)
        {
            issue = Once(figure, ended);
            return null;
        }

        var indicator =
            subject.History.IndicatorAt(figure.IndicatorCode, figure.Period)
            ?? subject.Checks.Indicators[figure.IndicatorCode];
        if (MembershipJudge.Judge(subject.History, figure.OrganisationCode, figure.Period) is { } absent)
        {
            issue = told.Add(absent) ? Issue(figure, Severity.Error, absent, figure.Period) : null;
            return null;
        }

        if (
            indicator.Level > OrganisationLevel.School
            && subject.Organisations.ByCode(figure.OrganisationCode) is { } organisation
            && LevelFitJudge.Judge(indicator, organisation) is { } alien
        )
        {
            issue = Issue(figure, Severity.Error, alien, figure.Period);
            return null;
        }

        switch (PeriodFitJudge.Judge(indicator, figure.Period, subject.Programme, subject.Heir))
        {
            case PeriodFit.ReadAs(var period, var doubt):
                var read = figure with { Period = period };
                issue = Once(read, doubt);
                return read;
            case PeriodFit.Unfit(var problem, var meant):
                issue = Issue(figure, Severity.Error, problem, meant ?? figure.Period);
                return null;
            // A table of many years or of many schools brings along what was before, to be compared with; one school's
            // own file that is of nothing else has the wrong period.
            case PeriodFit.Earlier(var doubt) when figure.Period == subject.Period && subject.Organisation is not null:
                issue = Issue(figure, Severity.Error, doubt, figure.Period);
                return null;
            case PeriodFit.Earlier(var doubt):
                issue = Once(figure, doubt);
                return figure;
            default:
                return figure;
        }
    }

    /// <summary>A column of such figures is one doubt, not a hundred.</summary>
    private NewIssue? Once(NewObservation figure, Problem doubt) =>
        told.Add(doubt) ? Issue(figure, Severity.Warning, doubt, figure.Period) : null;

    private static NewIssue Issue(NewObservation figure, Severity severity, Problem problem, Period period) =>
        new(figure.Cell, severity, problem, figure.OriginalText, figure.IndicatorCode, figure.OrganisationCode, period);
}
