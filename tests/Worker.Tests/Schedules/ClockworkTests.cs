using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityMonitor.Support;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Jobs;
using Quartz;
using Xunit;

namespace QualityMonitor.Worker.Tests.Schedules;

/// <summary>When Quartz wakes the jobs; what they do then is theirs.</summary>
public sealed class ClockworkTests : IAsyncDisposable
{
    private static readonly TimeSpan HalfMinute = TimeSpan.FromSeconds(30);

    private readonly SimulatedClock clock = new(new DateTimeOffset(2026, 1, 15, 8, 59, 30, TimeSpan.Zero));
    private readonly Job nine = new("nine", "0 0 9 * * ?");
    private readonly Job off = new("off", "");
    private readonly ServiceProvider services;
    private readonly Clockwork clockwork;

    public ClockworkTests()
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(TimeZoneInfo.Utc)
            .AddSingleton<IScheduledJob>(nine)
            .AddSingleton<IScheduledJob>(off)
            .AddClockwork(clock, StopPatience.Usual)
            .BuildServiceProvider();
        clockwork = services.GetServices<IHostedService>().OfType<Clockwork>().Single();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>What Quartz goes by never goes back, and would tell the jobs hours that are over.</summary>
    [Fact]
    public void Everybody_but_Quartz_goes_by_the_machines_clock() =>
        Assert.Same(clock, services.GetRequiredService<TimeProvider>());

    [Fact]
    public async Task Jobs_are_woken_at_the_start_and_on_every_minute_and_survive_their_failures()
    {
        await StartAsync();

        nine.Fails = true;
        clock.Advance(HalfMinute);
        await Task.WhenAll(nine.WokenAsync(), off.WokenAsync());
        clock.Advance(HalfMinute);
        Assert.Equal((0, 0), (nine.Unseen, off.Unseen));

        clock.Advance(HalfMinute);
        await Task.WhenAll(nine.WokenAsync(), off.WokenAsync());
        await clockwork.StopAsync(Cancellation);
        Assert.Equal((3, 3), (nine.Woken, off.Woken));
    }

    [Fact]
    public async Task What_one_job_has_done_wakes_the_others_at_once()
    {
        await StartAsync();
        nine.Done.Writer.TryWrite(true);
        clock.Advance(HalfMinute);
        await Task.WhenAll(nine.WokenAsync(), off.WokenAsync());

        await off.WokenAsync();

        await clockwork.StopAsync(Cancellation);
        Assert.Equal((2, 3), (nine.Woken, off.Woken));
    }

    [Fact]
    public async Task News_that_comes_while_a_job_is_at_work_wakes_it_when_it_is_done()
    {
        var work = new TaskCompletionSource();
        off.Work = work.Task;
        await StartAsync();
        nine.Done.Writer.TryWrite(true);
        clock.Advance(HalfMinute);
        await nine.WokenAsync();
        Assert.Equal(1, off.Woken);

        work.SetResult();

        await off.WokenAsync();
        await clockwork.StopAsync(Cancellation);
    }

    /// <summary>The next start wakes them all.</summary>
    [Fact]
    public async Task A_job_that_has_done_something_as_the_service_stops_wakes_nobody_and_says_nothing()
    {
        await StartAsync();
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);
        var ended = new EndOfJob();
        scheduler.ListenerManager.AddJobListener(ended);
        nine.Done.Writer.TryWrite(true);
        // Whoever is to be woken is asked for its name between the question whether the scheduler runs and the waking.
        nine.AtWork = () => off.AtNaming = () => ShutDown(scheduler);

        await scheduler.TriggerJob(new JobKey(nine.Name), Cancellation);

