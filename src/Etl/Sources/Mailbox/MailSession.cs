using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>One IMAP connection with its folder open.</summary>
internal sealed class MailSession : IAsyncDisposable
{
    /// <summary>What we have taken, for whoever reads the mailbox beside us.</summary>
    private const string Keyword = "QualityMonitorTaken";

    private const MessageSummaryItems Described =
        MessageSummaryItems.UniqueId
        | MessageSummaryItems.InternalDate
        | MessageSummaryItems.Size
        | MessageSummaryItems.Envelope;

    private readonly MailboxSourceOptions options;
    private readonly ImapClient client;
    private readonly ServerCertificate certificate = new();

    private MailSession(MailboxSourceOptions options)
    {
        this.options = options;
        client = new ImapClient
        {
            Timeout = (int)options.Timeout.TotalMilliseconds,
            CheckCertificateRevocation = options.CheckCertificateRevocation,
            ServerCertificateValidationCallback = certificate.IsTrusted,
        };
    }

    private IMailFolder Folder { get; set; } = null!;

    /// <summary>Of the server's certificate; null: it showed none.</summary>
    public DateTimeOffset? CertificateEnd => certificate.End;

    private bool HasKeywords => Folder.PermanentFlags.HasFlag(MessageFlags.UserDefined);

    /// <exception cref="SourceUnavailableException">No connection, no entrance or no such folder.</exception>
    public static async Task<MailSession> OpenAsync(
        MailboxSourceOptions options,
        FolderAccess access,
        CancellationToken cancellationToken
    )
    {
        var session = new MailSession(options);
        try
        {
            await session.AskAsync(_ => session.ConnectAsync(access, cancellationToken));
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>The numbering that the server's numbers of messages belong to.</summary>
    public uint Validity => Folder.UidValidity;

    /// <summary>The numbers of all messages that are not struck out, whatever else is said of them.</summary>
    public async Task<IReadOnlyList<UniqueId>> IdsAsync(CancellationToken cancellationToken) =>
        [.. await Folder.SearchAsync(SearchQuery.NotDeleted, cancellationToken)];

    /// <summary>Those of them that a bound lets in; by the server's calendar, so that a day more may come.</summary>
    public async Task<IReadOnlyList<UniqueId>> IdsAsync(MailBound bound, CancellationToken cancellationToken)
    {
        var later = new UniqueIdRange(new UniqueId((uint)bound.FirstUid), UniqueId.MaxValue);
        var query = SearchQuery.NotDeleted.And(
            SearchQuery.DeliveredAfter(bound.Since.UtcDateTime.AddDays(-1)).Or(SearchQuery.Uids(later))
        );
        return [.. await Folder.SearchAsync(query, cancellationToken)];
    }

    /// <summary>The number that the next message will have.</summary>
    public async Task<long> NextUidAsync(CancellationToken cancellationToken) =>
        Folder.UidNext is { } next
            ? next.Id
            : (await IdsAsync(cancellationToken)).Select(static id => (long)id.Id).DefaultIfEmpty().Max() + 1;

    /// <summary>
    /// In the order of arrival, by the server's clock: a person may have moved a message in late, behind a newer one.
    /// </summary>
    /// <param name="most">The rest waits for another time.</param>
    public async Task<IReadOnlyList<IMessageSummary>> DescribeAsync(
        IReadOnlyList<UniqueId> ids,
        MailBound bound,
        int most,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count == 0)
            return [];
        var first = (
            await Folder.FetchAsync(
                [.. ids],
                MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate,
                cancellationToken
            )
        )
            .Where(bound.LetsIn)
            .OrderBy(static one => one.InternalDate)
            .ThenBy(static one => one.UniqueId.Id)
            .Take(most)
            .Select(static one => one.UniqueId)
            .ToList();
        if (first.Count == 0)
            return [];
        return
        [
            .. (await Folder.FetchAsync(first, Described, cancellationToken))
                .OrderBy(static one => one.InternalDate)
                .ThenBy(static one => one.UniqueId.Id),
        ];
    }

    /// <summary>Messages with a flag that an earlier version may have set.</summary>
    public async Task<IReadOnlyList<IMessageSummary>> FlaggedAsync(CancellationToken cancellationToken)
    {
        var query = HasKeywords ? SearchQuery.HasKeyword(Keyword) : SearchQuery.Seen;
        var ids = await Folder.SearchAsync(query, cancellationToken);
        return ids.Count == 0
            ? []
            : [.. await Folder.FetchAsync(ids, Described | MessageSummaryItems.Flags, cancellationToken)];
    }

    public bool IsFlaggedByUs(IMessageSummary summary) => HasKeywords && summary.Keywords.Contains(Keyword);

    /// <returns>Null for what is no message.</returns>
    public async Task<MimeMessage?> MessageAsync(UniqueId id, CancellationToken cancellationToken)
    {
        await using var stream = await AskAsync(_ => Folder.GetStreamAsync(id, cancellationToken));
        return MailFiles.Parse(stream, cancellationToken);
    }

    /// <summary>A message too large to be opened: its headers still tell who sent it and what it is.</summary>
    public async Task<MimeMessage?> HeadAsync(UniqueId id, CancellationToken cancellationToken)
    {
        var headers = await AskAsync(_ => Folder.GetHeadersAsync(id, cancellationToken));
        using var bytes = new MemoryStream();
        await headers.WriteToAsync(bytes, cancellationToken);
        bytes.Write("\r\n\r\n"u8);
        bytes.Position = 0;
        return MailFiles.Parse(bytes, cancellationToken);
    }

    /// <summary>
    /// A courtesy to whoever reads the mailbox beside us; to be called only when the message is remembered as dealt
    /// with.
    /// </summary>
    /// <returns>False when the server had nothing to do.</returns>
    public async Task<bool> MarkAsync(UniqueId id, CancellationToken cancellationToken)
    {
        if (options.AfterStoring == AfterStoring.Move)
            return await Folder.MoveToAsync(id, await TargetAsync(cancellationToken), cancellationToken) is not null;

        HashSet<string> keywords = HasKeywords ? [Keyword] : [];
        try
        {
            return await Folder.StoreAsync(
                id,
                new StoreFlagsRequest(StoreAction.Add, MessageFlags.Seen, keywords) { Silent = true },
                cancellationToken
            );
        }
        catch (CommandException)
        {
            // A mailbox that we may read and not flag: what was dealt with is remembered without flags.
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected)
                await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or SocketException
                        or ProtocolException
                        or CommandException
                        or TimeoutException
            )
        {
            // What was to be marked is marked; a server that is rude at the end changes nothing.
        }
        finally
        {
            client.Dispose();
        }
    }

