using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using MailKit;
using MimeKit;
using MimeKit.Utils;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Indicators.Releasing;
using QualityMonitor.Store;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>Opens one message after the other: what it is, and what it brought.</summary>
internal sealed class LetterReader(
    MailboxSourceOptions options,
    OwnMail own,
    ReceivedMessages messages,
    Submissions submissions,
    MailMemory memory,
    Correspondents correspondents
)
{
    private const int MostReferences = 20;

    private readonly MailFiles files = new(
        options.Limits,
        own,
        async (stream, cancellationToken) =>
            await submissions.IsMailedOutAsync(
                Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)),
                cancellationToken
            )
    );

    /// <param name="letter">What is found out of the message.</param>
    public async IAsyncEnumerable<SourceItem> ItemsAsync(
        MailSession session,
        IMessageSummary summary,
        MailLetter letter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var subject = MailMessages.Subject(summary);
        var isTooLarge = summary.Size > options.Limits.MessageBytes;
        using var message = isTooLarge
            ? await session.HeadAsync(summary.UniqueId, cancellationToken)
            : await session.MessageAsync(summary.UniqueId, cancellationToken);
        if (message is null)
        {
            letter.Become(MessageKind.Broken);
            yield return new RefusedFile(subject, MailMessages.BrokenMessage);
            yield break;
        }

        letter.Note(message, Doubt(message), isAsked: options.AuthenticationServer.Length > 0);
        letter.IsMachineMade = await IsTrustedExportAsync(message, letter, cancellationToken);
        if (MessageJudge.Of(message, own, letter.IsMachineMade) is { } kind)
        {
            await PassOverAsync(message, kind, letter, cancellationToken);
            yield return new LeftFile(subject, MailMessages.Of(kind), IsTemporary: false);
            yield break;
        }

        if (isTooLarge)
        {
            var refusal = MailMessages.TooLargeMessage(summary.Size ?? 0, options.Limits.MessageBytes);
            yield return Incoming(message, summary, letter, NameOf(message), null, Remains(message, refusal)) with
            {
                Refusal = refusal,
            };
            yield break;
        }

        await foreach (var item in OpenedAsync(message, summary, letter, cancellationToken))
            yield return item;
        if (letter.Given > 0 && letter.Others.Count > 0)
            yield return new LeftFile(
                $"{subject}: {string.Join(", ", letter.Others.Take(10))}",
                ArchiveMessages.Beside,
                IsTemporary: false
            );
        if (letter.Given > 0)
        {
            await NoteReleaseAsync(message, letter, cancellationToken);
            yield break;
        }

        await ReadWordsAsync(message, letter, cancellationToken);
        yield return letter.HasForeign && letter.Record.Kind == MessageKind.Words
            ? new RefusedFile(subject, MailMessages.NoFiles(letter.Others))
            : new LeftFile(subject, MailMessages.Of(letter.Record.Kind), IsTemporary: false);
    }

    /// <summary>A table that a program sends by itself counts where it is certain whose program that is.</summary>
    private async Task<bool> IsTrustedExportAsync(
        MimeMessage message,
        MailLetter letter,
        CancellationToken cancellationToken
    ) =>
        MessageJudge.IsExport(message, own)
        && letter.Proof == Proof.Authenticated
        && await AnsweredAsync(message, cancellationToken) is null
        && await correspondents.KnowsAsync(letter.Record.Sender, cancellationToken);

    /// <summary>Notes what no person sent; the tables in it are named, so that somebody can look.</summary>
    private async Task PassOverAsync(
        MimeMessage message,
        MessageKind kind,
        MailLetter letter,
        CancellationToken cancellationToken
    )
    {
        letter.Become(kind);
        if (kind == MessageKind.Bounce)
            await ReturnAsync(message, letter, cancellationToken);
        else if (kind == MessageKind.Automatic)
            letter.Others.AddRange(
                await files
                    .ReadAsync(message, cancellationToken)
                    .OfType<MailItem.File>()
                    .Select(static file => file.Name)
                    .ToListAsync(cancellationToken)
            );
    }

    /// <summary>
    /// Beside the explanations that somebody sends back may stand what is to become of the draft; no other words beside
    /// files are kept.
    /// </summary>
    private async Task NoteReleaseAsync(MimeMessage message, MailLetter letter, CancellationToken cancellationToken)
    {
        var words = LetterText.Of(message);
        if (
            ReleaseReply.Read(words) != ReleaseWord.None
            && await AnsweredAsync(message, cancellationToken) is { } answered
        )
            letter.Say(words, answered);
    }

    /// <summary>Of a message that brought nothing to collect.</summary>
    private async Task ReadWordsAsync(MimeMessage message, MailLetter letter, CancellationToken cancellationToken)
    {
        var words = LetterText.Of(message);
        var answered = await AnsweredAsync(message, cancellationToken);
        var isAutomatic =
            letter.IsMachineMade
            || MessageJudge.SoundsAutomatic(message.Subject)
            || MessageJudge.IsAbsence(
                message.Subject,
                words,
                isAboutOurs: answered is not null || MessageJudge.IsAboutOurs(message, own),
                letter.HasForeign
            );
        letter.Become(isAutomatic ? MessageKind.Automatic : MessageKind.Words);
        if (!isAutomatic)
            letter.Say(words, answered);
    }

    private async IAsyncEnumerable<SourceItem> OpenedAsync(
        MimeMessage message,
        IMessageSummary summary,
        MailLetter letter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var item in files.ReadAsync(message, cancellationToken))
        {
            if (item is MailItem.File file)
                yield return Incoming(message, summary, letter, file.Name, file.ForwardedFrom, file.Open);
            else if (item is MailItem.Refused refused)
                yield return Incoming(
                    message,
                    summary,
                    letter,
                    refused.Name,
                    refused.ForwardedFrom,
                    Remains(message, refused.Reason)
                ) with
                {
                    Refusal = refused.Reason,
                };
            else
                letter.Leave(item);
        }
    }

    /// <summary>
    /// Two schools that send the same empty form have both sent it, also when somebody forwards both.
    /// </summary>
    private IncomingFile Incoming(
        MimeMessage message,
        IMessageSummary summary,
        MailLetter letter,
        string name,
        string? forwardedFrom,
        Func<Stream> open
    )
    {
        var sender = MailFiles.Author(message);
        var key = forwardedFrom ?? sender ?? "";
        return new IncomingFile(name, sender, open)
        {
            ForwardedFrom = forwardedFrom,
            MessageId = MailFiles.MessageId(message),
            SenderDoubt = letter.Record.SenderDoubt,
            SenderProof = letter.Proof,
            IsMachineMade = letter.IsMachineMade,
            IsCarried = forwardedFrom is not null || MessageJudge.Carries(message),
            SenderKey = key.Length > 320 ? key[..320] : key,
            Place = MailKeys.Place(letter.Record.Key, letter.Given + 1, name),
            ReceivedAt = memory.Arrival(summary),
            Series = Places.ByMail(key, name),
            IsSent = true,
        };
    }

    /// <summary>Finds our letter that a server sent back; anybody else's is none of our business.</summary>
    private async Task ReturnAsync(MimeMessage message, MailLetter letter, CancellationToken cancellationToken)
    {
        foreach (var returned in BounceReader.Read(message))
        {
            var delivery = await messages.FindLetterAsync([returned.MessageId], cancellationToken);
            letter.Say(MailMessages.Returned(returned.Recipient, returned.Reason), delivery);
            if (delivery is not null)
                return;
        }
    }

    private Task<long?> AnsweredAsync(MimeMessage message, CancellationToken cancellationToken) =>
        messages.FindLetterAsync(
            new[] { message.InReplyTo }
                .Concat(message.References.Reverse().Take(MostReferences))
                .OfType<string>()
                .Select(static id => $"<{MimeUtils.ParseMessageId(id) ?? id.Trim('<', '>')}>"),
            cancellationToken
        );

    private string? Doubt(MimeMessage message) =>
        SenderProof.Doubt(message.Headers, MailFiles.Author(message), options.AuthenticationServer);

    private static Func<Stream> Remains(MimeMessage message, string refusal) =>
        () => new MemoryStream(Encoding.UTF8.GetBytes(MailMessages.Remains(message, refusal)));

    private static string NameOf(MimeMessage message) =>
        FileNames.Safe($"письмо {RussianText.Quote(message.Subject ?? "без темы")}") is { Length: > 0 } name
            ? name
            : "письмо";
}
