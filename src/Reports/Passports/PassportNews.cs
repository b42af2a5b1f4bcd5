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
);
