namespace QualityMonitor.Worker.Commands.Frame;

/// <summary>What the process tells its caller; the README lists them for schedulers and scripts.</summary>
internal enum ExitCode
{
    Done = 0,
    Failed = 1,
    WrongCommandLine = 2,
    WrongConfiguration = 3,

    /// <summary>The database is missing, behind, or newer than the program.</summary>
    DatabaseNotReady = 4,

    /// <summary>Another process is doing the same work.</summary>
    Busy = 5,

    /// <summary>Done, but something needs a person: a rejected file, a letter not delivered.</summary>
    NeedsAttention = 6,
}
