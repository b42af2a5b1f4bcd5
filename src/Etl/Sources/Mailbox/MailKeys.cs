using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MailKit;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>Names of messages and of what lies in them that hold whatever number a server gives a message.</summary>
internal static class MailKeys
{
    /// <summary>
    /// The author's own identification: a server that numbers its messages anew, and a person who copies one, leave it
    /// as it is. Where there is no Message-ID the size stands in.
    /// </summary>
    public static string Of(IMessageSummary summary)
    {
        var envelope = summary.Envelope;
        var id = envelope?.MessageId ?? "";
        var parts = string.Join(
            '\n',
            id,
            envelope?.Date?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) ?? "",
            envelope?.From.ToString() ?? "",
            envelope?.Subject ?? "",
            id.Length > 0 ? "" : summary.Size?.ToString(CultureInfo.InvariantCulture) ?? ""
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }

    /// <summary>Where a file lies: the message, its number there, its name.</summary>
    public static string Place(string messageKey, int number, string name)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{messageKey}/{number}/{name}");
        return place.Length > IncomingFile.LongestPlace ? place[..IncomingFile.LongestPlace] : place;
    }

    /// <summary>
    /// Versions before kept what they took as «validity.uid/name».
    /// </summary>
    /// <returns>Null for any other place.</returns>
    public static (long Validity, long Uid)? OldPlace(string place)
    {
        var slash = place.IndexOf('/', StringComparison.Ordinal);
        return
            slash > 0
            && place[..slash].Split('.') is [var validity, var uid]
            && long.TryParse(validity, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(uid, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? (first, second)
            : null;
    }
}
