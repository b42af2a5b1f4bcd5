using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Publishing;
using QualityMonitor.Store;
using QualityMonitor.Store.Editions;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Mail;

/// <summary>The quarterly letter through a real server and back. `.ci/mail-servers start` provides both ends.</summary>
public sealed class RealServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("QUALITYMONITOR_TEST_SMTP")]
    [InlineData("QUALITYMONITOR_TEST_SMTPS")]
    public async Task The_letter_that_arrives_is_the_letter_that_left(string variable)
    {
        var (smtp, imap) = (Server(variable), Server("QUALITYMONITOR_TEST_IMAP"));
        await using var store = await Town.CreateAsync();
        // Every run has its own Message-IDs: the mailbox keeps the letters of earlier ones.
        var options = Letters.Options with
        {
            MessageIdDomain = $"run-{Guid.NewGuid():N}.example.test",
        };
        var published = await new EditionPublisher(
            store.Programmes,
            new LetterMaker(store.Content, options),
            store.Editions
        ).PublishAsync(
            Building.Kind(store),
            Town.Programme,
            Town.Now,
            null,
            new PublishOptions(
                ["orlov@example.test", "refused@example.test", "later@example.test"],
                Cutoff.Now(Town.CutOff)
            ),
            Cancellation
        );
        var builder = new MessageBuilder(store.Content, options);
        var postman = new Postman(
            store.Outbox,
            store.Editions,
            builder,
            new SmtpTransport(OptionsOf(smtp), store.Certificates),
            store.Clock,
            NullLogger<Postman>.Instance
        );

        var report = await postman.DeliverAsync(null, Cancellation);

        Assert.Equal(new DeliveryReport(1, 1, 1, 0, 0, null), report);
        var delivery = (await store.LettersAsync(published.Edition!.Id)).Single(row => row.State == DeliveryState.Sent);
        using var sent = await builder.BuildAsync(published.Edition, delivery, LetterThread.None, Cancellation);
        using var arrived = await FetchAsync(imap, sent.MessageId!);
        Assert.Equal(Essence(sent), Essence(arrived));
    }

    [Fact]
    public async Task A_wrong_password_is_an_unavailable_server_and_not_a_lost_letter()
    {
        var smtp = Server("QUALITYMONITOR_TEST_SMTP");
        var transport = new SmtpTransport(OptionsOf(smtp) with { Password = "wrong" });

        var exception = await Assert.ThrowsAsync<TransportUnavailableException>(() =>
            transport.OpenAsync(Cancellation)
        );
        Assert.Contains("не принял имя и пароль", exception.Message);
        Assert.DoesNotContain("wrong", exception.Message);
    }

    private static string Essence(MimeMessage message)
    {
        // Everything but the headers that servers add on the way.
        var body = new MemoryStream();
        message.Body!.WriteTo(body, Cancellation);
        return string.Join(
            '\n',
            message.Subject,
            message.From,
            message.To,
            message.Date,
            message.MessageId,
            message.Headers["List-Id"],
            Convert.ToHexString(body.ToArray())
        );
    }

    private static async Task<MimeMessage> FetchAsync(Uri server, string messageId)
    {
        using var client = new ImapClient();
        await client.ConnectAsync(server.Host, server.Port, true, Cancellation);
        await client.AuthenticateAsync(User(server), Password(server), Cancellation);
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly, Cancellation);
        for (var attempt = 0; attempt < 50; attempt++)
        {
            await client.NoOpAsync(Cancellation);
            var found = await client.Inbox.SearchAsync(
                SearchQuery.HeaderContains("Message-Id", messageId),
                Cancellation
            );
            if (found.Count > 0)
                return await client.Inbox.GetMessageAsync(Assert.Single(found), Cancellation);

            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancellation);
        }

        throw new TimeoutException($"{messageId} did not arrive within ten seconds.");
    }

    private static Uri Server(string variable)
    {
        var text = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(text), $"{variable} names no server; `.ci/mail-servers start` gives one.");
        return new Uri(text!);
    }

    private static SmtpOptions OptionsOf(Uri server) =>
        new(
            server.Host,
            server.Port,
            server.Scheme == "smtps" ? SmtpSecurity.Ssl : SmtpSecurity.StartTls,
            User(server),
            Password(server)
        );

    private static string User(Uri server) => server.UserInfo.Split(':')[0];

    private static string Password(Uri server) => server.UserInfo.Split(':')[1];
}
