using QualityMonitor.Indicators;
using QualityMonitor.Store;
using QualityMonitor.Store.Loading;

namespace QualityMonitor.Etl.Collecting.Outcomes;

/// <summary>One attempt to load one submission, and how its end is written down and reported.</summary>
/// <param name="vouchedBy">The person who vouches for the file; null: nobody needs to.</param>
/// <param name="confirmedBy">The person who says that it is of the period it names; null: nobody did.</param>
internal sealed class Attempt(
    Loader loader,
    SubmissionStatus waiting,
    string? vouchedBy,
    string? confirmedBy,
    Fence? fence
)
{
    /// <summary>Its period is asked about no more, and what it repeats it says anew.</summary>
    public bool IsAsItIs => confirmedBy is not null;

    /// <summary>It lies in a place of single organisations.</summary>
    public bool IsPlaced { get; init; }

    public Submission Submission => waiting.Submission;

    /// <summary>For people: the sender, or the source where there is none.</summary>
    public string CameFrom => Submission.Sender ?? Submission.Source;

    /// <summary>It was accepted as a passport by an earlier attempt, and is loaded anew.</summary>
    public bool IsPassportAlready => IsLoaded && waiting.Processing!.Kind == ProcessingKind.Passport;

    public bool IsLoaded =>
        waiting.Processing is { Outcome: ProcessingOutcome.Loaded or ProcessingOutcome.LoadedWithIssues };

    public async Task<LoadSession> BeginAsync(CancellationToken cancellationToken)
    {
        var session = await loader.BeginAsync(Submission, waiting.Processing, fence, cancellationToken);
        session.IsPlaced = IsPlaced;
        session.IsConfirmed = IsAsItIs;
        if (vouchedBy is not null)
            await session.VouchAsync(vouchedBy, cancellationToken);
        if (confirmedBy is not null)
            await session.ConfirmPeriodAsync(confirmedBy, cancellationToken);
        return session;
    }

    /// <summary>Nothing describes the file yet. Held for the same reason as before, it writes nothing.</summary>
    /// <param name="programmeCode">Whose file it seems to be; null when nothing tells.</param>
    public async Task<FileReport> HoldAsync(
        Problem reason,
        string? layout,
        string? programmeCode,
        CancellationToken cancellationToken
    )
    {
        var before = waiting.Processing;
        if (before is not { Outcome: ProcessingOutcome.Held } || before.Reason != reason.Sentence)
        {
            await using var session = await BeginAsync(cancellationToken);
            if (programmeCode is not null)
                await session.UseProgrammeAsync(programmeCode, cancellationToken);
            await session.CompleteAsync(
                ProcessingKind.Unknown,
                ProcessingOutcome.Held,
                layout,
                reason,
                0,
                0,
                cancellationToken
            );
        }

        return Report(FileOutcome.Held, reason) with
        {
            Layout = layout,
        };
    }

    /// <summary>The file is not loaded; issues that were found say more than the reason.</summary>
    /// <param name="prepare">Names the sheets and the programme of the issues.</param>
    public async Task<FileReport> RejectAsync(
        ProcessingKind kind,
        Problem reason,
        string? layout,
        Func<LoadSession, Task>? prepare,
        IReadOnlyList<NewIssue> issues,
        CellTally cells,
        CancellationToken cancellationToken
    )
    {
        await using var session = await BeginAsync(cancellationToken);
        if (prepare is not null)
            await prepare(session);
        foreach (var issue in issues)
            await session.AddAsync(issue, cancellationToken);
        await session.CompleteAsync(kind, ProcessingOutcome.Rejected, layout, reason, cells.Seen, 0, cancellationToken);
        return Report(FileOutcome.Rejected, reason) with
        {
            Kind = kind,
            Layout = layout,
            Issues = issues.Count,
            Cells = cells,
        };
    }

    /// <summary>The file is refused as a whole.</summary>
    /// <param name="programmeCode">As of <see cref="HoldAsync"/>.</param>
    public Task<FileReport> RejectAsync(
        ProcessingKind kind,
        Problem reason,
        string? programmeCode,
        IReadOnlyList<NewIssue> issues,
        CancellationToken cancellationToken
    ) =>
        RejectAsync(
            kind,
            reason,
            null,
            programmeCode is null ? null : session => session.UseProgrammeAsync(programmeCode, cancellationToken),
            issues,
            new CellTally(),
            cancellationToken
        );

    public FileReport Report(FileOutcome outcome, Problem? reason = null) =>
        new(
            Submission.Source,
            Submission.FileName,
            outcome,
            reason is null ? null : $"{reason.Sentence} Ожидается: {reason.Expected}."
        )
        {
            SubmissionId = Submission.Id,
        };
}
