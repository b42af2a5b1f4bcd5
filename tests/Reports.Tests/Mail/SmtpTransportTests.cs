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

    [Theory]
    [InlineData("550 sender not allowed")]
    [InlineData("553 5.7.1 Sender address rejected: not owned by user")]
    [InlineData("554 5.7.1 blocked")]
    public async Task A_refused_sender_is_our_own_mistake_and_no_letter_of_ours_is_tried(string answer)
    {
        await using var server = new ScriptedSmtp { From = answer };

        var (outcome, isAlive) = await SendAsync(server);

        var refusing = Assert.IsType<SendOutcome.Refusing>(outcome);
        Assert.Contains("Mail:From", refusing.Text, StringComparison.Ordinal);
        Assert.Contains(answer[..3], refusing.Text, StringComparison.Ordinal);
        Assert.False(isAlive);
    }

    [Theory]
    [InlineData(SmtpStep.Sender)]
    [InlineData(SmtpStep.Recipient)]
    [InlineData(SmtpStep.Data)]
    [InlineData(SmtpStep.Message)]
    public async Task A_530_at_any_command_asks_for_the_name_and_password_of_the_settings(SmtpStep step)
    {
        const string Answer = "530 5.7.0 Authentication required";
        await using var server = new ScriptedSmtp
        {
            From = step == SmtpStep.Sender ? Answer : "250 ok",
            Recipient = _ => step == SmtpStep.Recipient ? Answer : "250 ok",
            Data = step == SmtpStep.Data ? Answer : "354 go on",
            Dot = step == SmtpStep.Message ? Answer : "250 queued",
        };

        var text = Assert.IsType<SendOutcome.Refusing>((await SendAsync(server)).Outcome).Text;

        Assert.Contains($"127.0.0.1:{server.Port} требует имени и пароля (530 ", text, StringComparison.Ordinal);
        Assert.Contains("Mail:Smtp:User и Mail:Smtp:Password", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("552 too large", true)]
    [InlineData("452 too many", false)]
    [InlineData("554 no valid recipients", true)]
    public async Task A_refusal_at_DATA_is_of_this_letter(string answer, bool isFinal)
    {
        await using var server = new ScriptedSmtp { Data = answer };

        var outcome = (await SendAsync(server)).Outcome;

        Assert.Equal(isFinal, outcome is SendOutcome.PermanentFailure);
        Assert.Equal(!isFinal, outcome is SendOutcome.TemporaryFailure);
    }

    [Theory]
    [InlineData("421 4.7.0 closing", "421")]
    [InlineData("554 5.7.1 no service for you", "554")]
    public async Task A_greeting_that_refuses_is_told_with_what_it_said(string greeting, string code)
    {
        await using var server = new ScriptedSmtp { Greeting = greeting };

        var thrown = await Assert.ThrowsAsync<TransportUnavailableException>(() =>
            To(server).OpenAsync(CancellationToken.None)
        );

        Assert.Contains("не готов принимать почту (" + code, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("535 5.7.8 no", "не принял имя и пароль: проверьте Mail:Smtp:User и Mail:Smtp:Password")]
    [InlineData("454 4.7.0 later", "сейчас не проверяет имена и пароли (454")]
    [InlineData("", "не предлагает входа по имени и паролю")]
    public async Task A_sign_in_that_fails_names_the_settings(string answer, string words)
    {
        await using var server = new ScriptedSmtp
        {
            Ehlo = answer.Length == 0 ? "250 test" : "250-test\r\n250 AUTH PLAIN",
            Auth = answer,
        };
        var transport = new SmtpTransport(
            new SmtpOptions("127.0.0.1", server.Port, SmtpSecurity.None, "user", "s3cret")
        );

        var thrown = await Assert.ThrowsAsync<TransportUnavailableException>(() =>
            transport.OpenAsync(CancellationToken.None)
        );

        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", thrown.Message, StringComparison.Ordinal);
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
