using QualityMonitor.Etl.Checks;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting.Loading;

/// <summary>
/// What a table says as a whole, counted while it is loaded: whether it may be, and what is told of it when not.
/// </summary>
internal sealed class Survey(Layout layout, Repetitions repetitions, RowAuthority rows)
{
    /// <summary>Beyond so many an issue list of a rejected file helps nobody; the count still tells them all.</summary>
    private const int MaxIssuesOfRejected = 1000;

    private readonly List<NewIssue> issues = [];
    private long figures;
    private int issueCount;
    private int errorCount;

    public CellLedger Ledger { get; } = new();

    /// <summary>Whom the sender speaks for.</summary>
    public RowAuthority Rows => rows;

    /// <summary>For a file of which nothing can be loaded.</summary>
    public IEnumerable<NewIssue> Issues => repetitions.Contradictions.Concat(issues);

    /// <returns>False when the row waits for somebody who may say it: it is no mistake, and nothing is
    /// loaded.</returns>
    public bool LetsIn(Mapped mapped)
    {
        if (rows.LetsIn(mapped))
            return true;
        Ledger.Recount(
            mapped
                is Mapped.Figure { Observation.Second: not null }
                    or Mapped.Said { Value.Text: { Text.Length: > 0, Action.Length: > 0 } }
                ? 2
                : 1
        );
        return false;
    }

    /// <summary>To be told of everything in the table, before what is repeated is settled.</summary>
    public void Note(Mapped mapped)
    {
        if (mapped is not Mapped.Issue { Value: var issue })
        {
            figures++;
            return;
        }

        issueCount++;
        errorCount += issue.Severity == Severity.Error ? 1 : 0;
        if (issues.Count < MaxIssuesOfRejected)
            issues.Add(issue);
    }

    /// <summary>A figure that was counted as loaded is taken out again.</summary>
    public void Withdraw(int cells)
    {
        Ledger.Recount(cells);
        figures--;
        errorCount++;
    }

    /// <summary>
    /// A rule that looks across figures is broken. The figure it takes out is counted by <see cref="Withdraw"/>, once
    /// for all rules.
    /// </summary>
    public void Note(Finding finding)
    {
        issueCount++;
        errorCount += finding is { Figure: null, Issue.Severity: Severity.Error } ? 1 : 0;
        if (issues.Count < MaxIssuesOfRejected)
            issues.Add(finding.Issue);
    }

    /// <returns>Null when the table may be loaded.</returns>
    public Problem? WhyRefused()
    {
        var contradicting = repetitions.Contradicting;
        var good = figures - contradicting;
        if (good > 0)
            return layout.MaxErrors is { } most ? ErrorShare.Judge(good, errorCount + contradicting, most) : null;
        if (rows.Questions is [var question, ..])
            return question.Problem;
        return FileMessages.NothingLoaded(issueCount + contradicting, Issues.FirstOrDefault()?.Problem);
    }
}
