namespace QualityMonitor.Indicators.Passport;

/// <summary>All that a passport says, with the day from which it governs.</summary>
/// <param name="Id">Of its revision.</param>
/// <param name="SubmissionId">The file.</param>
/// <param name="GovernsFrom">Null: all time.</param>
public sealed record GovernedPassport(long Id, long SubmissionId, DateOnly? GovernsFrom, PassportState State)
{
    /// <summary>What it says to a municipality.</summary>
    public GovernedPassport ScopedTo(string municipality) => this with { State = State.ScopedTo(municipality) };
}
