using MimeKit;
using QualityMonitor.Etl.Sources.Mailbox;
using QualityMonitor.Store.Mailboxes;
using QualityMonitor.Support;
using Xunit;

namespace QualityMonitor.Etl.Tests.Sources;

public sealed class BounceReaderTests
{
    [Fact]
    public void A_returned_letter_is_named_by_its_Message_ID_its_address_and_the_servers_reason()
    {
        var file = Repository.Shared("cases", "2026-11", "trust", "34-bounce", "bounce.eml");
        using var message = MimeMessage.Load(file, TestContext.Current.CancellationToken);

        Assert.Equal(MessageKind.Bounce, MessageJudge.Of(message, OwnMail.None, isTrusted: false));
        Assert.Equal(
            new ReturnedLetter("<rem1@example.test>", "school-9@svetlorechensk.example.test", "5.1.1"),
            Assert.Single(BounceReader.Read(message))
        );
    }

    [Fact]
    public void A_server_older_than_the_standard_is_understood_by_its_header_and_our_Message_ID_in_its_text()
    {
        const string Id = "<qm-reminder-2026-Q3-school-9-1-c98ef4715600edb3@example.test>";
        var message = new MimeMessage
        {
            Body = new TextPart("plain") { Text = $"This is a copy of the message.\nMessage-Id: {Id}\n" },
        };
        message.Headers.Add("X-Failed-Recipients", "School-9@example.test");

        Assert.Equal(new ReturnedLetter(Id, "school-9@example.test", ""), Assert.Single(BounceReader.Read(message)));
        message.Headers.Remove("X-Failed-Recipients");
        Assert.Empty(BounceReader.Read(message));
    }

    [Theory]
    [InlineData("failure notice", false, true)]
    [InlineData("Недоставленное сообщение", true, true)]
    [InlineData("Warning: message 1abc delayed 24 hours", false, false)]
    public void A_server_that_only_writes_a_letter_is_understood_by_its_own_name_and_our_Message_ID(
        string subject,
        bool isBeside,
        bool isReturned
    )
    {
        const string Id = "qm-reminder-2026-Q3-school-9-1-c98ef4715600edb3@example.test";
        using var ours = new MimeMessage
        {
            MessageId = Id,
            Body = new TextPart("plain") { Text = "Напоминание" },
        };
        using var words = new TextPart("plain") { Text = $"Sorry.\n{(isBeside ? "" : $"Message-ID: <{Id}>")}\n" };
        using var message = new MimeMessage(
            [new MailboxAddress("", "MAILER-DAEMON@mx.example.ru")],
            [new MailboxAddress("", "monitoring@example.test")],
            subject,
            isBeside
                ? new Multipart("mixed")
                {
                    words,
                    new MessagePart { Message = ours },
                }
                : words
        );

        Assert.Equal(MessageKind.Bounce, MessageJudge.Of(message, OwnMail.None, isTrusted: false));
        Assert.Equal(isReturned ? [new ReturnedLetter($"<{Id}>", "", "")] : [], BounceReader.Read(message));
        message.From.Clear();
        message.From.Add(new MailboxAddress("", "school-5@example.ru"));
        Assert.Empty(BounceReader.Read(message));
    }

    private const string Ours = "<qm-school-sheet-2026-Q3-school-9-1-c98ef4715600edb3@example.test>";

    private const string Failed = """
        Reporting-MTA: dns; mx.example.ru

        Final-Recipient: rfc822; school-9@example.test
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 No such user
        """;

