using QualityMonitor.Indicators;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Store.Backups;

/// <summary>A backup cannot be made or used as it is; the problem says what to do, to an admin.</summary>
public sealed class BackupException(Problem problem) : Exception(problem.Sentence), IExplained
{
    public Problem Problem { get; } = problem;
}
