using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// What a person decides about files that are in: take one back, or load it again from the stored bytes. Either is a
/// new attempt, so the old state stays readable as of its time. Collecting must not go on meanwhile: the caller holds
/// its lease.
/// </summary>
public sealed class Reprocessor(
    ContentStore content,
    Loader loader,
    ProgrammeReader programmes,
    Submissions submissions,
    EtlOptions options,
    TimeProvider clock
)
{
    /// <summary>
    /// What the file had loaded counts no more; what it had superseded counts again. A held file waits no more.
    /// </summary>
    /// <param name="file">Not retracted already.</param>
    /// <param name="reason">In the person's own words.</param>
    public async Task<Processing> RetractAsync(
        SubmissionStatus file,
        string reason,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var before = file.Processing;
        if (before is { Outcome: ProcessingOutcome.Retracted })
            throw new InvalidOperationException($"Submission {file.Submission.Id} is retracted already.");

        await using var session = await loader.BeginAsync(file.Submission, fence, cancellationToken);
        if (before?.ProgrammeCode is { } programme)
            await session.UseProgrammeAsync(programme, cancellationToken);
        var code = before is { Outcome: ProcessingOutcome.Held } ? Processing.Dismissed : "retracted";
        var why = new Problem(code, reason, "исправленный файл или отмена отзыва: retract с параметром --undo");
        return await session.CompleteAsync(
            before?.Kind ?? ProcessingKind.Unknown,
            ProcessingOutcome.Retracted,
            before?.Layout,
            why,
            before?.CellsSeen ?? 0,
            0,
            cancellationToken
        );
    }

    /// <summary>
    /// Loads files again with the layouts and programmes of today, passports first. A file that gives what it gave
    /// before writes nothing.
    /// </summary>
    /// <param name="vouchedBy">The person at a shell who vouches for whatever waits because of its sender; null: nobody
    /// does.</param>
    /// <param name="confirmedBy">The person who says that figures equal to the last period's, or a heading of another
    /// period, are as they should be; null: nobody does.</param>
    /// <returns>One line per file; <see cref="FileOutcome.Unchanged"/> when nothing was written.</returns>
    public async Task<CollectReport> LoadAgainAsync(
        IReadOnlyList<SubmissionStatus> files,
        string? vouchedBy,
        Fence? fence,
        CancellationToken cancellationToken,
        string? confirmedBy = null
    )
    {
        var library = LayoutLibrary.Load(options.LayoutFolder);
        if (library.IsAway)
            return new CollectReport([], library.Mistakes);
        var processor = new FileProcessor(content, loader, programmes, submissions, options, clock)
        {
            VouchedBy = vouchedBy,
            ConfirmedBy = confirmedBy,
        };
        var recognitions = processor.Recognise(library.Layouts);
        var reports = new List<FileReport>(files.Count);
        foreach (
            var file in files
                .OrderByDescending(file => recognitions.IsPassport(file.Submission, cancellationToken))
                .ToList()
        )
            reports.Add(await LoadAgainAsync(processor, file, recognitions, fence, cancellationToken));

        return new CollectReport(reports, library.Mistakes);
    }

    private async Task<FileReport> LoadAgainAsync(
        FileProcessor processor,
        SubmissionStatus file,
        Recognitions recognitions,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        FileReport? report = null;
        var error = await Guarded.TryAsync(
            async () => report = await processor.ProcessAsync(file, recognitions, fence, cancellationToken),
            cancellationToken
        );
        if (error is not null)
            return new FileReport(
                file.Submission.Source,
                file.Submission.FileName,
                FileOutcome.Failed,
                FailureWords.Say(error)
            )
            {
                SubmissionId = file.Submission.Id,
                Error = error,
            };

        // The store knows whether the attempt was kept: one that says what the attempt before said is not.
        var after = await submissions.StatusAsync(file.Submission.Id, cancellationToken);
        return after?.Processing?.Id == file.Processing?.Id
            ? report! with
            {
                Outcome = FileOutcome.Unchanged,
                Figures = 0,
                Issues = 0,
            }
            : report!;
    }
}
