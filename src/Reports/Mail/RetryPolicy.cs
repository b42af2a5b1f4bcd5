namespace QualityMonitor.Reports.Mail;

public abstract record RetryDecision
{
    private RetryDecision() { }

    public sealed record Done : RetryDecision;

    public sealed record Retry(DateTimeOffset At) : RetryDecision;

    /// <summary>Back into the queue as if it had not been tried: the fault is not the letter's.</summary>
    public sealed record Wait : RetryDecision;

    /// <summary>Dead letter: a person decides.</summary>
    public sealed record GiveUp : RetryDecision;

    /// <summary>Never sent again by itself: it may have arrived.</summary>
    public sealed record Ask : RetryDecision;
}

/// <summary>When to try again.</summary>
public static class RetryPolicy
{
    /// <summary>A server that greylists answers within minutes; one that is being repaired, within a night.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(12),
    ];

    /// <param name="attempts">Attempts started, this one included: 1 after the first.</param>
    public static RetryDecision Decide(int attempts, SendOutcome outcome, DateTimeOffset now) =>
        outcome switch
        {
            SendOutcome.Sent => new RetryDecision.Done(),
            SendOutcome.Uncertain => new RetryDecision.Ask(),
            SendOutcome.Refusing => new RetryDecision.Wait(),
            SendOutcome.TemporaryFailure when attempts <= Waits.Length => new RetryDecision.Retry(
                now + Waits[Math.Max(attempts, 1) - 1]
            ),
            _ => new RetryDecision.GiveUp(),
        };
}
