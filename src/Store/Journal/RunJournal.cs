namespace QualityMonitor.Store.Journal;

public enum RunTrigger
{
    Schedule,
    /// <summary>Made up for firings missed while the service was down.</summary>
    CatchUp,
    /// <summary>A command or a button.</summary>
    Hand,
}

public enum RunOutcome
{
    Succeeded,
    Failed,
    /// <summary>Stopped on request.</summary>
    Cancelled,
    /// <summary>Its process died; nobody finished it.</summary>
    Abandoned,
}

/// <param name="TriggeredBy">Name of the trigger or of the person.</param>
/// <param name="Outcome">Null while it runs.</param>
public sealed record RunRecord(
    long Id,
    string Job,
    RunTrigger Trigger,
    string TriggeredBy,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    RunOutcome? Outcome,
    string? Message,
    IReadOnlyDictionary<string, long> Counts);

/// <summary>Every job and command, from start to end.</summary>
public sealed class RunJournal(Database database, TimeProvider clock)
{
    /// <returns>The run's id.</returns>
    public Task<long> StartAsync(string job, RunTrigger trigger, string triggeredBy, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <exception cref="InvalidOperationException">No such run, or it is finished already.</exception>
    public Task FinishAsync(long runId, RunOutcome outcome, string? message, IReadOnlyDictionary<string, long> counts, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<RunRecord>> RecentAsync(int count, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Ends as <see cref="RunOutcome.Abandoned"/> the open runs whose process on this machine is dead, and those of other
    /// machines that started longer than <paramref name="otherMachinesAfter"/> ago.
    /// </summary>
    /// <returns>How many were ended.</returns>
    public Task<int> CloseAbandonedAsync(TimeSpan otherMachinesAfter, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString() + clock);
}
