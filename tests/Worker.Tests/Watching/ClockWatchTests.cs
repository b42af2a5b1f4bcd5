using QualityMonitor.Support;
using QualityMonitor.Worker.Watching;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

public sealed class ClockWatchTests
{
    private readonly TestClock clock = new();
    private readonly ClockWatch watch;

    public ClockWatchTests() => watch = new ClockWatch(clock);

    [Fact]
    public void A_clock_that_goes_as_time_does_is_right_and_so_is_one_that_is_corrected_a_little()
    {
        Assert.Null(watch.Look(null));
        clock.Advance(TimeSpan.FromDays(20));
        Assert.Null(watch.Look(null));
        clock.Set(TimeSpan.FromMinutes(4));
        Assert.Null(watch.Look(null));
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(8760)]
    public void A_clock_that_was_set_is_told_for_an_hour(int hours)
    {
        watch.Look(null);
        clock.Set(TimeSpan.FromHours(hours));

        Assert.Equal(TimeSpan.FromHours(hours), watch.Look(null)?.By);

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(watch.Look(null));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(watch.Look(null));
    }

    [Fact]
    public void A_clock_that_was_set_right_again_is_right()
    {
        watch.Look(null);
        clock.Set(TimeSpan.FromDays(365));
        Assert.NotNull(watch.Look(null));

        clock.Set(TimeSpan.FromDays(-365));

        Assert.Null(watch.Look(null));
    }

    [Fact]
    public void A_journal_that_knows_a_run_to_come_says_that_the_clock_was_set_back_while_nobody_looked()
    {
        var jump = watch.Look(clock.Now.AddDays(1));

        Assert.Equal(TimeSpan.FromDays(-1), jump?.By);
        Assert.Null(new ClockWatch(clock).Look(clock.Now.AddDays(-30)));
    }

    [Theory]
    [InlineData(365, true)]
    [InlineData(1, true)]
    [InlineData(0.2, false)] // a machine that slept for five hours writes to people at once
    [InlineData(-365, false)]
    public void By_a_clock_that_was_just_put_ahead_by_days_nobody_is_written_to_for_an_hour(
        double days,
        bool isDoubtful
    )
    {
        Assert.False(watch.IsDoubtful);
        clock.Set(TimeSpan.FromDays(days));
        Assert.Equal(isDoubtful, watch.IsDoubtful);

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(isDoubtful, watch.IsDoubtful);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(watch.IsDoubtful);
    }

    [Fact]
    public void Who_asks_first_whether_the_clock_is_right_takes_nothing_from_what_the_journal_says_of_it()
    {
        Assert.False(watch.IsDoubtful);

        Assert.Equal(TimeSpan.FromDays(-1), watch.Look(clock.Now.AddDays(1))?.By);
    }
}
