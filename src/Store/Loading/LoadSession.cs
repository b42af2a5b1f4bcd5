using System.Runtime.InteropServices;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Store.Sql;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// One attempt to load one submission, one transaction. Disposing without <see cref="CompleteAsync"/> leaves the database as if
/// the load had never begun. Not for concurrent use.
/// </summary>
public sealed class LoadSession : IAsyncDisposable
{
    private readonly StoreConnection connection;
    private readonly IObservationWriter observations;
    private readonly TimeProvider clock;
    private readonly Submission submission;
    private readonly long processingId;
    private readonly int attempt;
    private readonly Ids ids;
    private readonly HashSet<int> sheets = [];
    private readonly Dictionary<(long Organisation, long Period), long> coverage = [];
    private string? programmeCode;
    private bool hasContent;
    private int issueCount;

    internal LoadSession(StoreConnection connection, IObservationWriter observations, TimeProvider clock, Submission submission, long processingId, int attempt)
    {
        this.connection = connection;
        this.observations = observations;
        this.clock = clock;
        this.submission = submission;
        this.processingId = processingId;
        this.attempt = attempt;
        ids = new Ids(connection);
    }

    /// <summary>Names a sheet; every cell must be of a named one.</summary>
    public async Task AddSheetAsync(int sheetNo, string name, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync("add_sheet", new { processingId, sheetNo, name }, cancellationToken);
        sheets.Add(sheetNo);
    }

    /// <summary>Records a new revision of the programme and uses it for what follows.</summary>
    /// <exception cref="ArgumentException">A unit cannot be kept as its text.</exception>
    public async Task DefineAsync(ProgrammeDefinition definition, CancellationToken cancellationToken)
    {
        await UseProgrammeAsync(definition.Code, cancellationToken);
        await new RevisionWriter(connection, ids).WriteAsync(processingId, definition, cancellationToken);
        hasContent = true;
    }

    /// <summary>Says whose figures follow. One attempt loads one programme.</summary>
    /// <exception cref="InvalidOperationException">Another programme is in use.</exception>
    public async Task UseProgrammeAsync(string programmeCode, CancellationToken cancellationToken)
    {
        if (this.programmeCode == programmeCode)
            return;
        if (this.programmeCode is not null)
            throw new InvalidOperationException($"This load is of programme {this.programmeCode} and cannot turn to {programmeCode}.");

        await ids.UseProgrammeAsync(programmeCode, cancellationToken);
        this.programmeCode = programmeCode;
    }

    /// <exception cref="DuplicateObservationException">This attempt has the figure already; the first one stays and the load may go on.</exception>
    public ValueTask AddAsync(NewObservation observation, CancellationToken cancellationToken)
    {
        Check(observation.Cell, observation.Second);
        if (!ids.TryGet(observation, out var key))
            return AddUnknownAsync(observation, cancellationToken);

        var written = observations.WriteAsync(key, FactCodec.Encode(observation.Fact), observation, cancellationToken);
        if (!written.IsCompletedSuccessfully)
            return CountAsync(written, key, observation);

        Count(written.GetAwaiter().GetResult(), key, observation);
        return ValueTask.CompletedTask;
    }

    public async ValueTask AddAsync(NewPlanValue planValue, CancellationToken cancellationToken)
    {
        Check(planValue.Cell, null);
        var row = new
        {
            processingId,
            indicatorId = await ids.IndicatorAsync(planValue.IndicatorCode, cancellationToken),
            organisationId = await ids.OrganisationAsync(planValue.OrganisationCode, cancellationToken),
            periodId = await ids.PeriodAsync(planValue.Period, cancellationToken),
            originalText = planValue.OriginalText,
            document = planValue.Document,
            validFrom = planValue.ValidFrom,
            sheetNo = planValue.Cell.Sheet,
            rowNo = planValue.Cell.Row,
            columnNo = planValue.Cell.Column,
        };
        await connection.ExecuteAsync("add_plan_value", row, cancellationToken);
    }

    public async ValueTask AddAsync(NewIssue issue, CancellationToken cancellationToken)
    {
        if (issue.Cell is { } cell)
            CheckSheet(cell);

        var row = new
        {
            processingId,
            sheetNo = issue.Cell?.Sheet,
            rowNo = issue.Cell?.Row,
            columnNo = issue.Cell?.Column,
            severity = Words<Severity>.Of(issue.Severity),
            code = issue.Problem.Code,
            message = issue.Problem.Sentence,
            expected = issue.Problem.Expected,
            valueText = issue.ValueText,
            indicatorCode = issue.IndicatorCode,
            organisationCode = issue.OrganisationCode,
            periodCode = issue.Period?.Code,
        };
        await connection.ExecuteAsync("add_issue", row, cancellationToken);
        issueCount++;
    }

