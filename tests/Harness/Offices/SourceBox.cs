using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace QualityMonitor.Harness.Offices;

/// <summary>A folder of its own on the real IMAP server, from which one office collects.</summary>
internal sealed class SourceBox : IAsyncDisposable
{
    private readonly MailServers servers;
    private readonly ImapClient client = new();
    private IMailFolder folder = null!;

    private SourceBox(MailServers servers) => this.servers = servers;

    /// <summary>As it stands in the settings.</summary>
    public object Settings
    {
        get
        {
            var (user, password) = MailServers.Login(servers.Imap);
            return new
            {
                Name = "почта",
                servers.Imap.Host,
                servers.Imap.Port,
                User = user,
                Password = password,
                Folder = folder.Name,
                Since = "2026-01-01",
                SenderProof = "None",
            };
        }
    }

    public static async Task<SourceBox> OpenAsync(MailServers servers, CancellationToken cancellationToken)
    {
        var box = new SourceBox(servers);
        await ConnectAsync(box.client, servers, cancellationToken);
        box.folder = (
            await box
                .client.GetFolder(box.client.PersonalNamespaces[0])
                .CreateAsync("harness-" + Guid.NewGuid().ToString("N"), true, cancellationToken)
        )!;
        return box;
    }

    public static async Task ConnectAsync(ImapClient client, MailServers servers, CancellationToken cancellationToken)
    {
        var (user, password) = MailServers.Login(servers.Imap);
        await client.ConnectAsync(
            servers.Imap.Host,
            servers.Imap.Port,
            SecureSocketOptions.SslOnConnect,
            cancellationToken
        );
        await client.AuthenticateAsync(user, password, cancellationToken);
    }

    /// <param name="file">Null: only words.</param>
    public async Task PutAsync(
        string from,
        string? file,
        byte[] bytes,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        // The connection may have been idle for as long as a round of kills takes.
        if (!client.IsAuthenticated)
            await ConnectAsync(client, servers, cancellationToken);
        var body = new BodyBuilder { TextBody = "Добрый день! Направляем сведения." };
        if (file is not null)
            body.Attachments.Add(file, bytes);
        using var message = new MimeMessage(
            [new MailboxAddress(Encoding.UTF8, "Школа", from)],
            [new MailboxAddress("", "monitoring@example.test")],
            "Сведения",
            body.ToMessageBody()
        )
        {
            Date = at,
            MessageId = $"{Guid.NewGuid():N}@example.test",
        };
        await folder.AppendAsync(new AppendRequest(message) { InternalDate = at }, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        using (client)
        {
            if (!client.IsAuthenticated)
                await ConnectAsync(client, servers, CancellationToken.None);
            await folder.DeleteAsync(CancellationToken.None);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
    }
}
