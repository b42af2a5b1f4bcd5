using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Timeline;

/// <summary>One passport of a programme, with the day from which it governs.</summary>
/// <param name="Id">Of the store.</param>
/// <param name="SubmissionId">The file.</param>
/// <param name="ProcessingId">Of the attempt that loaded it: its plan values belong to it.</param>
/// <param name="GovernsFrom">Null: all time, as what a table says of its own programme, and passports of the time
/// before days were kept.</param>
/// <param name="Passport">All versions of all rows.</param>
public sealed record GovernedRevision(
    long Id,
    long SubmissionId,
    long ProcessingId,
    DateOnly? GovernsFrom,
    ProgrammeDefinition Passport
);
