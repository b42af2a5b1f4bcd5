using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using MailKit;
using MimeKit;
using MimeKit.Utils;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Authority;
using QualityMonitor.Store;
using QualityMonitor.Store.Mailboxes;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// Files that come by mail. A message is remembered as dealt with only when everything in it is stored; a process that
/// is killed before takes the same contents from the same sender again, and finds that it has them.
/// </summary>
public sealed class MailboxSource(
    MailboxSourceOptions options,
    OwnMail own,
    ReceivedMessages messages,
    Submissions submissions,
    SourceStates states,
    TimeProvider clock
) : ISource
{
    private const int MostReferences = 20;

    private readonly MailMemory memory = new(options, messages, states, clock);

    private readonly MailFiles files = new(
        options.Limits,
        own,
        async (stream, cancellationToken) =>
            await submissions.IsMailedOutAsync(
                Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)),
                cancellationToken
            )
    );

    public string Name => options.Name;

    public async IAsyncEnumerable<SourceItem> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var session = await MailSession.OpenAsync(options, FolderAccess.ReadWrite, cancellationToken);
        if (await memory.BeginAsync(session, cancellationToken) is { } left)
            yield return left;
        foreach (var summary in await memory.WaitingAsync(session, cancellationToken))
        {
            var letter = new Letter(memory.Describe(summary, MessageKind.Files));
            var items = MailGuard.EachAsync(
                ItemsAsync(session, summary, letter, cancellationToken),
                Subject(summary),
                cancellationToken
            );
            await foreach (var item in items)
            {
                letter.HasFailed |= item is FailedFile;
                if (item is not IncomingFile file)
                {
                    yield return item;
                    continue;
                }

                letter.Given++;
                yield return file with
                {
                    Acknowledge = (_, _) => Task.FromResult(letter.Acknowledged++),
                };
            }

            // A file that could not be stored keeps its message waiting, and the next run tries all of it again.
            if (letter.HasFailed || letter.Acknowledged != letter.Given)
                continue;
            await memory.RecordAsync(letter.Record, cancellationToken);
            await session.AskAsync(open => open.MarkAsync(summary.UniqueId, cancellationToken));
        }
    }

    public async Task<string> TryAsync(CancellationToken cancellationToken)
    {
        await using var session = await MailSession.OpenAsync(options, FolderAccess.ReadOnly, cancellationToken);
        var all = await session.AskAsync(open => open.IdsAsync(null, cancellationToken));
        return $"{options.User}, папка {options.Folder}, писем: {all.Count}";
    }

    private async IAsyncEnumerable<SourceItem> ItemsAsync(
        MailSession session,
        IMessageSummary summary,
        Letter letter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var subject = Subject(summary);
        var isTooLarge = summary.Size > options.Limits.MessageBytes;
        using var message = isTooLarge
            ? await HeadAsync(session, summary.UniqueId, cancellationToken)
            : await ReadAsync(session, summary.UniqueId, cancellationToken);
        if (message is null)
        {
            letter.Become(MessageKind.Broken);
            yield return new RefusedFile(subject, MailMessages.BrokenMessage);
            yield break;
        }

        letter.Note(message, Doubt(message));
        if (MessageJudge.Of(message, own) is { } kind)
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
            yield break;

        letter.Become(MessageJudge.SoundsAutomatic(message.Subject) ? MessageKind.Automatic : MessageKind.Words);
        if (letter.Record.Kind == MessageKind.Words)
            letter.Say(LetterText.Of(message), await AnsweredAsync(message, cancellationToken));
        yield return letter.HasForeign && letter.Record.Kind == MessageKind.Words
            ? new RefusedFile(subject, MailMessages.NoFiles(letter.Others))
            : new LeftFile(subject, MailMessages.Of(letter.Record.Kind), IsTemporary: false);
    }

    private async IAsyncEnumerable<SourceItem> OpenedAsync(
        MimeMessage message,
        IMessageSummary summary,
        Letter letter,
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
        Letter letter,
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
            SenderProof =
                letter.Record.SenderDoubt is not null ? Proof.Contradicted
                : options.AuthenticationServer.Length > 0 ? Proof.Authenticated
                : Proof.Unproven,
            SenderKey = key.Length > 320 ? key[..320] : key,
            Place = MailKeys.Place(letter.Record.Key, letter.Given + 1, name),
            ReceivedAt = memory.Arrival(summary),
            Series = Places.ByMail(key, name),
            IsSent = true,
        };
    }

    /// <summary>Finds our letter that a server sent back; anybody else's is none of our business.</summary>
    private async Task ReturnAsync(MimeMessage message, Letter letter, CancellationToken cancellationToken)
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

    private static async Task<MimeMessage?> ReadAsync(
        MailSession session,
        UniqueId id,
        CancellationToken cancellationToken
    )
    {
        await using var stream = await session.AskAsync(open => open.ReadAsync(id, cancellationToken));
        return MailFiles.Parse(stream, cancellationToken);
    }

    /// <summary>A message too large to be opened: its headers still tell who sent it and what it is.</summary>
    private static async Task<MimeMessage?> HeadAsync(
        MailSession session,
        UniqueId id,
        CancellationToken cancellationToken
    )
    {
        var headers = await session.AskAsync(open => open.HeadersAsync(id, cancellationToken));
        using var bytes = new MemoryStream();
        await headers.WriteToAsync(bytes, cancellationToken);
        bytes.Write("\r\n\r\n"u8);
        bytes.Position = 0;
        return MailFiles.Parse(bytes, cancellationToken);
    }

    private static Func<Stream> Remains(MimeMessage message, string refusal) =>
        () => new MemoryStream(Encoding.UTF8.GetBytes(MailMessages.Remains(message, refusal)));

    private static string NameOf(MimeMessage message) =>
        FileNames.Safe($"письмо {RussianText.Quote(message.Subject ?? "без темы")}") is { Length: > 0 } name
            ? name
            : "письмо";

    private static string Subject(IMessageSummary summary)
    {
        var from = summary.Envelope?.From.Mailboxes.FirstOrDefault()?.Address ?? "без отправителя";
        return $"письмо «{summary.Envelope?.Subject ?? "без темы"}» ({from})";
    }

    /// <summary>What becomes of one message while its items are taken.</summary>
    private sealed class Letter(NewReceivedMessage begun)
    {
        private const int MostNames = 10;

        private NewReceivedMessage record = begun;

        public NewReceivedMessage Record =>
            record with
            {
                Attachments = Others.Count > 0 ? string.Join(", ", Others.Take(MostNames)) : null,
            };

        public List<string> Others { get; } = [];

        /// <summary>Something that is not ours was left, and its sender may think to have reported.</summary>
        public bool HasForeign { get; private set; }

        /// <summary>It could not be read to its end.</summary>
        public bool HasFailed { get; set; }

        public int Given { get; set; }

        public int Acknowledged { get; set; }

        public void Leave(MailItem item)
        {
            Others.Add(item.Name);
            HasForeign |= item is MailItem.Other;
        }

        public void Become(MessageKind kind) => record = record with { Kind = kind };

        public void Say(string words, long? deliveryId) =>
            record = record with { Words = words, DeliveryId = deliveryId };

        public void Note(MimeMessage message, string? doubt) =>
            record = record with
            {
                MessageId = MailFiles.MessageId(message),
                Sender = MailFiles.Author(message) is { Length: <= 320 } sender ? sender : null,
                SenderDoubt = doubt,
            };
    }
}
