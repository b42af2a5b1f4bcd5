using System.Runtime.InteropServices;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// One attempt to load one submission, one transaction. Disposing without <see cref="CompleteAsync"/> leaves the
/// database as if the load had never begun. Not for concurrent use.
/// </summary>
public sealed class LoadSession : IAsyncDisposable
{
    private readonly StoreConnection connection;
    private readonly IObservationWriter observations;
    private readonly TimeProvider clock;
    private readonly Submission submission;
    private readonly Processing? before;
    private readonly Fence? fence;
    private readonly long processingId;
    private readonly int attempt;
    private readonly Ids ids;
    private readonly LoadRows rows;
    private readonly HashSet<int> sheets = [];
    private readonly Dictionary<(long Organisation, long Period), long> coverage = [];
    private LoadedFigures? figures;
    private string? programmeCode;
    private bool hasContent;
    private int issueCount;

    internal LoadSession(
        StoreConnection connection,
        IObservationWriter observations,
        TimeProvider clock,
        Submission submission,
        Processing? before,
        Fence? fence,
        long processingId,
        int attempt
    )
    {
        this.connection = connection;
        this.observations = observations;
        this.clock = clock;
        this.submission = submission;
        this.before = before;
        this.fence = fence;
        this.processingId = processingId;
        this.attempt = attempt;
        ids = new Ids(connection);
        rows = new LoadRows(connection, ids, processingId);
    }

    /// <summary>The workbook is one that we put remarks into and that came back.</summary>
    public bool IsAnnotated { get; set; }

    /// <summary>The file lies in a place of single organisations: see <see cref="Saying.Placed"/>.</summary>
    public bool IsPlaced { get; set; }

    /// <summary>A person said that the file counts as it is.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Names a sheet; every cell must be of a named one.</summary>
    public async Task AddSheetAsync(int sheetNo, string name, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(
            "add_sheet",
            new
            {
                processingId,
                sheetNo,
                name,
            },
            cancellationToken
        );
        sheets.Add(sheetNo);
    }

    /// <summary>Somebody at a shell answers for the file, in this attempt and in all later ones.</summary>
    public Task VouchAsync(string by, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            "add_vouching",
            new
            {
                submissionId = submission.Id,
                vouchedBy = by,
                vouchedAt = clock.GetUtcNow(),
            },
            cancellationToken
        );

    /// <summary>Somebody says that the file is of the period it names, in this attempt and in all later ones.</summary>
    public Task ConfirmPeriodAsync(string by, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            "add_period_confirmation",
            new
            {
                submissionId = submission.Id,
                confirmedBy = by,
                confirmedAt = clock.GetUtcNow(),
            },
            cancellationToken
        );

    /// <summary>Records a new revision of the programme and uses it for what follows.</summary>
    /// <exception cref="ArgumentException">A unit cannot be kept as its text.</exception>
    public Task DefineAsync(ProgrammeDefinition definition, CancellationToken cancellationToken) =>
        DefineAsync(definition, replaces: null, governsFrom: null, cancellationToken);

    /// <summary>
    /// As the definition of a table, but from a passport: it governs from the first period that was open when it was
    /// first loaded.
    /// </summary>
    /// <param name="replaces">The revision in force, whose coordinators are told what this one changes; null: nobody
    /// is.</param>
    /// <exception cref="ArgumentException">A unit cannot be kept as its text.</exception>
    /// <returns>The day from which it governs: periods that end before it were closed.</returns>
    public async Task<DateOnly> DefineByPassportAsync(
        ProgrammeDefinition definition,
        long? replaces,
        CancellationToken cancellationToken
    )
    {
        var since = await new RevisionWriter(connection, ids).KnownSinceAsync(submission.Id, cancellationToken);
        var knownOn = DateOnly.FromDateTime((since ?? clock.GetUtcNow()).UtcDateTime);
        var governsFrom = Governing.From(knownOn, definition.DeadlineDays);
        await DefineAsync(definition, replaces, governsFrom, cancellationToken);
        return governsFrom;
    }

    private async Task DefineAsync(
        ProgrammeDefinition definition,
        long? replaces,
        DateOnly? governsFrom,
        CancellationToken cancellationToken
    )
    {
        await UseProgrammeAsync(definition.Code, cancellationToken);
        await new RevisionWriter(connection, ids).WriteAsync(
            processingId,
            definition,
            replaces,
            governsFrom,
            cancellationToken
        );
        hasContent = true;
    }

