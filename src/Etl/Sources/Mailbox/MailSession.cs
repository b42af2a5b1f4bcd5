using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
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

    private readonly MailboxSourceOptions options;
    private readonly ImapClient client;
    private string certificateFaults = "";

    private MailSession(MailboxSourceOptions options)
    {
        this.options = options;
        client = new ImapClient
        {
            Timeout = (int)options.Timeout.TotalMilliseconds,
            CheckCertificateRevocation = options.CheckCertificateRevocation,
        };

        // The system decides; we only listen why.
        client.ServerCertificateValidationCallback = (_, _, chain, errors) =>
        {
            certificateFaults = string.Join(
                ", ",
                (chain?.ChainStatus ?? [])
                    .Select(static status => status.Status)
                    .Append(X509ChainStatusFlags.NoError)
                    .Distinct()
                    .Where(static flag => flag != X509ChainStatusFlags.NoError)
            );
            return errors == SslPolicyErrors.None;
        };
    }

    private IMailFolder Folder { get; set; } = null!;

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
    /// <param name="since">Those that arrived on this day or later, by the server's calendar.</param>
    public async Task<IReadOnlyList<UniqueId>> IdsAsync(DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var query = since is { } from
            ? SearchQuery.NotDeleted.And(SearchQuery.DeliveredAfter(from.UtcDateTime.AddDays(-1)))
            : SearchQuery.NotDeleted;
        return [.. await Folder.SearchAsync(query, cancellationToken)];
    }

    /// <summary>
    /// In the order of arrival, by the server's clock: a person may have moved a message in late, behind a newer one.
    /// </summary>
    /// <param name="since">Arrived at this moment or later.</param>
    /// <param name="most">The rest waits for another time.</param>
    public async Task<IReadOnlyList<IMessageSummary>> DescribeAsync(
        IReadOnlyList<UniqueId> ids,
        DateTimeOffset since,
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
            .Where(one => one.InternalDate is null || one.InternalDate >= since)
            .OrderBy(static one => one.InternalDate)
            .ThenBy(static one => one.UniqueId.Id)
            .Take(most)
            .Select(static one => one.UniqueId)
            .ToList();
        if (first.Count == 0)
            return [];
        return
        [
            .. (
                await Folder.FetchAsync(
                    first,
                    MessageSummaryItems.UniqueId
                        | MessageSummaryItems.InternalDate
                        | MessageSummaryItems.Size
                        | MessageSummaryItems.Envelope,
                    cancellationToken
                )
            )
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
            :
            [
                .. await Folder.FetchAsync(
                    ids,
                    MessageSummaryItems.UniqueId
                        | MessageSummaryItems.Flags
                        | MessageSummaryItems.InternalDate
                        | MessageSummaryItems.Size
                        | MessageSummaryItems.Envelope,
                    cancellationToken
                ),
            ];
    }

    public bool IsFlaggedByUs(IMessageSummary summary) => HasKeywords && summary.Keywords.Contains(Keyword);

    public Task<HeaderList> HeadersAsync(UniqueId id, CancellationToken cancellationToken) =>
        Folder.GetHeadersAsync(id, cancellationToken);

    public Task<Stream> ReadAsync(UniqueId id, CancellationToken cancellationToken) =>
        Folder.GetStreamAsync(id, cancellationToken);

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
        catch (Exception exception) when (Explain(exception) is { } known)
        {
            throw new SourceUnavailableException(known.Sentence, known.Expected, exception);
        }
    }

    /// <returns>Null: a mistake of ours, let it out.</returns>
    private (string Sentence, string Expected)? Explain(Exception exception)
    {
        var where = $"почтовый сервер {options.Host}:{options.Port}";
        return exception switch
        {
            SslHandshakeException when certificateFaults.Contains("Revocation", StringComparison.Ordinal) => (
                $"{where}: не удалось узнать, не отозван ли его сертификат ({certificateFaults})",
                "центр сертификации, который публикует списки отзыва; для внутреннего центра без них — CheckCertificateRevocation: false"
            ),
            SslHandshakeException => (
                $"{where} не показал годного сертификата{(certificateFaults.Length > 0 ? $" ({certificateFaults})" : "")}",
                "сертификат на это имя, которому доверяет эта машина"
            ),
            AuthenticationException => (
                $"{where} не принял имя и пароль пользователя {options.User}",
                "User и Password этого источника"
            ),
            FolderNotFoundException => (
                $"{where}: папки «{options.Folder}» нет",
                "Folder этого источника — папка почтового ящика"
            ),
            NotSupportedException => ($"{where} не умеет STARTTLS", "Security: Ssl, или сервер со STARTTLS"),
            SocketException
            or IOException
            or TimeoutException
            or ProtocolException
            or CommandException
            or ServiceNotConnectedException => (
                $"{where} недоступен: {exception.Message}",
                "почтовый сервер IMAP, доступный с этой машины"
            ),
            _ => null,
        };
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
