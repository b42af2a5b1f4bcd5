namespace QualityMonitor.Reports.Mail;

/// <summary>What became of one message.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>What broke, for the log; null where the other side answered.</summary>
    public Exception? Cause { get; init; }

    /// <param name="Answer">What the other side said.</param>
    public sealed record Sent(string Answer) : SendOutcome;

    /// <summary>Certainly not taken; worth another try.</summary>
    /// <param name="Code">SMTP reply code; 0 when there was none.</param>
    public sealed record TemporaryFailure(int Code, string Text) : SendOutcome;

    /// <summary>Certainly not taken, and never will be.</summary>
    public sealed record PermanentFailure(int Code, string Text) : SendOutcome;

    /// <summary>
    /// Certainly not taken, and no other letter would be: a setting is wrong. It waits, and no attempt is counted.
    /// </summary>
    /// <param name="Text">Who refuses, why, and which setting to look at.</param>
    public sealed record Refusing(string Text) : SendOutcome;

    /// <summary>The connection broke between the end of the message and the answer: nobody knows.</summary>
    public sealed record Uncertain(string Text) : SendOutcome;
}
