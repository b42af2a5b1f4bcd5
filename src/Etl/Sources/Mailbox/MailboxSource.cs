using System.Globalization;
using System.Runtime.CompilerServices;
using MailKit;
using MimeKit;
using QualityMonitor.Etl.Sources.Archives;
using QualityMonitor.Indicators.Authority;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// Files that come by mail. A message is marked only when everything in it is stored; a process that is killed before
/// takes the same contents from the same sender again, and finds that it has them.
/// </summary>
public sealed class MailboxSource(MailboxSourceOptions options) : ISource
{
    public string Name => options.Name;

    public async IAsyncEnumerable<SourceItem> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var session = await MailSession.OpenAsync(options, FolderAccess.ReadWrite, cancellationToken);
        foreach (var message in await session.AskAsync(open => open.WaitingAsync(cancellationToken)))
        {
            var (given, acknowledged) = (0, 0);
            await foreach (var item in ItemsAsync(session, message, cancellationToken))
            {
                if (item is not IncomingFile file)
                {
                    yield return item;
                    continue;
                }

                given++;
                yield return file with
                {
                    Acknowledge = (_, _) => Task.FromResult(acknowledged++),
                };
            }

            // A file that could not be stored keeps its message waiting, and the next run tries all of it again.
            if (acknowledged == given)
                await session.AskAsync(open => open.MarkAsync(message.UniqueId, cancellationToken));
        }
    }

    public async Task<string> TryAsync(CancellationToken cancellationToken)
    {
        await using var session = await MailSession.OpenAsync(options, FolderAccess.ReadOnly, cancellationToken);
        var waiting = await session.AskAsync(open => open.WaitingAsync(cancellationToken));
        return $"{options.User}, папка {options.Folder}, новых писем: {waiting.Count}";
    }

    private async IAsyncEnumerable<SourceItem> ItemsAsync(
        MailSession session,
        IMessageSummary summary,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var subject = Subject(summary);
        if (summary.Size > options.Limits.MessageBytes)
        {
            yield return new RefusedFile(subject, MailMessages.TooLargeMessage(options.Limits.MessageBytes));
            yield break;
        }

        await using var stream = await session.AskAsync(open => open.ReadAsync(summary.UniqueId, cancellationToken));
        using var message = MailFiles.Parse(stream, cancellationToken);
        if (message is null)
        {
            yield return new RefusedFile(subject, MailMessages.BrokenMessage);
            yield break;
        }

        var others = new List<string>();
        var isUseless = true;
        await foreach (var item in new MailFiles(options.Limits).ReadAsync(message, cancellationToken))
        {
            if (item is MailItem.Other)
            {
                others.Add(item.Name);
                continue;
            }

            isUseless = false;
            yield return item is MailItem.File file
                ? Incoming(file, message, summary.UniqueId)
                : new RefusedFile($"{subject}: {item.Name}", ((MailItem.Refused)item).Reason);
        }

        if (isUseless)
            yield return new RefusedFile(subject, MailMessages.NoFiles(others));
        else if (others.Count > 0)
            yield return new LeftFile(
                $"{subject}: {string.Join(", ", others.Take(10))}",
                ArchiveMessages.Beside,
                IsTemporary: false
            );
    }

    /// <summary>
    /// Two schools that send the same empty form have both sent it, also when somebody forwards both.
    /// </summary>
    private IncomingFile Incoming(MailItem.File file, MimeMessage message, UniqueId id)
    {
        var sender = MailFiles.Author(message);
        var key = file.ForwardedFrom ?? sender ?? "";
        var place = string.Create(CultureInfo.InvariantCulture, $"{id.Validity}.{id.Id}/{file.Name}");
        var doubt = SenderProof.Doubt(message.Headers, sender, options.AuthenticationServer);
        return new IncomingFile(file.Name, sender, file.Open)
        {
            ForwardedFrom = file.ForwardedFrom,
            MessageId = MailFiles.MessageId(message),
            SenderDoubt = doubt,
            SenderProof =
                doubt is not null ? Proof.Contradicted
                : options.AuthenticationServer.Length > 0 ? Proof.Authenticated
                : Proof.Unproven,
            SenderKey = key.Length > 320 ? key[..320] : key,
            Place = place.Length > IncomingFile.LongestPlace ? place[..IncomingFile.LongestPlace] : place,
            IsSent = true,
        };
    }

    private static string Subject(IMessageSummary summary)
    {
        var from = summary.Envelope?.From.Mailboxes.FirstOrDefault()?.Address ?? "без отправителя";
        return $"письмо «{summary.Envelope?.Subject ?? "без темы"}» ({from})";
    }
}