    public async ValueTask AddAsync(NewActivity activity, CancellationToken cancellationToken)
    {
        Check(activity.Cell, null);
        var row = new
        {
            processingId,
            programmeId = ids.Programme,
            position = activity.Position,
            text = activity.Text,
            periodText = activity.PeriodText,
            periodKind = activity.PeriodKind,
            startsOn = activity.StartsOn,
            endsOn = activity.EndsOn,
            responsible = activity.Responsible,
            sheetNo = activity.Cell.Sheet,
            rowNo = activity.Cell.Row,
            columnNo = activity.Cell.Column,
        };
        await connection.ExecuteAsync("add_activity", row, cancellationToken);
    }

    public async ValueTask AddAsync(NewRiskMark riskMark, CancellationToken cancellationToken)
    {
        Check(riskMark.Cell, null);
        var row = new
        {
            processingId,
            programmeId = ids.Programme,
            organisationId = await ids.OrganisationAsync(riskMark.OrganisationCode, cancellationToken),
            risk = riskMark.Risk,
            originalText = riskMark.OriginalText,
            sheetNo = riskMark.Cell.Sheet,
            rowNo = riskMark.Cell.Row,
            columnNo = riskMark.Cell.Column,
        };
        await connection.ExecuteAsync("add_risk_mark", row, cancellationToken);
    }

    /// <summary>Commits.</summary>
    /// <param name="reason">Why it was rejected or held; null when loaded.</param>
    /// <exception cref="InvalidOperationException">Rejected or held, though figures or definitions were added: dispose and begin anew.</exception>
    public async Task<Processing> CompleteAsync(ProcessingKind kind, ProcessingOutcome outcome, string? layout, Problem? reason, long cellsSeen, long cellsLoaded, CancellationToken cancellationToken)
    {
        if (hasContent && outcome is (ProcessingOutcome.Rejected or ProcessingOutcome.Held))
            throw new InvalidOperationException($"A load that is {outcome} keeps nothing, but this one was given figures or definitions.");

        await observations.FlushAsync(cancellationToken);
        foreach (var ((organisationId, periodId), figureCount) in coverage)
            await connection.ExecuteAsync("add_coverage", new { processingId, organisationId, periodId, figureCount }, cancellationToken);

        var processing = new Processing(
            processingId, submission.Id, attempt, kind, outcome, layout, programmeCode, reason?.Code, reason?.Sentence, cellsSeen, cellsLoaded, issueCount, ColumnTypes.Truncate(clock.GetUtcNow()))
        {
            ReasonExpected = reason?.Expected,
        };
        await connection.ExecuteAsync("complete_processing", Row(processing), cancellationToken);
        await connection.CommitAsync(cancellationToken);
        return processing;
    }

    public async ValueTask DisposeAsync()
    {
        await observations.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async ValueTask AddUnknownAsync(NewObservation observation, CancellationToken cancellationToken)
    {
        var key = await ids.GetAsync(observation, cancellationToken);
        await CountAsync(observations.WriteAsync(key, FactCodec.Encode(observation.Fact), observation, cancellationToken), key, observation);
    }

    private async ValueTask CountAsync(ValueTask<bool> written, ObservationKey key, NewObservation observation) => Count(await written, key, observation);

    private void Count(bool isNew, ObservationKey key, NewObservation observation)
    {
        if (!isNew)
            throw new DuplicateObservationException(observation);

        CollectionsMarshal.GetValueRefOrAddDefault(coverage, (key.Organisation, key.Period), out _)++;
    }

    private void Check(CellAddress cell, CellAddress? second)
    {
        if (ids.Programme is null)
            throw new InvalidOperationException("Say UseProgramme or Define before adding what belongs to a programme.");

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

    private object Row(Processing processing) => new
    {
        id = processing.Id,
        kind = Words<ProcessingKind>.Of(processing.Kind),
        outcome = Words<ProcessingOutcome>.Of(processing.Outcome),
        layout = processing.Layout,
        programmeId = ids.Programme,
        reasonCode = processing.ReasonCode,
        reason = processing.Reason,
        reasonExpected = processing.ReasonExpected,
        cellsSeen = processing.CellsSeen,
        cellsLoaded = processing.CellsLoaded,
        issueCount = processing.IssueCount,
        processedAt = processing.ProcessedAt,
    };
}
