using MimeKit;

namespace QualityMonitor.Reports.Mail;

internal static class Addresses
{
    /// <summary>The bare address of what somebody wrote; null when it is none.</summary>
    public static string? Of(string? text) =>
        MailboxAddress.TryParse(text ?? "", out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal)
            ? mailbox.Address
            : null;
}
