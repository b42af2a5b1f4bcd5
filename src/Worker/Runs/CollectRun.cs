using QualityMonitor.Etl.Collecting;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Jobs;

namespace QualityMonitor.Worker.Runs;

/// <summary>One collecting run, whoever asked for it.</summary>
internal sealed class CollectRun(RunExecutor executor, Collector collector)
{
    /// <returns>Null when another process is collecting.</returns>
    public async Task<CollectReport?> ExecuteAsync(
        RunTrigger trigger, string triggeredBy, IProgress<CollectProgress>? progress, CancellationToken cancellationToken)
    {
        CollectReport? report = null;
        await executor.ExecuteAsync(JobNames.Collect, trigger, triggeredBy, async (scope, token) =>
        {
            report = await collector.CollectAsync(scope.RunId, progress, token);
            foreach (var (name, value) in report.Counts())
            {
                scope.Count(name, value);
            }

            scope.Failure = report.HasFailed ? Failure(report) : null;
        }, cancellationToken);
        return report;
    }

    private static string Failure(CollectReport report)
    {
        var first = report.Files.FirstOrDefault(static file => file.Outcome == FileOutcome.Failed);
        return $"не загружено: {report.Count(FileOutcome.Failed)}{(first is null ? "" : $" (первое — источник {first.Source}: {first.Reason})")}; ошибок в описаниях таблиц: {report.LayoutMistakes.Count}";
    }
}