    [Theory]
    [InlineData("as Postfix writes", Failed, "message/rfc822")]
    [InlineData("with headers alone", Failed, "text/rfc822-headers")]
    [InlineData("with letters beyond ASCII", Failed, "message/global", "message/global-delivery-status")]
    [InlineData(
        "without a group for the message",
        "Final-Recipient: rfc822;school-9@example.test\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 No such user",
        "message/rfc822"
    )]
    [InlineData(
        "with a comment",
        "Reporting-MTA: dns; mx\n\nOriginal-Recipient: rfc822;School-9@example.test\n"
            + "Final-Recipient: rfc822;other@example.test\nAction: Failed (bad destination)\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 No\n such user",
        "message/rfc822"
    )]
    [InlineData("with our letter named in words alone", Failed, "")]
    [InlineData("wrapped by a gateway", Failed, "message/rfc822", "message/delivery-status", "mixed")]
    public void A_report_is_understood_however_its_server_writes_it(
        string how,
        string status,
        string returned,
        string statusType = "message/delivery-status",
        string around = ""
    )
    {
        using var message = Report(status, returned, statusType, around);

        Assert.Equal(MessageKind.Bounce, MessageJudge.Of(message, OwnMail.None, isTrusted: false));
        var letter = Assert.Single(BounceReader.Read(message));
        Assert.True(
            letter == new ReturnedLetter(Ours, "school-9@example.test", "5.1.1, smtp; 550 No such user"),
            $"{how}: {letter}"
        );
    }

    [Theory]
    [InlineData("Action: delayed\nStatus: 4.4.1\nWill-Retry-Until: Mon, 30 Nov 2026 10:00:00 +0300")]
    [InlineData("Action: delivered\nStatus: 2.1.5")]
    [InlineData("Action: relayed\nStatus: 2.0.0")]
    [InlineData("Action: expanded\nStatus: 2.0.0")]
    [InlineData("Status: 5.1.1")]
    public void A_report_of_anything_but_failure_returns_nothing_whatever_header_its_server_adds(string status)
    {
        using var message = Report(
            $"Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; school-9@example.test\n{status}",
            "message/rfc822"
        );
        message.Headers.Add("X-Failed-Recipients", "school-9@example.test");

        Assert.Equal(MessageKind.Bounce, MessageJudge.Of(message, OwnMail.None, isTrusted: false));
        Assert.Empty(BounceReader.Read(message));
    }

    [Fact]
    public void A_person_who_passes_a_report_on_with_a_table_sends_a_table()
    {
        using var report = Report(Failed, "message/rfc822");
        using var message = new MimeMessage(
            [new MailboxAddress("Школа", "school-9@example.test")],
            [new MailboxAddress("", "monitoring@example.test")],
            "Fwd: не доходит",
            new Multipart("mixed")
            {
                new TextPart("plain") { Text = "Вот что пришло, а таблица вложена." },
                ((Multipart)report.Body!).OfType<MessageDeliveryStatus>().Single(),
                new MimePart("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                {
                    FileName = "Сведения.xlsx",
                    Content = new MimeContent(new MemoryStream([1])),
                },
            }
        );

        Assert.Null(MessageJudge.Of(message, OwnMail.None, isTrusted: false));
    }

    private static MimeMessage Report(
        string status,
        string returned,
        string statusType = "message/delivery-status",
        string around = ""
    )
    {
        var quoted = returned.Length == 0 ? "" : $"--r\nContent-Type: {returned}\n\nMessage-ID: {Ours}\nSubject: x\n\n";
        var report =
            "Content-Type: multipart/report; report-type=delivery-status; boundary=r\n\n"
            + $"--r\nContent-Type: text/plain\n\nUndelivered.{(returned.Length == 0 ? $"\nMessage-ID: {Ours}" : "")}\n"
            + $"--r\nContent-Type: {statusType}\n\n{status}\n\n{quoted}--r--\n";
        var body =
            around.Length == 0
                ? report
                : $"Content-Type: multipart/{around}; boundary=w\n\n--w\n{report}\n"
                    + "--w\nContent-Type: text/plain\n\nПроверено.\n--w--\n";
        var text =
            $"From: postmaster@mx.example.ru\nTo: monitoring@example.test\nSubject: Undelivered\nMIME-Version: 1.0\n{body}";
        return MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))));
    }
}
