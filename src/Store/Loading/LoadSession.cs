using QualityMonitor.Indicators.Checking;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Timeline;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// One attempt to load one submission, one transaction. Disposing without <see cref="CompleteAsync"/> leaves the
/// database as if the load had never begun. Not for concurrent use.
/// </summary>
public sealed partial class LoadSession : IAsyncDisposable
{
    private readonly StoreConnection connection;
    private readonly FigureIntake intake;
    private readonly TimeProvider clock;
    private readonly Submission submission;
    private readonly Processing? before;
    private readonly Fence? fence;
    private readonly long processingId;
    private readonly int attempt;
    private readonly Ids ids;
    private readonly LoadRows rows;
    private readonly HashSet<int> sheets = [];
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
        this.clock = clock;
        this.submission = submission;
        this.before = before;
        this.fence = fence;
        this.processingId = processingId;
        this.attempt = attempt;
        ids = new Ids(connection);
        intake = new FigureIntake(observations, ids);
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
        return intake.TryAddAsync(observation, cancellationToken);
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

    public async ValueTask DisposeAsync()
    {
        await intake.DisposeAsync();
        await connection.DisposeAsync();
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
