namespace QualityMonitor.Indicators.Completeness;

/// <summary>By whose word a file arrived when it is said to.</summary>
public enum ReceiptBasis
{
    /// <summary>The mail server's own clock (INTERNALDATE, RFC 9051).</summary>
    Server,

    /// <summary>The time of the file's last change, where nothing speaks against it.</summary>
    File,

    /// <summary>Nothing better is known than when it was collected.</summary>
    Collected,
}

/// <summary>The moment a file was received.</summary>
public readonly record struct ReceiptMoment(DateTimeOffset At, ReceiptBasis Basis);

/// <summary>
/// The day of receipt is the day a file arrived, not the day it was read: whoever reads late must not make the sender
/// late. A file's own time may be an old document's, copied along, or a wrong clock's; it is believed only between the
/// last look at its place, which did not find it, and now.
/// </summary>
public static class ReceiptRule
{
    /// <param name="now">When it is collected.</param>
    /// <param name="server">When the mail server received it; null when none did.</param>
    /// <param name="changed">When the file was last changed, as its place says; null when it does not say.</param>
    /// <param name="lookedBefore">When its place was last looked through and did not hold it; null: never. A moment to
    /// come is a wrong clock's.</param>
    public static ReceiptMoment Decide(
        DateTimeOffset now,
        DateTimeOffset? server,
        DateTimeOffset? changed,
        DateTimeOffset? lookedBefore
    ) =>
        (server, changed) switch
        {
            ({ } arrived, _) => new(arrived < now ? arrived : now, ReceiptBasis.Server),
            (null, { } time) when time > now => new(now, ReceiptBasis.Collected),
            (null, { } time) when lookedBefore is { } look && time < look && look <= now => new(
                look,
                ReceiptBasis.Collected
            ),
            (null, { } time) => new(time, ReceiptBasis.File),
            _ => new(now, ReceiptBasis.Collected),
        };
}
