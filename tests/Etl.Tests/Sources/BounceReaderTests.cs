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
}
