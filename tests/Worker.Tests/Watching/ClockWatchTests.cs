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
}
