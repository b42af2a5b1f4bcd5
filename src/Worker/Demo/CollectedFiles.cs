using QualityMonitor.Etl.Collecting.Outcomes;

namespace QualityMonitor.Worker.Demo;

/// <summary>What the demo's collecting runs did, added up.</summary>
internal sealed class CollectedFiles
{
    private readonly List<FileReport> changed = [];

    /// <summary>
    /// Every file that became something new, in order of arrival; a held file tried again counts by its last outcome.
    /// </summary>
    public IEnumerable<FileReport> Changed =>
        changed.GroupBy(file => file.SubmissionId).Select(attempts => attempts.Last());

    public void Add(CollectReport report) =>
        changed.AddRange(
            report.Files.Where(file =>
                file.Outcome
                    is FileOutcome.Loaded
                        or FileOutcome.LoadedWithIssues
                        or FileOutcome.Rejected
                        or FileOutcome.Held
                        or FileOutcome.Failed
            )
        );
}
