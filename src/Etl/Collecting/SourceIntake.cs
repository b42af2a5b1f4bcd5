using QualityMonitor.Etl.Collecting.Arrivals;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// Takes in what is new in the sources, one after the other: a source that cannot be read stops none of the others.
/// </summary>
internal sealed class SourceIntake(
    IReadOnlyList<ISource> sources,
    Submissions submissions,
    SourceStates states,
    Intake intake,
    ArchiveIntake archives,
    TimeProvider clock
)
{
    /// <param name="files">Gets one line per file that is not merely unchanged.</param>
    public async Task TakeAsync(
        List<FileReport> files,
        IReadOnlyList<Layout> layouts,
        CancellationToken cancellationToken
    )
    {
        var waiting = (await submissions.WaitingAsync(cancellationToken))
            .Select(static status => status.Submission)
            .ToList();
        var taken = new HashSet<long>();
        foreach (var source in sources)
        {
            var (begun, known) = (clock.GetUtcNow(), files.Count);
            var failure = await FileGuard.RunAsync(
                source.Name,
                "",
                () => TakeInAsync(source, files, taken, waiting, layouts, cancellationToken),
                cancellationToken
            );
            if (failure.Outcome == FileOutcome.Failed)
                files.Add(failure);
            var unread = files.Skip(known).FirstOrDefault(static file => file.Outcome == FileOutcome.Failed);
            await states.KeepHealthAsync(source.Name, begun, unread?.Reason, cancellationToken);
        }
    }

    private async Task<FileReport> TakeInAsync(
        ISource source,
        List<FileReport> files,
        HashSet<long> taken,
        List<Submission> waiting,
        IReadOnlyList<Layout> layouts,
        CancellationToken cancellationToken
    )
    {
        var run = new IntakeRun(
            source.Name,
            states,
            await states.AllAsync(source.Name, cancellationToken),
            taken,
            waiting,
            await states.LastLookAsync(source.Name, cancellationToken),
            layouts
        );
        var (began, before) = (clock.GetUtcNow(), files.Count);
        await foreach (var item in source.ListAsync(cancellationToken))
            await TakeInAsync(run, item, files, cancellationToken);

        // What had to wait may be dated before this look, and lay there: the look tells nothing of when it came.
        if (!files.Skip(before).Any(static file => file.Outcome is FileOutcome.NotReady or FileOutcome.Failed))
            await states.LookedAsync(source.Name, began, cancellationToken);
        return new FileReport(source.Name, "", FileOutcome.Unchanged);
    }

    /// <returns>False when it failed.</returns>
    private async Task<bool> TakeInAsync(
        IntakeRun run,
        SourceItem item,
        List<FileReport> files,
        CancellationToken cancellationToken
    )
    {
        if (item is not IncomingFile file)
        {
            files.Add(NotTaken(run.Source, item));
            return true;
        }

        FileReport? report = null;
        var guarded = await FileGuard.RunAsync(
            run.Source,
            file.FileName,
            async () =>
                (report = await TakeInAsync(run, file, files, cancellationToken))
                ?? new FileReport(run.Source, file.FileName, FileOutcome.Unchanged),
            cancellationToken
        );
        if (guarded.Outcome == FileOutcome.Failed || report is not null)
            files.Add(guarded);
        return guarded.Outcome != FileOutcome.Failed;
    }

    private Task<FileReport?> TakeInAsync(
        IntakeRun run,
        IncomingFile file,
        List<FileReport> files,
        CancellationToken cancellationToken
    ) =>
        ArchiveIntake.IsArchive(file)
            ? archives.TakeAsync(run, file, part => TakeInAsync(run, part, files, cancellationToken), cancellationToken)
            : intake.TakeAsync(run, file, cancellationToken);

    private static FileReport NotTaken(string source, SourceItem item) =>
        item switch
        {
            LeftFile left => new FileReport(
                source,
                left.FileName,
                left.IsTemporary ? FileOutcome.NotReady : FileOutcome.Ignored,
                left.Reason
            ),
            SameFile same => new FileReport(source, same.FileName, FileOutcome.Unchanged),
            RefusedFile refused => new FileReport(source, refused.FileName, FileOutcome.Rejected, refused.Reason),
            FailedFile failed => FileGuard.Failed(source, failed.FileName, failed.Error),
            _ => throw new InvalidOperationException($"A source gave {item}, and nobody said what that means."),
        };
}
