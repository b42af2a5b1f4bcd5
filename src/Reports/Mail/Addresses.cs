using MimeKit;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Reports.Mail;

internal static class Addresses
{
    /// <summary>The bare address of what somebody wrote; null when it is none.</summary>
    public static string? Of(string? text) =>
        MailboxAddress.TryParse(text ?? "", out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal)
            ? mailbox.Address
            : null;

    /// <summary>The bare addresses of an organisation's cell, in its order.</summary>
    public static IReadOnlyList<string> All(string? cell) =>
        [.. MailAddresses.Split(cell).Select(Of).OfType<string>().Distinct(MailAddresses.Comparer)];

    /// <summary>The same for letters that the same people get.</summary>
    public static string KeyOf(IEnumerable<Recipient> readers) =>
        string.Join('\n', readers.Select(static one => one.Email.ToUpperInvariant()));
}
