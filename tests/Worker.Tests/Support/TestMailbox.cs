using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;
using QualityMonitor.Worker.Configuration;
using Xunit;

namespace QualityMonitor.Worker.Tests.Support;

/// <summary>A folder of its own on a real IMAP server.</summary>
internal sealed class TestMailbox : IDisposable
{
    private static readonly Uri? Server = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_IMAP")
        is { Length: > 0 } text
        ? new Uri(text)
        : null;

    private readonly ImapClient client = new();
    private IMailFolder box = null!;

    private TestMailbox() { }

    public static async Task<TestMailbox> OpenAsync(CancellationToken cancellationToken)
    {
        Assert.SkipWhen(
            Server is null,
            "QUALITYMONITOR_TEST_IMAP holds no imaps address; .ci/mail-servers starts a server."
        );
        var mailbox = new TestMailbox();
        var (user, password) = (Server!.UserInfo.Split(':')[0], Server.UserInfo.Split(':')[1]);
        await mailbox.client.ConnectAsync(
            Server.Host,
            Server.Port,
            SecureSocketOptions.SslOnConnect,
            cancellationToken
        );
        await mailbox.client.AuthenticateAsync(user, password, cancellationToken);
        mailbox.box = (
            await mailbox
                .client.GetFolder(mailbox.client.PersonalNamespaces[0])
                .CreateAsync("t" + Guid.NewGuid().ToString("N"), true, cancellationToken)
        )!;
        return mailbox;
    }

    /// <summary>As it stands in the settings; old messages are taken, whenever the test runs.</summary>
    public object Settings => Knowing();

    /// <summary>The same, with senders whom the admin knows.</summary>
    public object Knowing(params string[] senders) =>
        new
        {
            KnownSenders = senders,
            SpeaksFor = senders.Length == 0 ? [] : new[] { "quality-2024" },
            Name = "почта",
            Server!.Host,
            Server.Port,
            User = Server.UserInfo.Split(':')[0],
            Password = Server.UserInfo.Split(':')[1],
            Folder = box.Name,
            Since = "2026-01-01",
            SenderProof = "None",
        };

    /// <summary>The same for a service within the test.</summary>
    public MailboxSettings Configured =>
        new()
        {
            Name = "почта",
            Host = Server!.Host,
            Port = Server.Port,
            User = Server.UserInfo.Split(':')[0],
            Password = Server.UserInfo.Split(':')[1],
            Folder = box.Name,
            Since = "2026-01-01",
            AuthenticationServer = "mx.example.test",
        };

    /// <param name="message">As it lies on a server.</param>
    public async Task PutAsync(byte[] message, CancellationToken cancellationToken, DateTimeOffset? arrived = null)
    {
        using var parsed = await MimeMessage.LoadAsync(new MemoryStream(message), cancellationToken);
        await box.AppendAsync(new AppendRequest(parsed) { InternalDate = arrived }, cancellationToken);
    }

    public Task PutAsync(string message, CancellationToken cancellationToken) =>
        PutAsync(Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n")), cancellationToken);

    public void Dispose() => client.Dispose();
}
