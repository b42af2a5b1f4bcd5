namespace QualityMonitor.Store;

/// <summary>Whether a source could be read whole when it was collected from last.</summary>
/// <param name="CheckedAt">When that reading began.</param>
/// <param name="FailingSince">When it first could not, without a success since; null when it could.</param>
/// <param name="Failure">Why not, in Russian; null when it could.</param>
public sealed record SourceHealth(
    string Source,
    DateTimeOffset CheckedAt,
    DateTimeOffset? FailingSince,
    string? Failure
);
