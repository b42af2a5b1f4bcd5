namespace QualityMonitor.Worker.Runs;

/// <summary>Names of the jobs: of their leases and of their runs in the journal.</summary>
internal static class JobNames
{
    public const string Collect = "collect";
    public const string Report = "report";
    public const string Remind = "remind";
    public const string Deliver = "deliver";
    public const string Retract = "retract";
    public const string UndoRetract = "retract-undo";
    public const string Reprocess = "reprocess";
    public const string Answer = "answer";
    public const string Forget = "forget";
    public const string Backup = "backup";
    public const string Verify = "verify";
    public const string Tidy = "tidy";
    public const string Watch = "watch";

    /// <summary>Those that the service does by itself and writes into the journal.</summary>
    public static IReadOnlyList<string> Scheduled { get; } = [Collect, Report, Remind, Deliver, Backup, Verify, Tidy];
}
