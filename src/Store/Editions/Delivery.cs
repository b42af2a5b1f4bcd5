namespace QualityMonitor.Store.Editions;

public enum DeliveryState
{
    Pending,
    Sending,
    Sent,
    /// <summary>Dead letter: given up; only a person resends it.</summary>
    Failed,
    /// <summary>Nobody knows whether the server took it; never resent silently.</summary>
    Uncertain,
}

/// <summary>One edition on its way to one address.</summary>
/// <param name="MessageId">With angle brackets; the same for every attempt, so that a double is recognised as one.</param>
/// <param name="Attempts">Started attempts.</param>
/// <param name="NextAttemptAt">Not before this moment; null: at once.</param>
public sealed record Delivery(
    long Id,
    long EditionId,
    string Address,
    string DisplayName,
    string MessageId,
    DeliveryState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    DateTimeOffset ChangedAt,
    string? LastError);

/// <summary>One step of a delivery.</summary>
/// <param name="State">The state it came to.</param>
/// <param name="Note">The server's answer, the error, or who decided.</param>
public sealed record DeliveryEvent(DateTimeOffset HappenedAt, DeliveryState State, string? Note);
