using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;
using Xunit;
using static QualityMonitor.Worker.Tests.Answers.SchoolOffice;

namespace QualityMonitor.Worker.Tests.Answers;

/// <summary>
/// A school corrects the workbook that came with our answer, our sheet and marks in it, and sends that very workbook
/// back.
/// </summary>
public sealed class AnswerRoundTripTests
{
    private static readonly Uri? Server = Environment.GetEnvironmentVariable("QUALITYMONITOR_TEST_IMAP")
        is { Length: > 0 } text
        ? new Uri(text)
        : null;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Through_a_folder_it_is_accepted_whole_and_the_answer_goes_on_with_the_same_thread()
    {
        using var office = await OpenAsync();
        await office.DropAsync(Sent);
        await office.RunAsync("collect");
        var asked = Assert.Single(office.Letters());

        await office.DropAsync(Correct(asked));
        await office.RunAsync("collect");

        var settled = Accepted(asked, office.Letters());
        Assert.Null(asked.InReplyTo);
        Follows(settled, asked.MessageId!);
    }

    [Fact]
    public async Task By_mail_each_answer_stands_below_the_message_it_answers()
    {
        Assert.SkipWhen(
            Server is null,
            "QUALITYMONITOR_TEST_IMAP holds no imaps address; .ci/mail-servers starts a server."
        );
        using var client = new ImapClient();
        await client.ConnectAsync(Server!.Host, Server.Port, SecureSocketOptions.SslOnConnect, Cancellation);
        var (user, password) = (Server.UserInfo.Split(':')[0], Server.UserInfo.Split(':')[1]);
        await client.AuthenticateAsync(user, password, Cancellation);
        var box = (
            await client
                .GetFolder(client.PersonalNamespaces[0])
                .CreateAsync("t" + Guid.NewGuid().ToString("N"), true, Cancellation)
        )!;
        using var office = await OpenAsync(
            new
            {
                Name = "почта",
                Server.Host,
                Server.Port,
                User = user,
                Password = password,
                Folder = box.Name,
                AuthenticationServer = "mx.example.test",
            }
        );

        var first = await SendAsync(box, "Отчёт", Sent, inReplyTo: null);
        await office.RunAsync("collect");
        var asked = Assert.Single(office.Letters());
        var second = await SendAsync(box, "Re: " + asked.Subject, Correct(asked), asked.MessageId);
        await office.RunAsync("collect");

        var settled = Accepted(asked, office.Letters());
        Follows(asked, first);
        Follows(settled, asked.MessageId!, second);
    }

    private static void Follows(MimeMessage letter, params string[] references)
    {
        Assert.Equal(references, letter.References);
        Assert.Equal(references[^1], letter.InReplyTo);
    }

    /// <returns>The second letter.</returns>
    private static MimeMessage Accepted(MimeMessage asked, List<MimeMessage> letters)
    {
        Assert.Equal(2, letters.Count);
        Assert.Equal(asked.Subject, letters[1].Subject);
        Assert.Contains("Принято, но не всё: исправьте 1\u00A0ячейку", asked.TextBody, StringComparison.Ordinal);
        Assert.Contains("Файл принят", letters[1].TextBody, StringComparison.Ordinal);
        Assert.Empty(letters[1].Attachments);
        return letters[1];
    }

    private static async Task<string> SendAsync(IMailFolder box, string subject, byte[] workbook, string? inReplyTo)
    {
        var body = new BodyBuilder { TextBody = "Здравствуйте!" };
        body.Attachments.Add(FileName, workbook);
        using var message = new MimeMessage(
            [new MailboxAddress("Школа", School)],
            [new MailboxAddress("", "qm@example.test")],
            subject,
            body.ToMessageBody()
        );
        message.InReplyTo = inReplyTo;
        message.Headers.Insert(
            0,
            "Authentication-Results",
            "mx.example.test; dmarc=pass header.from=svetlorechensk.example.test"
        );
        await box.AppendAsync(new AppendRequest(message), Cancellation);
        return message.MessageId!;
    }
}
