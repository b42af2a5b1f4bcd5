using QualityMonitor.Etl.Mapping;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting;

/// <summary>What a first pass over a table found: which figures are repeated, and whether anything is left to load.</summary>
internal sealed class Survey
{
    /// <summary>Beyond so many an issue list of a rejected file helps nobody; the count still tells them all.</summary>
    private const int MaxIssuesOfRejected = 1000;

    private readonly List<NewIssue> issues = [];

    public Repetitions Repetitions { get; } = new();

    public CellLedger Ledger { get; } = new();

    public long Figures { get; private set; }

    public int IssueCount { get; private set; }

    /// <summary>Cells that cannot be loaded; warnings do not count.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>For a file of which nothing can be loaded.</summary>
    public IReadOnlyList<NewIssue> Issues => issues;

    public void Note(Mapped mapped)
    {
        if (mapped is not Mapped.Issue { Value: var issue })
        {
            Figures++;
            Repetitions.Note(mapped);
            return;
        }

        IssueCount++;
        ErrorCount += issue.Severity == Severity.Error ? 1 : 0;
        if (issues.Count < MaxIssuesOfRejected)
            issues.Add(issue);
    }
}