        Assert.Null(await ended.Failure.Task.WaitAsync(Cancellation));
        Assert.Equal(SchedulerStatus.Shutdown, scheduler.Status);
        Assert.Equal((2, 1), (nine.Woken, off.Woken));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_stops_nothing()
    {
        await StartAsync();
        clock.Set(TimeSpan.FromHours(-3));

        clock.Advance(HalfMinute);

        await Task.WhenAll(nine.WokenAsync(), off.WokenAsync());
        await clockwork.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Asked_to_stop_it_waits_for_work_that_was_begun()
    {
        var work = new TaskCompletionSource();
        nine.Work = work.Task;
        await StartAsync();

        var stopping = clockwork.StopAsync(Cancellation);
        Assert.False(stopping.IsCompleted);
        work.SetResult();
        await stopping;

        Assert.False(nine.IsBrokenOff);
    }

    [Fact]
    public async Task When_the_host_has_no_more_patience_work_is_broken_off()
    {
        nine.Work = NeverEnding();
        await StartAsync();

        await clockwork.StopAsync(new CancellationToken(canceled: true));

        Assert.True(nine.IsBrokenOff);
    }

    [Fact]
    public async Task After_a_while_the_jobs_are_cancelled_and_a_letter_in_the_servers_hands_is_waited_for()
    {
        var letter = new TaskCompletionSource();
        nine.Letter = letter.Task;
        off.Work = NeverEnding();
        await StartAsync();

        var stopping = clockwork.StopAsync(Cancellation);
        clock.Advance(StopPatience.Usual.Grace);
        await off.BrokenOff.Task;
        Assert.False(stopping.IsCompleted);
        letter.SetResult();
        await stopping;

        Assert.False(nine.IsBrokenOff);
    }

    [Fact]
    public async Task What_hangs_although_it_was_cancelled_keeps_the_service_no_longer_than_a_letter_takes()
    {
        var never = new TaskCompletionSource();
        nine.Letter = never.Task;
        off.Work = NeverEnding();
        await StartAsync();

        var stopping = clockwork.StopAsync(Cancellation);
        clock.Advance(StopPatience.Usual.Grace);
        await off.BrokenOff.Task;
        while (!stopping.IsCompleted)
        {
            clock.Advance(StopPatience.Usual.Letter);
            await Task.Yield();
        }

        await stopping;
        never.SetResult();
    }

    /// <summary>Within somebody else's step, which does not go on before it is done.</summary>
    private static void ShutDown(IScheduler scheduler)
    {
        using var isDown = new ManualResetEventSlim();
        _ = Task.Run(
            async () =>
            {
                await scheduler.Shutdown(waitForJobsToComplete: false, Cancellation);
                isDown.Set();
            },
            Cancellation
        );
        isDown.Wait(Cancellation);
    }

    /// <summary>Work that only cancelling ends; nothing waits for any time to pass.</summary>
    private static Task NeverEnding() => new TaskCompletionSource().Task;

    private async Task StartAsync()
    {
        await clockwork.StartAsync(Cancellation);
        await Task.WhenAll(nine.WokenAsync(), off.WokenAsync());
    }

    private sealed class Job(string name, string cron) : IScheduledJob
    {
        private readonly Channel<bool> wakings = Channel.CreateUnbounded<bool>();

        public string Name
        {
            get
            {
                AtNaming?.Invoke();
                return name;
            }
        }

        public Action? AtNaming { get; set; }

        public Action? AtWork { get; set; }

        public string Schedule => cron;

        public int Woken { get; private set; }

        public int Unseen => wakings.Reader.Count;

        public bool Fails { get; set; }

        public bool IsBrokenOff { get; private set; }

        public Task Work { get; set; } = Task.CompletedTask;

        /// <summary>What must not be broken off.</summary>
        public Task Letter { get; set; } = Task.CompletedTask;

        public TaskCompletionSource BrokenOff { get; } = new();

        /// <summary>What the next wakings say; nothing was done where it is empty.</summary>
        public Channel<bool> Done { get; } = Channel.CreateUnbounded<bool>();

        public Task<bool> WokenAsync() => wakings.Reader.ReadAsync(Cancellation).AsTask();

        public async Task<bool> WakeAsync(CancellationToken cancellationToken)
        {
            Woken++;
            wakings.Writer.TryWrite(true);
            AtWork?.Invoke();
            try
            {
                await Work.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                IsBrokenOff = true;
                BrokenOff.TrySetResult();
                throw;
            }

            await Letter;
            if (Fails)
                throw new InvalidOperationException("broken");
            return Done.Reader.TryRead(out var done) && done;
        }
    }

    private sealed class EndOfJob : IJobListener
    {
        public string Name => "end of the job";

        /// <summary>What Quartz caught of it; null: nothing.</summary>
        public TaskCompletionSource<JobExecutionException?> Failure { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            ValueTask.CompletedTask;

        public ValueTask JobExecutionVetoed(
            IJobExecutionContext context,
            CancellationToken cancellationToken = default
        ) => ValueTask.CompletedTask;

        public ValueTask JobWasExecuted(
            IJobExecutionContext context,
            JobExecutionException? jobException,
            CancellationToken cancellationToken = default
        )
        {
            Failure.TrySetResult(jobException);
            return ValueTask.CompletedTask;
        }
    }
}
