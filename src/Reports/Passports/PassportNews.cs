using QualityMonitor.Indicators.Passport;

namespace QualityMonitor.Reports.Passports;

/// <summary>What a passport changed against the one before it, as its coordinators are told.</summary>
/// <param name="CameFrom">The sender, or the source where there is none.</param>
/// <param name="VouchedBy">The person at a shell who let it in; null: nobody needed to.</param>
public sealed record PassportNews(
    string ProgrammeName,
    string FileName,
    string CameFrom,
    string? VouchedBy,
    DateOnly ReceivedOn,
    long SubmissionId,
    IReadOnlyList<PassportChange> Changes
)
{
    /// <summary>Periods that end earlier are judged by the passport before; null: by this one, all of them.</summary>
    public DateOnly? GovernsFrom { get; init; }

    /// <summary>What it says of periods that were closed when it came: it waits for a person.</summary>
    public IReadOnlyList<PassportChange> Closed { get; init; } = [];

    /// <summary>Organisations whose rows are gone, and nobody has said since when.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];
}

/// <summary>A passport that a person took back, as its coordinators are told.</summary>
/// <param name="InForce">Whether there is another passport, which counts again.</param>
/// <param name="Changes">What counts otherwise now; empty where a later passport had replaced it.</param>
public sealed record RetractionNews(
    string ProgrammeName,
    string FileName,
    long SubmissionId,
    DateOnly RetractedOn,
    string Reason,
    bool InForce,
    IReadOnlyList<PassportChange> Changes
);
