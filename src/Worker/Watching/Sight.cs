using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Reports.Stale;
using QualityMonitor.Store.Journal;
using QualityMonitor.Store.Watching;
using QualityMonitor.Worker.Runs;

namespace QualityMonitor.Worker.Watching;

/// <summary>All that is looked at to know whether something is wrong.</summary>
/// <param name="Now">By the clock of the settings.</param>
/// <param name="Machine">Where this process runs.</param>
internal sealed record Sight(DateTimeOffset Now, TimeZoneInfo Zone, string Machine)
{
    public IReadOnlyList<UnreadSource> Unread { get; init; } = [];

    /// <summary>The reason of those with which nothing is wrong, and whose tables nobody would understand.</summary>
    public string? NoLayouts { get; init; }

    /// <summary>When the latest reading of a source began; null: none was read yet.</summary>
    public DateTimeOffset? SourcesReadAt { get; init; }

    /// <summary>By their names.</summary>
    public IReadOnlyDictionary<string, FailingJob> Failing { get; init; } =
        new Dictionary<string, FailingJob>(StringComparer.Ordinal);

    /// <summary>Runs that do not come to their end: what they wait for has no limit of its own, and nothing else of their job is done.</summary>
    public IReadOnlyList<EndlessRun> Endless { get; init; } = [];

    public IReadOnlyList<LetterInNeed> Letters { get; init; } = [];

    /// <summary>Letters that nothing moves; null: none.</summary>
    public WaitingLetters? Waiting { get; init; }

    public IReadOnlyList<OverdueReport> Reports { get; init; } = [];

    /// <summary>Reports that became stale and that no coordinator can be told of.</summary>
    public IReadOnlyList<StaleReport> Stale { get; init; } = [];

    /// <summary>Restored from a backup, and nobody has let the letters go yet.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>Those that say how full they are.</summary>
    public IReadOnlyList<DiskSpace> Disks { get; init; } = [];

    /// <summary>The years that the production calendar knows.</summary>
    public IReadOnlyCollection<int> Years { get; init; } = [];

    /// <summary>Since when there should have been a backup; null: there is one, or none is asked for.</summary>
    public DateTimeOffset? BackupMissingSince { get; init; }

    /// <summary>Certificates of other servers that end soon, or have ended.</summary>
    public IReadOnlyList<SeenCertificate> Certificates { get; init; } = [];

    public ClockJump? Clock { get; init; }

    /// <summary>Reports and reminders wait, for the service was silent for long.</summary>
    public LongSilence? Silence { get; init; }

    /// <summary>The database could not be asked for a while, and can be again; null: it always could.</summary>
    public Outage? Database { get; init; }

    /// <summary>The pages could not be opened, for this reason, since then; null: they are, or are off.</summary>
    public Outage? Web { get; init; }
}

/// <param name="By">Negative: set back.</param>
internal sealed record ClockJump(DateTimeOffset At, TimeSpan By)
{
    /// <summary>By less no deadline moves by more than a part of a day.</summary>
    private static readonly TimeSpan Far = TimeSpan.FromHours(6);

    public bool IsFarAhead => By > Far;
}

internal sealed record Outage(DateTimeOffset Since, string Reason);
