using QualityMonitor.Reports.Mail;
using Xunit;

namespace QualityMonitor.Reports.Tests.Mail;

/// <summary>The whole table: every reply that a server gives to each of our commands.</summary>
public sealed class SmtpRepliesTests
{
    private static readonly SmtpStep[] Steps = Enum.GetValues<SmtpStep>();

    [Theory]
    [InlineData(421)]
    [InlineData(432)]
    [InlineData(450)]
    [InlineData(451)]
    [InlineData(452)]
    [InlineData(454)]
    [InlineData(455)]
    public void What_is_said_for_now_is_tried_later_at_any_command(int code) =>
        Assert.All(Steps, step => Assert.Equal(SmtpVerdict.Later, SmtpReplies.Of(step, code)));

    [Theory]
    [InlineData(530)]
    [InlineData(534)]
    [InlineData(535)]
    [InlineData(538)]
    public void Who_does_not_know_us_takes_no_letter_whichever_command_it_says_so_at(int code) =>
        Assert.All(Steps, step => Assert.Equal(SmtpVerdict.Setting, SmtpReplies.Of(step, code)));

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(521)]
    [InlineData(550)]
    [InlineData(551)]
    [InlineData(553)]
    [InlineData(554)]
    [InlineData(555)]
    public void What_is_refused_for_good_is_the_letter_or_before_it_has_a_recipient_we(int code)
    {
        Assert.Equal(SmtpVerdict.Setting, SmtpReplies.Of(SmtpStep.Sender, code));
        Assert.All(Steps[1..], step => Assert.Equal(SmtpVerdict.Never, SmtpReplies.Of(step, code)));
    }

    [Theory]
    [InlineData(SmtpStep.Sender, SmtpVerdict.Never)]
    [InlineData(SmtpStep.Recipient, SmtpVerdict.Later)]
    [InlineData(SmtpStep.Data, SmtpVerdict.Never)]
    [InlineData(SmtpStep.Message, SmtpVerdict.Never)]
    public void A_552_is_a_letter_too_large_but_a_full_mailbox_at_the_recipient(SmtpStep step, SmtpVerdict verdict) =>
        Assert.Equal(verdict, SmtpReplies.Of(step, 552));

    [Theory]
    [InlineData(200)]
    [InlineData(354)]
    [InlineData(600)]
    public void An_answer_out_of_place_is_no_refusal_for_good(int code) =>
        Assert.All(Steps, step => Assert.Equal(SmtpVerdict.Later, SmtpReplies.Of(step, code)));
}