    /// <summary>Does what is asked; what stands between us and the mailbox is told to the admin.</summary>
    /// <exception cref="SourceUnavailableException">The server or the connection failed.</exception>
    public async Task<T> AskAsync<T>(Func<MailSession, Task<T>> ask)
    {
        try
        {
            return await ask(this);
        }
        catch (Exception exception) when (MailFaults.Explain(exception, options, certificate.Faults) is { } known)
        {
            throw new SourceUnavailableException(known.Sentence, known.Expected, exception);
        }
    }

    private async Task<FolderAccess> ConnectAsync(FolderAccess access, CancellationToken cancellationToken)
    {
        await client.ConnectAsync(
            options.Host,
            options.Port,
            options.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.SslOnConnect,
            cancellationToken
        );
        await client.AuthenticateAsync(options.User, options.Password, cancellationToken);
        Folder = await client.GetFolderAsync(options.Folder, cancellationToken);
        return await Folder.OpenAsync(access, cancellationToken);
    }

    private async Task<IMailFolder> TargetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetFolderAsync(options.MoveTo, cancellationToken);
        }
        catch (FolderNotFoundException)
        {
            var top = await client.GetFolderAsync(client.PersonalNamespaces[0].Path, cancellationToken);
            return (await top.CreateAsync(options.MoveTo, isMessageFolder: true, cancellationToken))!;
        }
    }
}
