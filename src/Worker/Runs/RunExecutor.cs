using Microsoft.Extensions.Logging;
using QualityMonitor.Indicators;
using QualityMonitor.Store;
using QualityMonitor.Store.Faults;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>What one piece of work says about itself while it runs.</summary>
internal sealed class RunScope(Fence fence)
{
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>To be handed to whatever commits.</summary>
    public Fence Fence => fence;

    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <summary>Set by work that ended but not whole: the run is journalled as failed with this sentence.</summary>
    public string? Failure { get; set; }

    /// <summary>
    /// What failed alone, while the rest was done: the run is journalled as failed with their sentences.
    /// </summary>
    public List<ItemFailure> Failures { get; } = [];

    /// <summary>What a person will look for in the journal; for work whose counts do not say it.</summary>
    public string? Note { get; set; }

    public void Count(string name, long value) => counts[name] = value;

    public void Add(string name, long value) => counts[name] = counts.GetValueOrDefault(name) + value;
}

/// <summary>
/// A run lost its lease and was ended. To whoever asked for the run it is a failure as others are; within the run
/// <see cref="LeaseLostException"/> stops everything.
/// </summary>
internal sealed class RunLostException(Exception why)
    : Exception(
        "право на работу потеряно: работу взял другой процесс, или база данных не отвечала, пока оно не истекло; "
            + "что не было записано к этой минуте, не записано",
        why
    ),
        IExplained
{
    public Problem Problem =>
        new("run-lost", $"Работа остановлена: {Message}.", "повторите, когда другой процесс закончит");
}

/// <summary>The one place where work is leased, journalled and ended: a job that failed ends as failed.</summary>
internal sealed class RunExecutor(Leases leases, RunJournal journal, TimeProvider clock, ILogger<RunExecutor> log)
{
    private const int MostFailures = 5;
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

    private readonly RunLog runs = new(log);

    /// <returns>False when another process holds the lease; nothing was done and nothing journalled.</returns>
    public Task<bool> ExecuteAsync(
        string job,
        RunTrigger trigger,
        string triggeredBy,
        Func<RunScope, CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) => ExecuteAsync(job, job, trigger, triggeredBy, work, cancellationToken);

    /// <summary>For work that must not go on beside another job: it takes that job's lease.</summary>
    /// <inheritdoc cref="ExecuteAsync(string, RunTrigger, string, Func{RunScope, CancellationToken, Task}, CancellationToken)"/>
    public async Task<bool> ExecuteAsync(
        string job,
        string leaseName,
        RunTrigger trigger,
        string triggeredBy,
        Func<RunScope, CancellationToken, Task> work,
        CancellationToken cancellationToken
    )
    {
        await using var lease = await leases.TryAcquireAsync(leaseName, LeaseLength, cancellationToken);
        if (lease is null)
        {
            log.LogInformation("{Job}: работу делает другой процесс", RunWords.Job(job));
            return false;
        }

        using var span = Traces.Begin($"run {job}");
        await journal.CloseAbandonedAsync(LeaseLength, cancellationToken);
        var runId = await journal.StartAsync(job, trigger, triggeredBy, cancellationToken);
        span?.SetTag("run.id", runId);
        var scope = new RunScope(new Fence(runId, lease.Token));
        await using var heartbeat = new LeaseHeartbeat(lease, LeaseLength, clock, cancellationToken);
        try
        {
            await RunAsync(scope, job, work, heartbeat);
        }
        catch (Exception failure)
        {
            span.Fail(failure);
            throw;
        }

        foreach (var (count, number) in scope.Counts)
            span?.SetTag("run." + count, number);
        return true;
    }

    private async Task RunAsync(
        RunScope scope,
        string job,
        Func<RunScope, CancellationToken, Task> work,
        LeaseHeartbeat heartbeat
    )
    {
        try
        {
            await work(scope, heartbeat.Token);
        }
        catch (Exception stop)
            when (stop is LeaseLostException || (heartbeat.IsLost && stop is OperationCanceledException))
        {
            var lost = new RunLostException(stop);
            runs.Failed(job, lost);
            await FinishAsync(scope, RunOutcome.Failed, lost.Message);
            throw lost;
        }
        catch (OperationCanceledException) when (heartbeat.Token.IsCancellationRequested)
        {
            runs.Stopped(job);
            await FinishAsync(scope, RunOutcome.Cancelled, "остановлено");
            throw;
        }
        catch (Exception failure)
        {
            // Nothing is swallowed: the journal gets the sentence, the log the details, the caller the exception.
            runs.Failed(job, failure);
            await FinishAsync(scope, RunOutcome.Failed, FailureWords.Say(failure));
            throw;
        }

        var failures = Sentences(scope);
        runs.Ended(job, scope, failures.Count == 0 ? null : string.Join("; ", failures));
        await FinishAsync(
            scope,
            failures.Count == 0 ? RunOutcome.Succeeded : RunOutcome.Failed,
            failures.Count == 0 ? scope.Note : string.Join("; ", failures)
        );
    }

    private static List<string> Sentences(RunScope scope) =>
        [
            .. scope.Failure is { } failure ? [failure] : Array.Empty<string>(),
            .. scope.Failures.Take(MostFailures).Select(static one => one.Sentence),
            .. scope.Failures.Count > MostFailures
                ? [$"и ещё {scope.Failures.Count - MostFailures}"]
                : Array.Empty<string>(),
        ];

    // The end of a run is written even when the run was cancelled, hence no token.
    private Task FinishAsync(RunScope scope, RunOutcome outcome, string? message) =>
        journal.FinishAsync(scope.Fence.RunId, outcome, message, scope.Counts, CancellationToken.None);
}
