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

        Assert.Equal(MessageKind.Bounce, MessageJudge.Of(message, OwnMail.None));
        Assert.Equal(
            new ReturnedLetter("<rem1@example.test>", "school-9@svetlorechensk.example.test", "5.1.1"),
            Assert.Single(BounceReader.Read(message))
        );
    }
}
