using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Roadmap;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Checks;

/// <summary>
/// Asks of the activities of one table whether they can have been carried out when it is said. Used for one pass.
/// </summary>
internal sealed class ExecutionCheck(DateOnly arrivedOn)
{
    /// <summary>A row with a list of schools is an activity of each, and one question.</summary>
    private readonly HashSet<CellAddress> told = [];

    /// <returns>The activity, without a word that cannot be true, and what is asked about it.</returns>
    public (NewActivity Activity, NewIssue? Issue, bool IsRefused) Judge(NewActivity activity)
    {
        if (activity.Execution is not { } execution)
            return (activity, null, false);
        if (ExecutionDayJudge.NotDone(execution, arrivedOn) is { } refused)
            return (
                activity with
                {
                    Execution = null,
                    ExecutionText = null,
                    ExecutionColumn = null,
                },
                Issue(activity, Severity.Error, refused),
                true
            );
        return ExecutionDayJudge.Doubted(execution, activity.StartsOn) is { } doubted
            ? (activity, Issue(activity, Severity.Warning, doubted), false)
            : (activity, null, false);
    }

    private NewIssue? Issue(NewActivity activity, Severity severity, Problem problem)
    {
        var cell = activity.Cell with { Column = activity.ExecutionColumn ?? activity.Cell.Column };
        return told.Add(cell)
            ? new NewIssue(cell, severity, problem, activity.ExecutionText, null, activity.OrganisationCode, null)
            : null;
    }
}
