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
    IReadOnlyDictionary<string, long> Counts
);

/// <summary>A job that has failed each time since it last succeeded.</summary>
/// <param name="Since">When the first of these failures was begun.</param>
public sealed record FailingJob(DateTimeOffset Since, RunRecord Latest);

/// <summary>A run that does not come to its end.</summary>
public sealed record EndlessRun(string Job, DateTimeOffset StartedAt);
