using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;
using QualityMonitor.Etl.Collecting.Outcomes;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Etl.Tests.Collecting;
using QualityMonitor.Store;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

/// <summary>A folder of its own on a real IMAP server, and a town that collects from it.</summary>
internal sealed class MailFolder : IAsyncDisposable
{
    public const string School = "school5@example.ru";
    public const string OwnAddress = "monitoring@example.test";

    private static readonly Uri? Server = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_IMAP")
        is { Length: > 0 } text
        ? new Uri(text)
        : null;

    private readonly string name = "t" + Guid.NewGuid().ToString("N");
    private readonly ImapClient client = new();

    private MailFolder(Town town) => Town = town;

    public Town Town { get; }

    public IMailFolder Box { get; private set; } = null!;

    public static async Task<MailFolder> OpenAsync(CancellationToken cancellationToken)
    {
        Assert.SkipWhen(
            Server is null,
            "QUALITYMONITOR_TEST_IMAP holds no imaps address; .ci/mail-servers starts a server."
        );
        var folder = new MailFolder(await Town.FoundAsync());
        folder.Town.Store.Clock.Now = TimeProvider.System.GetUtcNow();
        await folder.client.ConnectAsync(
            Server!.Host,
            Server.Port,
            SecureSocketOptions.SslOnConnect,
            cancellationToken
        );
        await folder.client.AuthenticateAsync(
            Server.UserInfo.Split(':')[0],
            Server.UserInfo.Split(':')[1],
            cancellationToken
        );
        await folder.MakeAsync(cancellationToken);
        return folder;
    }

    public MailboxSourceOptions Options =>
        new("почта", Server!.Host, Server.Port, Server.UserInfo.Split(':')[0], Server.UserInfo.Split(':')[1])
        {
            Folder = name,
            KnownSendersOnly = false,
        };

    /// <summary>The server forgets the folder and numbers what comes into a new one of the same name anew.</summary>
    public async Task RenumberAsync(CancellationToken cancellationToken)
    {
        await Box.DeleteAsync(cancellationToken);
        await MakeAsync(cancellationToken);
    }

    public async Task<MimeMessage> SendAsync(
        MimeMessage message,
        CancellationToken cancellationToken,
        DateTimeOffset? arrived = null,
        MessageFlags flags = MessageFlags.None
    )
    {
        await Box.AppendAsync(new AppendRequest(message, flags) { InternalDate = arrived }, cancellationToken);
        return message;
    }

    public static MimeMessage Letter(string from, string subject, params MimeEntity[] parts)
    {
        var body = new Multipart("mixed") { new TextPart("plain") { Text = "Здравствуйте!" } };
        foreach (var part in parts)
            body.Add(part);
        return new MimeMessage(
            [new MailboxAddress("Школа", from)],
            [new MailboxAddress("", OwnAddress)],
            subject,
            body
        );
    }

    public static MimePart File(string fileName, string text)
    {
        var part = new MimePart("application", "octet-stream")
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(text))),
            ContentTransferEncoding = ContentEncoding.Base64,
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        };
        part.ContentDisposition.Parameters.Add(Encoding.UTF8, "filename", fileName);
        return part;
    }

    public Task<CollectReport> CollectAsync(MailboxSourceOptions? options = null)
    {
        var chosen = options ?? Options;
        Town.OtherSources.Clear();
        Town.OtherSources.Add(
            new MailboxSource(
                chosen,
                new OwnMail([OwnAddress]),
                Town.Store.Received,
                Town.Store.Submissions,
                Town.Store.SourceStates,
                Town.Store.Certificates,
                Town.Store.Programmes,
                Town.Store.Clock
            )
        );
        Town.Mailboxes.Clear();
        Town.Mailboxes.Add(chosen);
        return Town.CollectAsync();
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<Submission>> SubmissionsAsync(CancellationToken cancellationToken) =>
        [
            .. (await Town.Store.Submissions.RecentAsync(99, cancellationToken))
                .Select(static status => status.Submission)
                .Reverse(),
        ];

    public async ValueTask DisposeAsync()
    {
        await Town.DisposeAsync();
        client.Dispose();
    }

    private async Task MakeAsync(CancellationToken cancellationToken) =>
        Box = (await client.GetFolder(client.PersonalNamespaces[0]).CreateAsync(name, true, cancellationToken))!;
}