    /// <summary>Says whose figures follow. One attempt loads one programme.</summary>
    /// <exception cref="InvalidOperationException">Another programme is in use.</exception>
    public async Task UseProgrammeAsync(string programmeCode, CancellationToken cancellationToken)
    {
        if (this.programmeCode == programmeCode)
            return;
        if (this.programmeCode is not null)
            throw new InvalidOperationException(
                $"This load is of programme {this.programmeCode} and cannot turn to {programmeCode}."
            );

        await ids.UseProgrammeAsync(programmeCode, cancellationToken);
        this.programmeCode = programmeCode;
    }

    /// <exception cref="DuplicateObservationException">This attempt has the figure already; the first one stays and the
    /// load may go on.</exception>
    public async ValueTask AddAsync(NewObservation observation, CancellationToken cancellationToken)
    {
        if (!await TryAddAsync(observation, cancellationToken))
            throw new DuplicateObservationException(observation);
    }

    /// <returns>False when this attempt has the figure already; the first one stays and the load may go on.</returns>
    public ValueTask<bool> TryAddAsync(NewObservation observation, CancellationToken cancellationToken)
    {
        Check(observation.Cell, observation.Second);
        if (!ids.TryGet(observation, out var key))
            return AddUnknownAsync(observation, cancellationToken);

        var written = observations.WriteAsync(key, FactCodec.Encode(observation.Fact), observation, cancellationToken);
        return written.IsCompletedSuccessfully
            ? ValueTask.FromResult(Count(written.GetAwaiter().GetResult(), key))
            : CountAsync(written, key);
    }

    public ValueTask AddAsync(NewPlanValue planValue, CancellationToken cancellationToken)
    {
        Check(planValue.Cell, null);
        return rows.AddAsync(planValue, cancellationToken);
    }

    public ValueTask AddAsync(NewIssue issue, CancellationToken cancellationToken)
    {
        if (issue.Cell is { } cell)
            CheckSheet(cell);
        issueCount++;
        return rows.AddAsync(issue, cancellationToken);
    }

    public ValueTask AddAsync(NewActivity activity, CancellationToken cancellationToken)
    {
        Check(activity.Cell, null);
        return rows.AddAsync(activity, cancellationToken);
    }

    public ValueTask AddAsync(NewText text, CancellationToken cancellationToken)
    {
        Check(text.Cell, null);
        return rows.AddAsync(text, cancellationToken);
    }

    public ValueTask AddAsync(NewRiskMark riskMark, CancellationToken cancellationToken)
    {
        Check(riskMark.Cell, null);
        return rows.AddAsync(riskMark, cancellationToken);
    }

    /// <summary>
    /// What was added so far, for whoever looks across it; nothing may be added to it any more but issues.
    /// </summary>
    public async Task<LoadedFigures> SettleAsync(CancellationToken cancellationToken)
    {
        if (figures is null)
        {
            await observations.FlushAsync(cancellationToken);
            await rows.AddCoverageAsync(coverage, cancellationToken);
            figures = new LoadedFigures(connection, ids, processingId, coverage);
        }

        return figures;
    }

    /// <summary>Whether the attempt, as it is written so far, says nothing but what its speaker said before.</summary>
    public async Task<bool> RepeatsAsync(CancellationToken cancellationToken)
    {
        await SettleAsync(cancellationToken);
        return await new EarlierWord(connection, processingId, ids.Programme).FindAsync(
            await SayingAsync(cancellationToken),
            cancellationToken
        )
            is not null;
    }

    private async Task<Saying> SayingAsync(CancellationToken cancellationToken) =>
        IsConfirmed ? Saying.Confirmed
        : IsAnnotated || await IsAnyAsync("is_carried", new { submissionId = submission.Id }, cancellationToken)
            ? Saying.Carried
        : IsPlaced ? Saying.Placed
        : Saying.OfItself;

    private async Task<bool> IsAnyAsync(string query, object parameters, CancellationToken cancellationToken) =>
        await connection.FirstOrDefaultAsync<int>(query, parameters, cancellationToken) > 0;

