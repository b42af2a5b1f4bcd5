using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// One file's failure must not stop the others; it is told in the report, and the run ends as failed.
/// </summary>
internal static class FileGuard
{
    public static async Task<FileReport> RunAsync(
        string source,
        string fileName,
        Func<Task<FileReport>> work,
        CancellationToken cancellationToken
    )
    {
        using var span = Traces.Begin("file");
        FileReport? report = null;
        var error = await Guarded.TryAsync(async () => report = await work(), cancellationToken);
        if (error is not null)
        {
            span.Fail(error);
            return Failed(source, fileName, error);
        }

        span?.SetTag("file.outcome", report!.Outcome.ToString()).SetTag("submission.id", report.SubmissionId);
        return report!;
    }

    public static FileReport Failed(string source, string fileName, Exception exception) =>
        new(source, fileName, FileOutcome.Failed, FailureWords.Say(exception)) { Error = exception };
}
