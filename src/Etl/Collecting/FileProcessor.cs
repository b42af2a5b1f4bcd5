using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping;
using QualityMonitor.Etl.Passport;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Indicators;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;
using QualityMonitor.Store.Loading;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Etl.Collecting;

/// <summary>Loads one submission: a passport as a passport, anything else through a layout.</summary>
internal sealed class FileProcessor(
    ContentStore content,
    Loader loader,
    ProgrammeReader programmes,
    EtlOptions options,
    TimeProvider clock
)
{
    private readonly SenderGate senders = new(options, programmes, clock);
    private readonly ArchiveReview archives = new(content, options);
    private readonly RunProgrammes known = new(programmes, clock);

    /// <summary>A person vouches for the senders.</summary>
    public bool AnySender { get; init; }

    /// <summary>At the start of a run: another process may have loaded a passport since the last one.</summary>
    public void Begin() => Forget();

    /// <summary>False for a file that cannot be read; processing says why.</summary>
    public bool IsPassport(Submission submission, CancellationToken cancellationToken)
    {
        try
        {
            return new StoredWorkbook(content, submission, options.Limits, cancellationToken).Read(
                PassportReader.IsPassport
            );
        }
        catch (WorkbookRefusedException)
        {
            return false;
        }
    }

    public async Task<FileReport> ProcessAsync(
        SubmissionStatus waiting,
        bool isPassport,
        IReadOnlyList<Layout> layouts,
        long? runId,
        CancellationToken cancellationToken
    )
    {
        var attempt = new Attempt(loader, waiting, runId);
        var kind = isPassport ? ProcessingKind.Passport : ProcessingKind.Data;
        using var limit = new CancellationTokenSource(options.MaxFileTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        if (
            !IsLetIn(waiting.Processing)
            && await senders.WhyHeldAsync(waiting.Submission, cancellationToken) is { } stranger
        )
            return await attempt.HoldAsync(stranger, null, null, cancellationToken);
        var owner = new FileOwner(known, layouts);
        if (waiting.Submission.Refusal is { } refusal)
            return await RejectAsync(MailMessages.NotKept(refusal));
        try
        {
            var workbook = new StoredWorkbook(content, waiting.Submission, options.Limits, either.Token);
            if (!isPassport)
                return await new DataLoad(known, layouts, owner, options.Zone).RunAsync(
                    attempt,
                    workbook,
                    either.Token
                );
            Forget();
            return await PassportLoad.RunAsync(attempt, workbook, either.Token);
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
                kind,
                reason,
                await owner.ByNameAsync(waiting.Submission.FileName, cancellationToken),
                [],
                cancellationToken
            );
    }

    private void Forget()
    {
        senders.Forget();
        known.Forget();
    }

    /// <summary>A file that was looked into once stays in; one that was taken back is judged anew.</summary>
    private bool IsLetIn(Processing? before) =>
        AnySender || (before is not null && before.Outcome != ProcessingOutcome.Retracted && !SenderGate.Held(before));
}
