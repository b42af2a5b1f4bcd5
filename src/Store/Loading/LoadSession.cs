using QualityMonitor.Indicators;

namespace QualityMonitor.Store.Loading;

/// <summary>
/// One attempt to load one submission, one transaction. Disposing without <see cref="CompleteAsync"/> leaves the database as if
/// the load had never begun. Not for concurrent use.
/// </summary>
public sealed class LoadSession : IAsyncDisposable
{
    internal LoadSession()
    {
    }

    /// <summary>Names a sheet; cells refer to it by its number.</summary>
    public Task AddSheetAsync(int sheetNo, string name, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Records a new revision of the programme and uses it for what follows.</summary>
    public Task DefineAsync(ProgrammeDefinition definition, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Says whose figures follow. One attempt loads one programme.</summary>
    public Task UseProgrammeAsync(string programmeCode, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <exception cref="DuplicateObservationException">This attempt has the figure already; the first one stays and the load may go on.</exception>
    public ValueTask AddAsync(NewObservation observation, CancellationToken cancellationToken) => throw new NotImplementedException();

    public ValueTask AddAsync(NewPlanValue planValue, CancellationToken cancellationToken) => throw new NotImplementedException();

    public ValueTask AddAsync(NewIssue issue, CancellationToken cancellationToken) => throw new NotImplementedException();

    public ValueTask AddAsync(NewActivity activity, CancellationToken cancellationToken) => throw new NotImplementedException();

    public ValueTask AddAsync(NewRiskMark riskMark, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Commits.</summary>
    /// <param name="reason">Why it was rejected or held; null when loaded.</param>
    public Task<Processing> CompleteAsync(ProcessingKind kind, ProcessingOutcome outcome, string? layout, Problem? reason, long cellsSeen, long cellsLoaded, CancellationToken cancellationToken) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => throw new NotImplementedException();
}

/// <summary>One attempt gave a figure twice. A broken promise of the mapper, which reports duplicates of a file as data issues.</summary>
public sealed class DuplicateObservationException(NewObservation observation, Exception? inner = null)
    : InvalidOperationException($"Indicator {observation.IndicatorCode}, organisation {observation.OrganisationCode}, period {observation.Period.Start:yyyy-MM-dd}..{observation.Period.End:yyyy-MM-dd}, breakdown '{observation.Breakdown}' is loaded twice by one file: sheet {observation.Cell.Sheet}, row {observation.Cell.Row}, column {observation.Cell.Column}.", inner)
{
    /// <summary>The second one, which was not stored.</summary>
    public NewObservation Observation { get; } = observation;
}