    /// <summary>Commits, or leaves everything as it was when this attempt says what the one before it said.</summary>
    /// <param name="reason">Why it was rejected, held or retracted; null when loaded.</param>
    /// <returns>The attempt that counts now: this one, or the one before.</returns>
    /// <exception cref="InvalidOperationException">Rejected, held or retracted, though figures or definitions were
    /// added: dispose and begin anew.</exception>
    /// <exception cref="LeaseLostException">Another process loads meanwhile: nothing is kept.</exception>
    public async Task<Processing> CompleteAsync(
        ProcessingKind kind,
        ProcessingOutcome outcome,
        string? layout,
        Problem? reason,
        long cellsSeen,
        long cellsLoaded,
        CancellationToken cancellationToken
    )
    {
        if (
            hasContent
            && outcome is (ProcessingOutcome.Rejected or ProcessingOutcome.Held or ProcessingOutcome.Retracted)
        )
            throw new InvalidOperationException(
                $"A load that is {outcome} keeps nothing, but this one was given figures or definitions."
            );

        await SettleAsync(cancellationToken);
        var processing = new Processing(
            processingId,
            submission.Id,
            attempt,
            kind,
            outcome,
            layout,
            programmeCode,
            reason?.Code,
            reason?.Sentence,
            cellsSeen,
            cellsLoaded,
            issueCount,
            ColumnTypes.Truncate(clock.GetUtcNow())
        )
        {
            ReasonExpected = reason?.Expected,
        };
        await rows.CompleteAsync(processing, cancellationToken);
        if (
            before is not null
            && await Repetition.IsOfAsync(connection, before, processing, cancellationToken)
            && !(IsConfirmed && await IsAnyAsync("repeats_word", new { processingId = before.Id }, cancellationToken))
        )
            return await AsBeforeAsync(before, cancellationToken);

        if (outcome is ProcessingOutcome.Loaded or ProcessingOutcome.LoadedWithIssues)
            await new EarlierWord(connection, processingId, ids.Programme).KeepAsync(
                await SayingAsync(cancellationToken),
                cancellationToken
            );
        processing = processing with { AsOf = await rows.NumberAsync(cancellationToken) };
        await connection.CommitAsync(fence, cancellationToken);
        return processing;
    }

    /// <summary>Nothing is kept but that a question of the file was asked again.</summary>
    private async Task<Processing> AsBeforeAsync(Processing said, CancellationToken cancellationToken)
    {
        await connection.RollBackAsync(cancellationToken);
        await connection.BeginAsync(cancellationToken);
        await connection.ExecuteAsync("add_question_retry", new { processingId = said.Id }, cancellationToken);
        await connection.CommitAsync(fence, cancellationToken);
        return said;
    }

    public async ValueTask DisposeAsync()
    {
        await observations.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async ValueTask<bool> AddUnknownAsync(NewObservation observation, CancellationToken cancellationToken)
    {
        var key = await ids.GetAsync(observation, cancellationToken);
        return await CountAsync(
            observations.WriteAsync(key, FactCodec.Encode(observation.Fact), observation, cancellationToken),
            key
        );
    }

    private async ValueTask<bool> CountAsync(ValueTask<bool> written, ObservationKey key) => Count(await written, key);

    private bool Count(bool isNew, ObservationKey key)
    {
        if (isNew)
            CollectionsMarshal.GetValueRefOrAddDefault(coverage, (key.Organisation, key.Period), out _)++;
        return isNew;
    }

    private void Check(CellAddress cell, CellAddress? second)
    {
        if (ids.Programme is null)
            throw new InvalidOperationException(
                "Say UseProgramme or Define before adding what belongs to a programme."
            );
        if (figures is not null)
            throw new InvalidOperationException("The figures are settled: nothing can be added to them.");

        CheckSheet(cell);
        if (second is { } other)
            CheckSheet(other);
        hasContent = true;
    }

    /// <summary>Readers join the sheet's name: a figure of an unnamed sheet would be lost to them.</summary>
    private void CheckSheet(CellAddress cell)
    {
        if (!sheets.Contains(cell.Sheet))
            throw new InvalidOperationException($"Sheet {cell.Sheet} was not named by AddSheet.");
    }
}
