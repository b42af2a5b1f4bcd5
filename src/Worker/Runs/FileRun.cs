using QualityMonitor.Etl.Collecting;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Store;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// A person's decisions about files that are in: retracting and loading again, under the lease of collecting.
/// </summary>
internal sealed class FileRun(RunExecutor executor, Reprocessor reprocessor)
{
    /// <returns>False when another process is collecting.</returns>
    public Task<bool> RetractAsync(
        SubmissionStatus file,
        string reason,
        string triggeredBy,
        CancellationToken cancellationToken
    ) =>
        executor.ExecuteAsync(
            JobNames.Retract,
            JobNames.Collect,
            RunTrigger.Hand,
            triggeredBy,
            async (scope, token) =>
            {
                await reprocessor.RetractAsync(file, reason, scope.Fence, token);
                scope.Note =
                    $"{(file.Processing?.Outcome == ProcessingOutcome.Held ? "отклонён" : "отозван")} файл № {file.Submission.Id}: {reason}";
                scope.Count("retracted", 1);
            },
            cancellationToken
        );

    /// <param name="anySender">Also what waits because of its sender.</param>
    /// <param name="asIs">Also what waits because of its period.</param>
    /// <param name="job">The name under which it is journalled.</param>
    /// <returns>Null when another process is collecting.</returns>
    public async Task<CollectReport?> LoadAgainAsync(
        IReadOnlyList<SubmissionStatus> files,
        bool anySender,
        bool asIs,
        string job,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        CollectReport? report = null;
        await executor.ExecuteAsync(
            job,
            JobNames.Collect,
            RunTrigger.Hand,
            triggeredBy,
            async (scope, token) =>
            {
                report = await reprocessor.LoadAgainAsync(
                    files,
                    anySender ? triggeredBy : null,
                    scope.Fence,
                    token,
                    asIs ? triggeredBy : null
                );
                foreach (var (name, value) in report.Counts())
                {
                    scope.Count(name, value);
                }

                scope.Note =
                    files.Count == 1
                        ? $"файл № {files[0].Submission.Id} загружен заново"
                        : $"загружены заново файлы: {files.Count}";
                scope.Failure = report.HasFailed
                    ? $"не загружено файлов: {report.Count(FileOutcome.Failed)}; ошибок в описаниях таблиц: {report.LayoutMistakes.Count}"
                    : null;
            },
            cancellationToken
        );
        return report;
    }
}
