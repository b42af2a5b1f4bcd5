using QualityMonitor.Indicators.Programmes;

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

    /// <summary>A mail server took it and sent it back: the address does not work.</summary>
    Returned,
}

/// <summary>One edition on its way to one address.</summary>
/// <param name="MessageId">With angle brackets; the same for every attempt, so that a double is recognised as
/// one.</param>
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
    string? LastError
)
{
    /// <summary>Whose face of the edition it carries; null: everybody's.</summary>
    public RecipientRole? Reader { get; init; }
}

/// <summary>The letters that a letter follows, by their Message-IDs with angle brackets.</summary>
/// <param name="Root">Our first letter to this address in the thread; null when this is the first, or the paper has no
/// thread.</param>
/// <param name="Answered">The message of this very address that the letter answers; null when it answers none.</param>
public sealed record LetterThread(string? Root, string? Answered)
{
    public static LetterThread None { get; } = new(null, null);
}
