using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Worker.Runs;

/// <summary>
/// One line of the service's log for each run, whatever became of it. The same failure again is said to be the same: a
/// source that is away for a night does not fill the log with it.
/// </summary>
internal sealed class RunLog(ILogger log)
{
    private readonly ConcurrentDictionary<string, string> failures = new(StringComparer.Ordinal);

    /// <param name="failure">Russian; null: all was done.</param>
    public void Ended(string job, RunScope scope, string? failure)
    {
        var counts = RunWords.Counts(scope.Counts);
        if (failure is null)
        {
            failures.TryRemove(job, out _);
            log.LogInformation("{Job}: сделано, {Counts}", RunWords.Job(job), counts);
            return;
        }

        if (!IsNew(job, failure))
        {
            log.LogWarning("{Job}: ошибка та же, что и в прошлый раз; {Counts}", RunWords.Job(job), counts);
            return;
        }

        log.LogError("{Job}: ошибка — {Failure}; {Counts}", RunWords.Job(job), failure, counts);
        foreach (var item in scope.Failures)
            log.LogDebug(item.Error, "{Job}: {Item}", RunWords.Job(job), item.Item);
    }

    public void Failed(string job, Exception failure)
    {
        var words = FailureWords.Say(failure);
        if (IsNew(job, words))
            log.LogError(failure, "{Job}: ошибка — {Failure}", RunWords.Job(job), words);
        else
            log.LogWarning("{Job}: ошибка та же, что и в прошлый раз", RunWords.Job(job));
    }

    public void Stopped(string job) => log.LogInformation("{Job}: остановлено", RunWords.Job(job));

    private bool IsNew(string job, string failure)
    {
        var isNew = !failures.TryGetValue(job, out var before) || before != failure;
        failures[job] = failure;
        return isNew;
    }
}
