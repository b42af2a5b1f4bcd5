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
/// <param name="Letters">Deliveries whose copies on disk are the caller's to remove.</param>
/// <param name="IsCompact">False: what was erased earlier may still lie in free pages of the database's file.</param>
public sealed record ForgetReport(ForgetRecord Record, IReadOnlyList<long> Letters, bool IsCompact)
{
    /// <summary>What names the address and is no text, as old workbooks: it is for a person to erase.</summary>
    public IReadOnlyList<ContentUse> Left { get; init; } = [];

    /// <summary>What could not be looked through: damaged or locked archives.</summary>
    public IReadOnlyList<ContentUse> Unread { get; init; } = [];

    /// <summary>Copies of letters on disk that the caller removed.</summary>
    public int Copies { get; init; }
}
