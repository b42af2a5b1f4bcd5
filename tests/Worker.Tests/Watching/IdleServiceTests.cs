using QualityMonitor.Indicators.Calendars;
using QualityMonitor.Worker.Schedules;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>A service that is gone says nothing of itself; whoever looks must not read that all is well.</summary>
public sealed class IdleServiceTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");
    private static readonly DateTimeOffset Worked = new(2026, 11, 30, 7, 0, 0, TimeSpan.Zero);

    private static readonly ProductionCalendar Calendar = new([]);

    private static readonly Firings[] Schedules =
    [
        new("0 0/15 * * * ?", Zone, Calendar),
        new("0 0/5 * * * ?", Zone, Calendar),
        new("", Zone, Calendar),
    ];

    [Theory]
    [InlineData(0, false)]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(60 * 24 * 365, true)]
    public void It_is_idle_when_what_was_due_was_not_begun_for_ten_minutes(int minutes, bool isIdle)
    {
        var trouble = IdleService.Of(Worked, Schedules, Worked.AddMinutes(minutes), Zone);

        Assert.Equal(isIdle, trouble is not null);
        Assert.Equal(isIdle ? Worked.AddMinutes(5) : null, trouble?.Since);
    }

    [Fact]
    public void Where_no_service_ever_worked_or_nothing_is_due_nothing_is_idle()
    {
        Assert.Null(IdleService.Of(null, Schedules, Worked.AddYears(1), Zone));
        Assert.Null(IdleService.Of(Worked, [Schedules[2]], Worked.AddYears(1), Zone));
        Assert.Null(IdleService.Of(Worked, [], Worked.AddYears(1), Zone));
    }
}
