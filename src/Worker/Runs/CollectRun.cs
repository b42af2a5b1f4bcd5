using QualityMonitor.Etl.Collecting;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Indicators;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <param name="Unmade">Letters that could not be made; what they were to tell waits for the next run.</param>
/// <param name="Delivery">What became of the letters; null: there were none, or another process sends them.</param>
internal sealed record CollectResult(CollectReport Report, IReadOnlyList<ItemFailure> Unmade, DeliveryReport? Delivery);

/// <summary>
/// One collecting run, whoever asked for it: what came in is loaded, and its senders are answered at once.
/// </summary>
internal sealed class CollectRun(
    RunExecutor executor,
    Collector collector,
    AnswerRun answers,
    NoticeRun notices,
    DeliverRun delivering
)
{
    /// <returns>Null when another process is collecting.</returns>
    public async Task<CollectResult?> ExecuteAsync(
        RunTrigger trigger,
        string triggeredBy,
        IProgress<CollectProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        CollectResult? result = null;
        var letters = 0;
        await executor.ExecuteAsync(
            JobNames.Collect,
            trigger,
            triggeredBy,
            async (scope, token) =>
            {
                var answeredSince = await answers.SwitchAsync(token);
                var report = await collector.CollectAsync(scope.Fence, progress, token);
                foreach (var (name, value) in report.Counts())
                {
                    scope.Count(name, value);
                }

                scope.Note = Note(report);
                scope.Failure = report.HasFailed ? Failure(report) : null;
                // First of all, so that a new address is told of before it is used.
                letters += await answers.TellPassportsAsync(scope.Fence, token);
                if (answeredSince is { } since)
                {
                    var answered = await answers.PublishAsync(since, scope, token);
                    scope.Count("answers", answered);
                    letters += answered;
                }

                var told = await notices.PublishAsync(scope, token);
                scope.Count("notices", told);
                letters += told;
                var stale = await answers.TellStaleAsync(scope, token);
                scope.Count("stale", stale);
                letters += stale;
                result = new CollectResult(report, scope.Failures, Delivery: null);
            },
            cancellationToken
        );

        // Busy or unreachable, the outbox keeps the letters for the next delivering run.
        return letters > 0 && result is not null
            ? result with
            {
                Delivery = await delivering.ExecuteAsync(trigger, triggeredBy, cancellationToken),
            }
            : result;
    }

    /// <summary>
    /// What nothing else in the store tells: files that could not even be kept, and a layout that is doubtful.
    /// </summary>
    private static string? Note(CollectReport report)
    {
        var refused = report
            .Files.Where(static file => file is { Outcome: FileOutcome.Rejected, SubmissionId: null })
            .Select(static file => $"{file.FileName}: {file.Reason}")
            .ToList();
        return refused.Count > 0 ? $"не принято: {RussianText.Join(refused, 3)}"
            : report.LayoutDoubts() is [var (layout, doubt), ..] ? $"описание таблицы {layout}: {doubt.Sentence}"
            : null;
    }

    private static string Failure(CollectReport report)
    {
        List<string> parts = [];
        if (report.Files.FirstOrDefault(static file => file.Outcome == FileOutcome.Failed) is { } first)
            parts.Add(
                $"не загружено: {report.Count(FileOutcome.Failed)} (первое — источник {first.Source}: {first.Reason})"
            );
        if (report.LayoutMistakes is [var mistake, ..] mistakes)
            parts.Add($"ошибок в описаниях таблиц: {mistakes.Count} (первая — {mistake.Place}: {mistake.Sentence})");
        return string.Join("; ", parts);
    }
}
