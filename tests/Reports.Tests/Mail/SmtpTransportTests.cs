using QualityMonitor.Reports.Mail;
using QualityMonitor.Support.Stores;
using Xunit;

namespace QualityMonitor.Reports.Tests.Mail;

/// <summary>Scripted conversations: what each break of a line means for the letter.</summary>
public sealed class SmtpTransportTests
{
    private static SmtpTransport To(ScriptedSmtp server, int seconds = 20) =>
        new(
            new SmtpOptions("127.0.0.1", server.Port, SmtpSecurity.None, null, null)
            {
                Timeout = TimeSpan.FromSeconds(seconds),
            }
        );

    private static async Task<(SendOutcome Outcome, bool IsAlive)> SendAsync(
        ScriptedSmtp server,
        int attachmentBytes = 12,
        int seconds = 20
    )
    {
        await using var store = await TestStore.SqliteAsync();
        using var message = await Letters.MessageAsync(store, attachmentBytes);
        await using var session = await To(server, seconds).OpenAsync(CancellationToken.None);
        return (await session.SendAsync(message, Letters.Delivery(), CancellationToken.None), session.IsAlive);
    }

    [Fact]
    public async Task An_accepted_letter_is_sent_with_the_servers_words()
    {
        await using var server = new ScriptedSmtp { Dot = "250 queued as 42" };
        var (outcome, isAlive) = await SendAsync(server);

        Assert.Equal("queued as 42", Assert.IsType<SendOutcome.Sent>(outcome).Answer);
        Assert.True(isAlive);
        Assert.Single(server.Received);
    }

    [Theory]
    [InlineData("451 4.3.0 Mailbox busy", 451)]
    [InlineData("452 too many", 452)]
    public async Task A_4xx_at_RCPT_is_temporary_and_the_line_stays_usable(string answer, int code)
    {
        await using var server = new ScriptedSmtp { Recipient = _ => answer };
        var (outcome, isAlive) = await SendAsync(server);

        Assert.Equal(code, Assert.IsType<SendOutcome.TemporaryFailure>(outcome).Code);
        Assert.True(isAlive);
    }

    [Fact]
    public async Task A_5xx_at_RCPT_is_final()
    {
        await using var server = new ScriptedSmtp { Recipient = _ => "550 5.1.1 No such mailbox" };

        Assert.Equal(550, Assert.IsType<SendOutcome.PermanentFailure>((await SendAsync(server)).Outcome).Code);
    }

    [Fact]
    public async Task A_5xx_after_the_letter_is_final_and_a_4xx_temporary()
    {
        await using var refusing = new ScriptedSmtp { Dot = "554 spam" };
        await using var busy = new ScriptedSmtp { Dot = "451 greylisted" };

        Assert.Equal(554, Assert.IsType<SendOutcome.PermanentFailure>((await SendAsync(refusing)).Outcome).Code);
        Assert.Equal(451, Assert.IsType<SendOutcome.TemporaryFailure>((await SendAsync(busy)).Outcome).Code);
    }

    [Fact]
    public async Task A_refused_sender_is_our_own_mistake_and_waits_for_its_repair()
    {
        await using var server = new ScriptedSmtp { From = "550 sender not allowed" };

        Assert.Equal(550, Assert.IsType<SendOutcome.TemporaryFailure>((await SendAsync(server)).Outcome).Code);
    }

    [Fact]
    public async Task A_line_that_breaks_before_DATA_has_certainly_carried_nothing()
    {
        await using var server = new ScriptedSmtp { Data = "" };
        var (outcome, isAlive) = await SendAsync(server);

        Assert.IsType<SendOutcome.TemporaryFailure>(outcome);
        Assert.False(isAlive);
    }

    [Fact]
    public async Task A_line_that_breaks_within_the_letter_has_certainly_carried_no_whole_one()
    {
        await using var server = new ScriptedSmtp { HangUpWithin = 2000 };
        var (outcome, isAlive) = await SendAsync(server, attachmentBytes: 20_000_000);

        Assert.IsType<SendOutcome.TemporaryFailure>(outcome);
        Assert.False(isAlive);
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_final_dot_leaves_it_uncertain()
    {
        await using var server = new ScriptedSmtp { Dot = "" };
        var (outcome, isAlive) = await SendAsync(server);

        Assert.DoesNotMatch("[A-Za-z]{5,}", Assert.IsType<SendOutcome.Uncertain>(outcome).Text);
        Assert.False(isAlive);
    }

    [Fact]
    public async Task A_server_that_falls_silent_after_the_final_dot_leaves_it_uncertain_too()
    {
        await using var server = new ScriptedSmtp { Dot = null };
        var (outcome, isAlive) = await SendAsync(server, seconds: 1);

        Assert.IsType<SendOutcome.Uncertain>(outcome);
        Assert.False(isAlive);
    }

    [Fact]
    public async Task A_server_that_is_not_there_or_not_ready_is_unavailable()
    {
        await using var server = new ScriptedSmtp { Greeting = "421 closing" };
        var nobody = new SmtpTransport(new SmtpOptions("127.0.0.1", 1, SmtpSecurity.None, null, null));

        await Assert.ThrowsAsync<TransportUnavailableException>(() => To(server).OpenAsync(CancellationToken.None));
        Assert.Contains(
            "127.0.0.1:1 недоступен",
            (
                await Assert.ThrowsAsync<TransportUnavailableException>(() => nobody.OpenAsync(CancellationToken.None))
            ).Message
        );
    }

    [Fact]
    public async Task A_server_without_TLS_is_not_spoken_to_when_TLS_is_required()
    {
        await using var server = new ScriptedSmtp();
        var transport = new SmtpTransport(
            new SmtpOptions("127.0.0.1", server.Port, SmtpSecurity.StartTls, "user", "secret")
        );

        await Assert.ThrowsAsync<TransportUnavailableException>(() => transport.OpenAsync(CancellationToken.None));
        Assert.DoesNotContain("secret", new SmtpOptions("h", 25, SmtpSecurity.Auto, "user", "secret").ToString());
    }
}
