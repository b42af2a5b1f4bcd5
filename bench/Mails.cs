using System.Globalization;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Wording;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Migrations;

namespace QualityMonitor.Bench;

/// <summary>
/// A thousand letters of the outbox, each an edition of its own with a Word page, through a real SMTP server, against a bare
/// MailKit loop that makes and sends the same on one connection. The server is that of <c>.ci/mail-servers</c>.
/// </summary>
internal static class Mails
{
    private const int Slices = 10;
    private const int Letters = 100;
    private const double MostOfBare = 1.2;
    private const int Warm = 20;
    private const string Smtp = "QUALITYMONITOR_TEST_SMTP";
    private const string Imap = "QUALITYMONITOR_TEST_IMAP";

    private static readonly byte[] Html = Encoding.UTF8.GetBytes(Words("<p>", 30_000));
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(Words("", 8_000));
    private static readonly byte[] Page = Noise(60_000);

    public static async Task RunAsync(Score score)
    {
        if (Server(Smtp) is null || Server(Imap) is null)
        {
            score.Judge($"mails: {Smtp} and {Imap} name no servers", isSo: false);
            return;
        }

        var from = string.Create(CultureInfo.InvariantCulture, $"bench-{Guid.NewGuid():N}@example.test");
        Compared compared;
        try
        {
            compared = await Child.CompareAsync("mails-in-turns", score.NewFolder(), from);
        }
        finally
        {
            await TidyAsync(from);
        }

        score.Say($"  bare loop: {compared.Bare.Seconds:0.00} s, processors {compared.Bare.Busy:0.00} s");
        score.Say($"  outbox: {compared.Made.Seconds:0.00} s, processors {compared.Made.Busy:0.00} s");
        score.Judge("mails: a thousand letters to a bare loop on one connection", compared.Seconds, MostOfBare);
    }

    /// <summary>
    /// In a child: a slice of the letters by MailKit alone, each made of bytes in memory, on one connection; then as many by
    /// the outbox, which is filled before. Each slice of either connects anew, as each emptying of an outbox does.
    /// </summary>
    public static async Task<Compared> CompareAsync(string folder, string from)
    {
        await using var services = Services(folder, from);
        await services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        var postman = services.GetRequiredService<Postman>();
        await FillAsync(services, 0, Warm);
        await postman.DeliverAsync(null, CancellationToken.None);
        await BareAsync(from, 0, Warm);
        return await Turns.OfAsync(
            Slices,
            slice => BareAsync(from, Warm + (slice * Letters), Letters),
            async _ =>
            {
                var report = await postman.DeliverAsync(null, CancellationToken.None);
                if (report.Sent != Letters)
                    throw new InvalidOperationException($"{report.Sent} letters went: {report}");
            },
            slice => FillAsync(services, Warm + (slice * Letters), Letters)
        );
    }

    private static async Task BareAsync(string from, int first, int count)
    {
        using var client = await ConnectAsync();
        for (var at = 0; at < count; at++)
            await SendAsync(client, from, first + at);
        await client.DisconnectAsync(quit: true);
    }

    private static async Task<SmtpClient> ConnectAsync()
    {
        var server = Server(Smtp)!;
        var client = new SmtpClient { CheckCertificateRevocation = false };
        await client.ConnectAsync(server.Host, server.Port, SecureSocketOptions.StartTls);
        await client.AuthenticateAsync(User(server), Password(server));
        return client;
    }

    private static async Task SendAsync(SmtpClient client, string from, int number)
    {
        using var message = new MimeMessage { Subject = Subject(number) };
        message.From.Add(new MailboxAddress("Мониторинг", from));
        message.To.Add(new MailboxAddress("Школа", Address(number)));
        var html = new TextPart("html") { ContentTransferEncoding = ContentEncoding.Base64 };
        html.SetText(Encoding.UTF8, Encoding.UTF8.GetString(Html));
        var text = new TextPart("plain") { ContentTransferEncoding = ContentEncoding.Base64 };
        text.SetText(Encoding.UTF8, Encoding.UTF8.GetString(Text));
        message.Body = new Multipart("mixed")
        {
            new MultipartAlternative { text, html },
            new MimePart(ContentType.Parse(WordFile.MediaType))
            {
                Content = new MimeContent(new MemoryStream(Page)),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "page.docx" },
                ContentTransferEncoding = ContentEncoding.Base64,
            },
        };
        await client.SendAsync(message);
    }

    private static async Task FillAsync(IServiceProvider services, int first, int count)
    {
        var maker = services.GetRequiredService<LetterMaker>();
        var papers = new List<(NewEdition, IReadOnlyList<Recipient>)>();
        foreach (var number in Enumerable.Range(first, count))
        {
            var draft = await maker.DraftAsync(
                new Letter(
                    "school-sheet",
                    "",
                    new RenderedMail(Subject(number), Encoding.UTF8.GetString(Html), Encoding.UTF8.GetString(Text)),
                    string.Create(CultureInfo.InvariantCulture, $"{{\"number\":{number}}}")
                )
                {
                    Files = [AttachedFile.Document("page.docx", Page)],
                },
                Period.Quarter(2025, 4),
                Cutoff.Now(TimeProvider.System.GetUtcNow()),
                CancellationToken.None
            );
            papers.Add(
                (
                    draft with
                    {
                        Topic = string.Create(CultureInfo.InvariantCulture, $"school-{number}"),
                    },
                    [new Recipient("Школа", Address(number), RecipientRole.Reader)]
                )
            );
        }

        await services.GetRequiredService<EditionStore>().FreezeAsync(papers, CancellationToken.None);
    }

    private static ServiceProvider Services(string folder, string from)
    {
        var server = Server(Smtp)!;
        return new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(TimeZoneInfo.Utc)
            .AddLogging()
            .AddStore(RegionServices.Options(folder))
            .AddReports(
                new ReportOptions(
                    "Мониторинг",
                    from,
                    "example.test",
                    new TransportOptions.Smtp(
                        new SmtpOptions(server.Host, server.Port, SmtpSecurity.StartTls, User(server), Password(server))
                        {
                            CheckRevocation = false,
                        }
                    )
                )
            )
            .BuildServiceProvider();
    }

    /// <summary>Takes what this run has sent out of the mailbox behind all addresses of the server.</summary>
    private static async Task TidyAsync(string from)
    {
        var server = Server(Imap)!;
        using var client = new ImapClient { CheckCertificateRevocation = false };
        await client.ConnectAsync(server.Host, server.Port, SecureSocketOptions.SslOnConnect);
        await client.AuthenticateAsync(User(server), Password(server));
        await client.Inbox!.OpenAsync(FolderAccess.ReadWrite);
        var ours = await client.Inbox.SearchAsync(SearchQuery.HeaderContains("From", from));
        await client.Inbox.AddFlagsAsync(ours, MessageFlags.Deleted, silent: true);
        await client.Inbox.ExpungeAsync(ours);
        await client.DisconnectAsync(quit: true);
    }

    private static Uri? Server(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } address ? new Uri(address) : null;

    private static string User(Uri server) => server.UserInfo.Split(':')[0];

    private static string Password(Uri server) => server.UserInfo.Split(':')[1];

    private static string Subject(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Школа № {number}: листок школы, IV квартал 2025");

    private static string Address(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"school-{number}@example.test");

    private static string Words(string lead, int length) =>
        string.Concat(Enumerable.Repeat(lead + "Успеваемость ниже плана впервые за полтора года.\n", length / 50));

    /// <summary>What is packed already, as a page of Word is.</summary>
    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
