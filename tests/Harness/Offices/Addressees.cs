using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;

namespace QualityMonitor.Harness.Offices;

/// <summary>A letter as it reached somebody.</summary>
/// <param name="Content">To whom, about what, in which words, with which files; without moments.</param>
internal sealed record Arrived(UniqueId Id, string MessageId, string Content);

/// <summary>
/// The one mailbox behind all addresses of the test servers, seen by one office: its letters bear its own sender.
/// </summary>
internal sealed partial class Addressees : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly MailServers servers;
    private readonly string from;
    private readonly Dictionary<UniqueId, Arrived> seen = [];
    private ImapClient client = new();
    private UniqueId first;

    private Addressees(MailServers servers, string from)
    {
        this.servers = servers;
        this.from = from;
    }

    public static async Task<Addressees> OpenAsync(
        MailServers servers,
        string from,
        CancellationToken cancellationToken
    )
    {
        var addressees = new Addressees(servers, from);
        await addressees.ConnectAsync(cancellationToken);
        addressees.first = addressees.client.Inbox!.UidNext ?? UniqueId.MinValue;
        return addressees;
    }

    /// <summary>All that has arrived, when all that is expected has or nothing more comes.</summary>
    public async Task<IReadOnlyList<Arrived>> WaitAsync(
        IReadOnlyCollection<string> expected,
        CancellationToken cancellationToken
    )
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            await LookAsync(cancellationToken);
            if (
                expected.All(id => seen.Values.Any(one => one.MessageId == id))
                || TimeProvider.System.GetElapsedTime(start) > Patience
            )
                return [.. seen.Values];
            // A letter is in no mailbox yet when the server has taken it, and the server tells only whoever asks.
            await Task.Delay(Pause, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await WakeAsync(CancellationToken.None);
        using (client)
        {
            var ours = seen.Keys.ToList();
            await client.Inbox!.AddFlagsAsync(ours, MessageFlags.Deleted, silent: true, CancellationToken.None);
            await client.Inbox.ExpungeAsync(ours, CancellationToken.None);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await SourceBox.ConnectAsync(client, servers, cancellationToken);
        await client.Inbox!.OpenAsync(FolderAccess.ReadWrite, cancellationToken);
    }

    /// <summary>A server says that it has hung up on whoever was silent for half an hour, when it is asked again.</summary>
    private async Task WakeAsync(CancellationToken cancellationToken)
    {
        if (client.IsAuthenticated)
        {
            try
            {
                await client.NoOpAsync(cancellationToken);
                return;
            }
            catch (Exception gone) when (gone is ImapProtocolException or IOException or ServiceNotConnectedException)
            {
                // Asked again below, on a line of its own.
            }
        }

        client.Dispose();
        client = new ImapClient();
        await ConnectAsync(cancellationToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await WakeAsync(cancellationToken);
        var uids = await client.Inbox!.SearchAsync(
            SearchQuery.Uids(new UniqueIdRange(first, UniqueId.MaxValue)).And(SearchQuery.HeaderContains("From", from)),
            cancellationToken
        );
        foreach (var uid in uids.Where(uid => uid.Id >= first.Id && !seen.ContainsKey(uid)))
        {
            using var message = await client.Inbox.GetMessageAsync(uid, cancellationToken);
            seen[uid] = new Arrived(uid, message.MessageId ?? "", Content(message));
        }
    }

    private static string Content(MimeMessage message) =>
        $"{message.Headers["Delivered-To"]} | {message.Subject} | "
        + string.Join(", ", message.Attachments.Select(static one => one.ContentDisposition?.FileName))
        + $"\n{Moments().Replace(message.TextBody ?? "", "чч:мм")}";

    [GeneratedRegex("[0-9]{1,2}:[0-9]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moments();
}
