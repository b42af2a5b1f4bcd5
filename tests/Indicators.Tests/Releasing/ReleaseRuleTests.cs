using System.Globalization;
using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Releasing;
using Xunit;

namespace QualityMonitor.Indicators.Tests.Releasing;

/// <summary>Due on Thursday, 15.01.2026, at nine; five working days end on Thursday, 22.01.2026, at nine.</summary>
public sealed class ReleaseRuleTests
{
    private static readonly ReleasePolicy Reviewed = new("", true, 5, true);

    [Theory]
    [InlineData(null, null, "15.01 09:00", ReleaseStep.Draft)]
    [InlineData("10.01 09:00", null, "15.01 09:00", ReleaseStep.Draft)] // a draft of before is another's
    [InlineData("15.01 09:00", null, "15.01 09:01", ReleaseStep.Wait)]
    [InlineData("15.01 09:00", null, "21.01 08:59", ReleaseStep.Wait)]
    [InlineData("15.01 09:00", null, "21.01 09:00", ReleaseStep.Remind)]
    [InlineData("15.01 09:00", null, "22.01 08:59", ReleaseStep.Remind)]
    [InlineData("15.01 09:00", null, "22.01 09:00", ReleaseStep.PublishUnreviewed)]
    [InlineData("15.01 09:00", "+15.01 12:00", "15.01 12:01", ReleaseStep.Publish)]
    [InlineData("15.01 09:00", "+14.01 12:00", "15.01 12:01", ReleaseStep.Wait)] // said of an earlier draft
    [InlineData("15.01 09:00", "-15.01 12:00", "15.01 12:01", ReleaseStep.Wait)]
    [InlineData("15.01 09:00", "-15.01 12:00", "01.03 12:01", ReleaseStep.Wait)] // held is held
    [InlineData(null, "-14.01 12:00", "15.01 09:00", ReleaseStep.Draft)] // what is held can be read
    [InlineData("15.01 09:00", "-14.01 12:00", "01.03 12:01", ReleaseStep.Wait)] // whenever that was said
    public void A_reviewed_report_goes_when_it_is_released_or_its_time_is_up(
        string? drafted,
        string? decision,
        string now,
        ReleaseStep step
    ) => Assert.Equal(step, Step(Reviewed, drafted, isReminded: false, decision, now));

    [Fact]
    public void Nobody_is_reminded_twice_and_what_must_be_released_waits_for_ever()
    {
        Assert.Equal(ReleaseStep.Wait, Step(Reviewed, "15.01 09:00", isReminded: true, null, "21.01 10:00"));
        var waits = Reviewed with { GoesUnreviewed = false };
        Assert.Equal(ReleaseStep.Wait, Step(waits, "15.01 09:00", isReminded: true, null, "31.12 09:00"));
    }

    [Fact]
    public void Without_review_it_goes_at_once()
    {
        Assert.Equal(ReleaseStep.Publish, Step(null, null, false, null, "15.01 09:00"));
        Assert.Equal(ReleaseStep.Publish, Step(Reviewed with { IsReviewed = false }, null, false, null, "15.01 09:00"));
        Assert.Equal(ReleaseStep.Publish, Step(null, null, false, "+14.01 09:00", "15.01 09:00"));
    }

    [Fact]
    public void What_goes_without_review_waits_where_somebody_holds_it()
    {
        Assert.Equal(ReleaseStep.Wait, Step(null, null, false, "-14.01 09:00", "31.12 09:00"));
    }

    private static ReleaseStep Step(
        ReleasePolicy? policy,
        string? drafted,
        bool isReminded,
        string? decision,
        string now
    ) =>
        ReleaseRule.StepOf(
            policy,
            At("15.01 09:00"),
            drafted is null ? null : At(drafted),
            isReminded,
            decision is null ? null : new ReleaseDecision(decision[0] == '+', At(decision[1..]), "кто-то", ""),
            new ProductionCalendar([]),
            At(now)
        );

    private static DateTimeOffset At(string moment) =>
        new(
            DateTime.ParseExact("2026." + moment, "yyyy.dd.MM HH:mm", CultureInfo.InvariantCulture),
            TimeSpan.FromHours(3)
        );
}
