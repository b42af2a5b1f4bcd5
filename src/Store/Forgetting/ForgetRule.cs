namespace QualityMonitor.Store.Forgetting;

/// <summary>Why a file may not be erased yet.</summary>
public enum ForgetHindrance
{
    /// <summary>It may be.</summary>
    None,

    /// <summary>Figures or texts of it may count: they must lead to their cells.</summary>
    Counts,

    /// <summary>It waits for a decision.</summary>
    Waits,

    /// <summary>An answer about it is not sent yet, or nobody knows whether it was.</summary>
    IsAnswered,

    /// <summary>A passport: the past is judged by it.</summary>
    IsPassport,
}

/// <summary>Which files may be erased: those that nothing leads to any more. Pure.</summary>
public static class ForgetRule
{
    /// <param name="latest">Of the file's attempts; null: it was not looked at yet.</param>
    /// <param name="answersOwed">Letters about it that are not sent yet, or of unknown fate.</param>
    public static ForgetHindrance Of(Processing? latest, long answersOwed) =>
        latest switch
        {
            null => ForgetHindrance.Waits,
            { Outcome: ProcessingOutcome.Held } => ForgetHindrance.Waits,
            _ when answersOwed > 0 => ForgetHindrance.IsAnswered,
            { Outcome: ProcessingOutcome.Rejected or ProcessingOutcome.Retracted } => ForgetHindrance.None,
            { Kind: ProcessingKind.Passport } => ForgetHindrance.IsPassport,
            _ => ForgetHindrance.Counts,
        };
}
