using QualityMonitor.Reports.Mail;
using Xunit;

namespace QualityMonitor.Reports.Tests.Mail;

public sealed class RetryPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 60)]
    [InlineData(5, 240)]
    [InlineData(6, 720)]
    public void A_temporary_failure_is_tried_again_later_and_later(int attempts, int minutes)
    {
        Assert.Equal(
            new RetryDecision.Retry(Now.AddMinutes(minutes)),
            RetryPolicy.Decide(attempts, new SendOutcome.TemporaryFailure(451, "busy"), Now)
        );
    }

    [Theory]
    [InlineData(7)]
    [InlineData(100)]
    public void After_six_waits_a_person_decides(int attempts)
    {
        Assert.Equal(
            new RetryDecision.GiveUp(),
            RetryPolicy.Decide(attempts, new SendOutcome.TemporaryFailure(451, "busy"), Now)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void A_refusal_is_final_an_uncertain_end_is_asked_about_and_success_is_done_at_any_attempt(int attempts)
    {
        Assert.Equal(
            new RetryDecision.GiveUp(),
            RetryPolicy.Decide(attempts, new SendOutcome.PermanentFailure(550, "no such mailbox"), Now)
        );
        Assert.Equal(new RetryDecision.Ask(), RetryPolicy.Decide(attempts, new SendOutcome.Uncertain("reset"), Now));
        Assert.Equal(new RetryDecision.Wait(), RetryPolicy.Decide(attempts, new SendOutcome.Refusing("530"), Now));
        Assert.Equal(new RetryDecision.Done(), RetryPolicy.Decide(attempts, new SendOutcome.Sent("250 ok"), Now));
    }
}
