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
