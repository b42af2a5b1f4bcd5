using QualityMonitor.Store.Content;

namespace QualityMonitor.Store.Forgetting;

/// <summary>Who wants something erased, and why.</summary>
/// <param name="What">Without the data themselves: <c>адрес</c>, <c>файл № 12</c>. At most 400 characters.</param>
public sealed record ForgetOrder(string What, string Reason, string ForgottenBy);

/// <summary>What was erased, as it stays known.</summary>
/// <param name="Places">Texts of the database that were changed.</param>
/// <param name="Contents">Stored files that were erased or written anew.</param>
public sealed record ForgetRecord(
    long Id,
    string What,
    string Reason,
    string ForgottenBy,
    DateTimeOffset ForgottenAt,
    int Places,
    int Contents
);

/// <summary>What one erasing did.</summary>
/// <param name="Letters">Deliveries to the address: their copies on disk are the caller's to remove.</param>
/// <param name="Left">Files that name the address and are no texts, as old workbooks: they are for a person to
/// erase.</param>
public sealed record ForgetReport(ForgetRecord Record, IReadOnlyList<long> Letters, IReadOnlyList<ContentUse> Left);
