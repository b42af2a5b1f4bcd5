using System.Text.RegularExpressions;
using MimeKit;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// How letters of this program itself are known when they come back, quoted, forwarded or returned.
/// </summary>
/// <param name="Addresses">Addresses it writes from; what people write from is none of them.</param>
public sealed partial record OwnMail(IReadOnlyList<string> Addresses)
{
    public static OwnMail None { get; } = new([]);

    /// <summary>
    /// A message within a message is ours by its author or by its Message-ID: nothing in it is news, whoever sends it
    /// back.
    /// </summary>
    public bool Wrote(MimeMessage quoted) =>
        IsOwnId(quoted.MessageId) || quoted.From.Mailboxes.Any(author => IsOwnAddress(author.Address));

    /// <param name="saved">A message as a mail program saves it, or anything else.</param>
    /// <inheritdoc cref="Wrote"/>
    public bool WroteLetter(Stream saved)
    {
        using var letter = MailFiles.Parse(saved, CancellationToken.None);
        return letter is not null && Wrote(letter);
    }

    /// <summary>
    /// A message that came as such is ours only by both: a person may write from the address that the program writes
    /// from.
    /// </summary>
    public bool Sent(MimeMessage message) =>
        IsOwnId(message.MessageId) && message.From.Mailboxes.Any(author => IsOwnAddress(author.Address));

    public bool IsOwnAddress(string? address) =>
        address is not null && Addresses.Contains(address.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Of the form that this program gives, in whatever installation.</summary>
    public static bool IsOwnId(string? messageId) => messageId is not null && OwnId().IsMatch(messageId);

    /// <summary>A line that a mail program puts above what it quotes, or a quoted one, names us.</summary>
    public bool IsNamedIn(string line) =>
        IdsIn(line).Any() || Addresses.Any(own => line.Contains(own, StringComparison.OrdinalIgnoreCase));

    /// <summary>Message-IDs of our form in a text, with angle brackets.</summary>
    public static IEnumerable<string> IdsIn(string text) =>
        IdInText().Matches(text).Select(static found => found.Value);

    [GeneratedRegex("^<?qm-[A-Za-z0-9-]+-[0-9a-f]{16,64}@[^@<>]+>?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnId();

    [GeneratedRegex("<qm-[A-Za-z0-9-]{1,300}@[A-Za-z0-9.-]{1,255}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdInText();
}
