using QualityMonitor.Etl.Collecting.Arrivals;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>
/// Collects: takes in what is new, loads it, and tries again what was held. Passports go first, for the files beside
/// them may wait for them. Ended at any moment and run again it leaves the same database; two at once are kept apart by
/// the caller's lease.
/// </summary>
public sealed class Collector
{
    private readonly IReadOnlyList<ISource> sources;
    private readonly Submissions submissions;
    private readonly SourceStates states;
    private readonly EtlOptions options;
    private readonly TimeProvider clock;
    private readonly Intake intake;
    private readonly ArchiveIntake archives;
    private readonly FileProcessor processor;

    public Collector(
        IEnumerable<ISource> sources,
        Submissions submissions,
        SourceStates states,
        ContentStore content,
        Loader loader,
        ProgrammeReader programmes,
        EtlOptions options,
        TimeProvider clock
    )
    {
        this.sources = [.. sources];
        this.submissions = submissions;
        this.states = states;
        this.options = options;
        this.clock = clock;
        intake = new Intake(content, submissions, options, clock);
        archives = new ArchiveIntake(content, intake, options);
        processor = new FileProcessor(content, loader, programmes, submissions, options, clock);
    }

    /// <param name="fence">The run in the journal that this belongs to.</param>
    /// <returns>One line per file. A file that failed unexpectedly has one too, and
    /// <see cref="CollectReport.HasFailed"/> is set.</returns>
    /// <exception cref="OperationCanceledException">Nothing of the file in hand is kept; the next run takes it
    /// up.</exception>
    public async Task<CollectReport> CollectAsync(
        Fence? fence,
        IProgress<CollectProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        processor.Begin();
        var library = LayoutLibrary.Load(options.LayoutFolder);

        if (library.IsAway)
            return await PutOffAsync(library.Mistakes, cancellationToken);
        var files = new List<FileReport>();
        await TakeInAsync(files, library.Layouts, cancellationToken);

        var waiting = await submissions.WaitingAsync(cancellationToken);
        var (done, total) = (files.Count, files.Count + waiting.Count);
        var recognitions = processor.Recognise(library.Layouts);
        foreach (var status in PassportsFirst(waiting, recognitions, files, cancellationToken))
        {
            files.Add(
                await GuardedAsync(
                    status.Submission.Source,
                    status.Submission.FileName,
                    () => processor.ProcessAsync(status, recognitions, fence, cancellationToken),
                    cancellationToken
                )
            );
            progress?.Report(new CollectProgress(++done, total, status.Submission.FileName));
        }

        return new CollectReport(files, library.Mistakes);
    }

    /// <summary>
    /// Nobody knows what any table means: every one would be held and people asked about it, although nothing is wrong
    /// with it. The sources count as unread, so that nobody is called silent meanwhile.
    /// </summary>
    private async Task<CollectReport> PutOffAsync(
        IReadOnlyList<LayoutMistake> mistakes,
        CancellationToken cancellationToken
    )
    {
        foreach (var source in sources)
            await states.KeepHealthAsync(source.Name, clock.GetUtcNow(), mistakes[0].Sentence, cancellationToken);
        return new CollectReport([], mistakes);
    }

    private async Task TakeInAsync(
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
            var failure = await GuardedAsync(
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
        var guarded = await GuardedAsync(
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
            FailedFile failed => Failed(source, failed.FileName, failed.Error),
            _ => throw new InvalidOperationException($"A source gave {item}, and nobody said what that means."),
        };

    /// <summary>
    /// A file held for its content was no passport then, and content does not change; one held for its sender was not
    /// looked at.
    /// </summary>
    private static List<SubmissionStatus> PassportsFirst(
        IReadOnlyList<SubmissionStatus> waiting,
        Recognitions recognitions,
        List<FileReport> files,
        CancellationToken cancellationToken
    )
    {
        var sorted = new List<(SubmissionStatus Status, bool IsPassport)>();
        foreach (var status in waiting)
        {
            var error = Guarded.Try(
                () =>
                    sorted.Add(
                        (
                            status,
                            (status.Processing is null || SenderGate.Held(status.Processing))
                                && recognitions.IsPassport(status.Submission, cancellationToken)
                        )
                    ),
                cancellationToken
            );
            if (error is not null)
                files.Add(Failed(status.Submission.Source, status.Submission.FileName, error));
        }

        return [.. sorted.OrderByDescending(static pair => pair.IsPassport).Select(static pair => pair.Status)];
    }

    /// <summary>
    /// One file's failure must not stop the others; it is told in the report, and the run ends as failed.
    /// </summary>
    private static async Task<FileReport> GuardedAsync(
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

    private static FileReport Failed(string source, string fileName, Exception exception) =>
        new(source, fileName, FileOutcome.Failed, FailureWords.Say(exception)) { Error = exception };
}
