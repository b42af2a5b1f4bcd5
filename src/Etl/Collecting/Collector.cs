using QualityMonitor.Etl.Collecting.Arrivals;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Sources;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
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
    private readonly SourceIntake intake;
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
        var single = new Intake(content, submissions, options, clock);
        var archives = new ArchiveIntake(content, single, options);
        intake = new SourceIntake(this.sources, submissions, states, single, archives, clock);
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
        await intake.TakeAsync(files, library.Layouts, cancellationToken);

        var waiting = await submissions.WaitingAsync(cancellationToken);
        var (done, total) = (files.Count, files.Count + waiting.Count);
        var recognitions = processor.Recognise(library.Layouts);
        foreach (var status in PassportsFirst(waiting, recognitions, files, cancellationToken))
        {
            files.Add(
                await FileGuard.RunAsync(
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
                files.Add(FileGuard.Failed(status.Submission.Source, status.Submission.FileName, error));
        }

        return [.. sorted.OrderByDescending(static pair => pair.IsPassport).Select(static pair => pair.Status)];
    }
}
