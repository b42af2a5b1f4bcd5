using System.Runtime.CompilerServices;
using System.Text;
using MimeKit;
using MimeKit.Tnef;
using QualityMonitor.Etl.Sources.Archives;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// What a message holds: attachments, inline or not, and those of messages forwarded within it. Outlook's winmail.dat
/// is opened too. What lies in a letter of our own is our own word, and so is a workbook of ours that comes back
/// unchanged: neither is news.
/// </summary>
/// <param name="isOurs">Whether this program mailed this content out.</param>
internal sealed class MailFiles(MailLimits limits, OwnMail own, Func<Stream, CancellationToken, Task<bool>> isOurs)
{
    private static readonly ParserOptions Parsing = new() { CharsetEncoding = Windows1251() };

    /// <returns>Null for what is no message.</returns>
    public static MimeMessage? Parse(Stream message, CancellationToken cancellationToken)
    {
        try
        {
            return MimeMessage.Load(Parsing, message, cancellationToken);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Who says they wrote it: the first From, else Sender; lower case.</summary>
    public static string? Author(MimeMessage message) =>
        (message.From.Mailboxes.FirstOrDefault() ?? message.Sender)?.Address is { Length: > 0 } address
            ? address.ToLowerInvariant()
            : null;

    /// <summary>
    /// With angle brackets; null when there is none of a usable length, which a header line bounds to 998.
    /// </summary>
    public static string? MessageId(MimeMessage message) =>
        message.MessageId is { Length: > 0 and < 997 } id ? $"<{id}>" : null;

    public IAsyncEnumerable<MailItem> ReadAsync(MimeMessage message, CancellationToken cancellationToken) =>
        ReadAsync(message.Body, new Branch(IsAlone(message), null, 0), cancellationToken);

    private IAsyncEnumerable<MailItem> ReadAsync(
        MimeEntity? entity,
        Branch branch,
        CancellationToken cancellationToken
    ) =>
        entity switch
        {
            Multipart parts => EachAsync(parts, branch, cancellationToken),
            TnefPart winmail when Attachments(winmail) is { } parts => EachAsync(parts, branch, cancellationToken),
            MessagePart { Message: { } forwarded } => ForwardedAsync(forwarded, branch, cancellationToken),
            MimePart part when PackedParts.In(part, limits.FileBytes, cancellationToken) is { } parts => EachAsync(
                parts,
                branch,
                cancellationToken
            ),
            MimePart part when NameOf(part) is { Length: > 0 } name => PartAsync(part, name, branch, cancellationToken),
            _ => AsyncEnumerable.Empty<MailItem>(),
        };

    private IAsyncEnumerable<MailItem> EachAsync(
        IEnumerable<MimeEntity> parts,
        Branch branch,
        CancellationToken cancellationToken
    ) => parts.ToAsyncEnumerable().SelectMany(part => ReadAsync(part, branch, cancellationToken));

    private async IAsyncEnumerable<MailItem> ForwardedAsync(
        MimeMessage forwarded,
        Branch branch,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (own.Wrote(forwarded))
        {
            yield return new MailItem.Ours(ArchiveMessages.Ours);
            yield break;
        }

        if (branch.Depth < limits.Nesting)
        {
            await foreach (
                var item in ReadAsync(
                    forwarded.Body,
                    branch with
                    {
                        ForwardedFrom = Author(forwarded) ?? branch.ForwardedFrom,
                        Depth = branch.Depth + 1,
                    },
                    cancellationToken
                )
            )
                yield return item;
            yield break;
        }

        await using var spool = new SpoolFile();
        await spool.FillAsync(stream => forwarded.WriteToAsync(stream, cancellationToken));
        yield return new MailItem.File("пересланное письмо.eml", spool.OpenRead)
        {
            ForwardedFrom = branch.ForwardedFrom,
        };
    }

    private async IAsyncEnumerable<MailItem> PartAsync(
        MimePart part,
        string name,
        Branch branch,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (part.Content is null || !IsTaken(part, name, branch.IsAlone))
        {
            yield return new MailItem.Other(name);
            yield break;
        }

        await using var spool = new SpoolFile();
        var isWhole = true;
        try
        {
            await using var content = part.Content.Open();
            await spool.FillAsync(content, limits.FileBytes, cancellationToken);
        }
        catch (TooManyBytesException)
        {
            isWhole = false;
        }

        if (!isWhole)
            yield return new MailItem.Refused(name, MailMessages.TooLarge(name, limits.FileBytes))
            {
                ForwardedFrom = branch.ForwardedFrom,
            };
        else if (SentKinds.IsSignatureAlone(name, spool.OpenRead))
            yield return new MailItem.Other(name);
        else if (await IsOursAsync(name, spool, cancellationToken))
            yield return new MailItem.Ours(name);
        else
            yield return new MailItem.File(name, spool.OpenRead) { ForwardedFrom = branch.ForwardedFrom };
    }

    /// <summary>
    /// Some programs forward a letter as a file of its own; others take our workbook along when they forward or answer.
    /// </summary>
    private async Task<bool> IsOursAsync(string name, SpoolFile spool, CancellationToken cancellationToken)
    {
        if (await isOurs(spool.OpenRead(), cancellationToken))
            return true;
        return SentKinds.IsSavedLetter(name) && own.WroteLetter(spool.OpenRead());
    }

    /// <summary>
    /// Nothing in the message may be a table, so that a picture in it may be what its sender thinks to have reported.
    /// </summary>
    private static bool IsAlone(MimeMessage message)
    {
        var parts = new MimeIterator(message);
        while (parts.MoveNext())
        {
            var unwrapped =
                parts.Current is TnefPart winmail && Attachments(winmail) is { } attachments
                    ? attachments
                    : [parts.Current];
            if (
                unwrapped
                    .OfType<MimePart>()
                    .Any(static part =>
                        IsTaken(part, NameOf(part), isAlone: false) && SentKinds.Of(NameOf(part)) != SentKind.Signature
                    )
            )
                return false;
        }

        return true;
    }

    private static bool IsTaken(MimePart part, string name, bool isAlone) =>
        name.Length > 0
        && SentKinds.Of(name) switch
        {
            SentKind.Table or SentKind.Zip or SentKind.Signature => true,
            SentKind.Closed => part is not TextPart || part.IsAttachment,
            SentKind.Beside => isAlone && part.IsAttachment,
            _ => false,
        };

    /// <summary>A file without a name is still a file.</summary>
    private static string NameOf(MimePart part)
    {
        var name = FileNames.Safe(part.FileName ?? "");
        var isFile =
            part.IsAttachment
            || part.ContentType.IsMimeType("application", "*")
            || part.ContentType.IsMimeType("text", "csv");
        return name.Length > 0 ? name
            : isFile && MimeTypes.TryGetExtension(part.ContentType.MimeType, out var extension) ? "вложение" + extension
            : isFile && part is not TextPart ? "вложение"
            : "";
    }

    /// <returns>The text as well; null when nothing can be got out, and it is a file like any other.</returns>
    private static List<MimeEntity>? Attachments(TnefPart winmail)
    {
        try
        {
            return winmail.ExtractAttachments().Select(Unwrapped).ToList() is { Count: > 0 } parts ? parts : null;
        }
        catch (Exception exception) when (exception is TnefException or ArgumentException or IOException)
        {
            return null;
        }
    }

    /// <summary>Outlook forwards a message as one more of its own kind within.</summary>
    private static MimeEntity Unwrapped(MimeEntity part) =>
        part is TnefPart nested ? new MessagePart("rfc822", nested.ConvertToMessage()) : part;

    // Headers with raw Russian letters are UTF-8 or this.
    private static Encoding Windows1251()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1251);
    }

    /// <summary>Where in the message a part stands.</summary>
    /// <param name="ForwardedFrom">See <see cref="MailItem.File.ForwardedFrom"/>.</param>
    /// <param name="Depth">Messages around it.</param>
    private sealed record Branch(bool IsAlone, string? ForwardedFrom, int Depth);
}
