using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using QualityMonitor.Support;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Jobs;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>When jobs are woken; what they do then is theirs.</summary>
public sealed class ClockworkTests : IDisposable
{
    private readonly SimulatedClock clock = new(new DateTimeOffset(2026, 1, 15, 8, 59, 30, TimeSpan.Zero));
    private readonly Job nine = new("nine", "0 0 9 * * ?");
    private readonly Job off = new("off", "");
    private readonly Clockwork clockwork;

    public ClockworkTests() =>
        clockwork = new Clockwork([nine, off], TimeZoneInfo.Utc, clock, NullLogger<Clockwork>.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => clockwork.Dispose();

    [Fact]
    public async Task Jobs_are_woken_at_the_start_at_their_firings_and_every_minute_and_survive_their_failures()
    {
        await clockwork.StartAsync(Cancellation);
        await RestAsync(2);
        Assert.Equal((1, 1), (nine.Woken, off.Woken));

        nine.Fails = true;
        clock.Advance(TimeSpan.FromSeconds(30));
        await RestAsync(1);
        Assert.Equal((2, 1), (nine.Woken, off.Woken));

        clock.Advance(TimeSpan.FromSeconds(30));
        await RestAsync(1);
        Assert.Equal((2, 2), (nine.Woken, off.Woken));
        await clockwork.StopAsync(Cancellation);
    }

    [Fact]
    public async Task What_one_job_has_done_wakes_the_others_at_once()
    {
        await clockwork.StartAsync(Cancellation);
        await RestAsync(2);
        nine.Done.Writer.TryWrite(true);
        clock.Advance(TimeSpan.FromSeconds(30));

        // The firing, the others for its news, and itself once more, for others may have done something meanwhile.
        await RestAsync(3);

        Assert.Equal((3, 2), (nine.Woken, off.Woken));
        await clockwork.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Asked_to_stop_it_waits_for_work_that_was_begun_and_breaks_it_off_when_there_is_no_more_patience()
    {
        var work = new TaskCompletionSource();
        nine.Work = work.Task;
        await clockwork.StartAsync(Cancellation);
        await RestAsync(1);

        var stopping = clockwork.StopAsync(Cancellation);
        Assert.False(stopping.IsCompleted);
        work.SetResult();
        await stopping;

        using var again = new Clockwork([nine], TimeZoneInfo.Utc, clock, NullLogger<Clockwork>.Instance);
        nine.Work = Task.Delay(Timeout.Infinite, Cancellation);
        await again.StartAsync(Cancellation);
        await again.StopAsync(new CancellationToken(canceled: true));
    }

    /// <summary>So many times a job has gone to rest.</summary>
    private async Task RestAsync(int times)
    {
        for (; times > 0; times--)
            await clock.TimerSet.WaitAsync(Cancellation);
    }

    private sealed class Job(string name, string cron) : IScheduledJob
    {
        public string Name => name;

        public string Cron => cron;

        public int Woken { get; private set; }

        public bool Fails { get; set; }

        public Task Work { get; set; } = Task.CompletedTask;

        /// <summary>What the next wakings say; nothing was done where it is empty.</summary>
        public Channel<bool> Done { get; } = Channel.CreateUnbounded<bool>();

        public async Task<bool> WakeAsync(CancellationToken cancellationToken)
        {
            Woken++;
            await Work.WaitAsync(cancellationToken);
            if (Fails)
                throw new InvalidOperationException("broken");
            return Done.Reader.TryRead(out var done) && done;
        }
    }
}
