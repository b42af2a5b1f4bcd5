using QualityMonitor.Etl.Collecting.Arrivals;
using QualityMonitor.Etl.Collecting.Loading;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Reading;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Etl.Collecting;

/// <summary>Loads one submission: as what it was recognised to be.</summary>
internal sealed class FileProcessor(
    ContentStore content,
    Loader loader,
    ProgrammeReader programmes,
    Submissions submissions,
    EtlOptions options,
    TimeProvider clock
)
{
    private readonly SenderGate senders = new(options, programmes, submissions);
    private readonly ArchiveReview archives = new(content, options);
    private readonly RunProgrammes known = new(programmes);

    /// <summary>The person who vouches for the senders; null: nobody does.</summary>
    public string? VouchedBy { get; init; }

    /// <summary>The person who says that the files are of the periods they name; null: nobody does.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>For the files of one run.</summary>
    public Recognitions Recognise(IReadOnlyList<Layout> layouts) => new(content, options, clock, layouts);

    /// <summary>At the start of a run: another process may have loaded a passport since the last one.</summary>
    public void Begin() => Forget();

    /// <summary>A load is one transaction: what the engine has undone is done again.</summary>
    public Task<FileReport> ProcessAsync(
        SubmissionStatus waiting,
        Recognitions recognitions,
        Fence? fence,
        CancellationToken cancellationToken
    ) =>
        DatabaseRetry.RunAsync(
            () => ProcessOnceAsync(waiting, recognitions, fence, cancellationToken),
            clock,
            cancellationToken
        );

    private async Task<FileReport> ProcessOnceAsync(
        SubmissionStatus waiting,
        Recognitions recognitions,
        Fence? fence,
        CancellationToken cancellationToken
    )
    {
        var origin = await senders.OriginAsync(waiting, VouchedBy, cancellationToken);
        var attempt = new Attempt(
            loader,
            waiting,
            (origin as Origin.Person)?.Name,
            ConfirmedBy ?? await submissions.PeriodConfirmedByAsync(waiting.Submission.Id, cancellationToken),
            fence
        )
        {
            IsPlaced = origin is Origin.Place { SpeaksFor.NamesOrganisations: true },
        };
        if (
            !IsLetIn(waiting.Processing)
            && await senders.WhyHeldAsync(waiting.Submission, origin, cancellationToken) is { } stranger
        )
            return await attempt.HoldAsync(stranger, null, null, cancellationToken);
        var recognised = recognitions.Take(waiting.Submission, cancellationToken);
        var owner = new FileOwner(known, recognitions.Layouts);
        if (waiting.Submission.Refusal is { } refusal)
            return await RejectAsync(MailMessages.NotKept(refusal));
        if (await OlderThanLoadedAsync(waiting, origin, cancellationToken) is { } older)
            return await RejectAsync(older);
        using var limit = new CancellationTokenSource(options.MaxFileTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await LoadAsync(attempt, origin, recognised, owner, either.Token);
        }
        catch (WorkbookRefusedException refused)
        {
            return await RejectAsync(await archives.WhyAsync(waiting.Submission, cancellationToken) ?? refused.Problem);
        }
        catch (OperationCanceledException)
            when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return await RejectAsync(FileMessages.TooSlow(options.MaxFileTime));
        }

        async Task<FileReport> RejectAsync(Problem reason) =>
            await attempt.RejectAsync(
                recognised is Recognised.Passport ? ProcessingKind.Passport : ProcessingKind.Data,
                reason,
                await owner.ByNameAsync(waiting.Submission.FileName, cancellationToken),
                [],
                cancellationToken
            );
    }

    /// <summary>
    /// The order of commits decides what counts, so that an old letter that is read late would have the last word.
    /// What was loaded before stays as it was; a person who vouches knows what they do.
    /// </summary>
    private async Task<Problem?> OlderThanLoadedAsync(
        SubmissionStatus waiting,
        Origin origin,
        CancellationToken cancellationToken
    ) =>
        origin is Origin.Mail
        && waiting.Processing is null or { ReasonCode: FileMessages.ReceivedEarlier }
        && await submissions.ReceivedLaterAsync(waiting.Submission, cancellationToken) is { } later
            ? FileMessages.OlderThanLoaded(waiting.Submission, later, options.Zone)
            : null;

    private async Task<FileReport> LoadAsync(
        Attempt attempt,
        Origin origin,
        Recognised recognised,
        FileOwner owner,
        CancellationToken cancellationToken
    )
    {
        var workbook = new StoredWorkbook(content, attempt.Submission, options.Limits, cancellationToken);
        var tables = new DataLoad(known, owner, origin, options.Zone);
        switch (recognised)
        {
            case Recognised.Passport:
                var report = await new PassportLoad(programmes, origin).RunAsync(attempt, workbook, cancellationToken);
                Forget();
                return report;
            case Recognised.Texts:
                return await new TextsLoad(known, origin).RunAsync(attempt, workbook, cancellationToken);
            case Recognised.Forms(var book):
                return await tables.RunAsync(attempt, workbook, book, cancellationToken);
            case Recognised.Table(var chosen):
                return await tables.RunAsync(attempt, workbook, chosen, cancellationToken);
            case Recognised.Nothing nothing:
                return await tables.HoldAsync(attempt, nothing, cancellationToken);
            case Recognised.Unreadable(var why):
                throw new WorkbookRefusedException(why);
            default:
                throw new InvalidOperationException($"Nobody said how to load {recognised}.");
        }
    }

    private void Forget()
    {
        senders.Forget();
        known.Forget();
    }

    /// <summary>A file that was looked into once stays in; one that was taken back is judged anew.</summary>
    private static bool IsLetIn(Processing? before) =>
        before is not null && before.Outcome != ProcessingOutcome.Retracted && !SenderGate.Held(before);
}
