namespace QualityMonitor.Indicators.Authority;

/// <summary>Whom the admin lets senders of a mailbox speak for that no passport need name.</summary>
/// <param name="Addresses">Addresses, or domains as «@example.ru».</param>
public sealed record DeclaredSenders(IReadOnlyList<string> Addresses, Trust SpeaksFor)
{
    public static DeclaredSenders None { get; } = new([], Trust.Nobody);

    public Trust For(string? sender) => Has(sender) ? SpeaksFor : Trust.Nobody;

    /// <summary>Whether the admin knows the sender, whomever they speak for.</summary>
    public bool Has(string? sender) =>
        sender is not null
        && Addresses.Any(known =>
            known.StartsWith('@')
                ? sender.EndsWith(known, StringComparison.OrdinalIgnoreCase)
                : MailAddresses.Comparer.Equals(sender, known)
        );
}
