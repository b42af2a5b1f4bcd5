using QualityMonitor.Reports.Mail;
using QualityMonitor.Store.Editions;
using QualityMonitor.Store.Journal;

namespace QualityMonitor.Worker.Runs;

/// <summary>One emptying of the outbox, whoever asked for it.</summary>
internal sealed class DeliverRun(RunExecutor executor, Postman postman, FeatureSwitches switches)
{
    /// <returns>Null when another process is delivering.</returns>
    public async Task<DeliveryReport?> ExecuteAsync(
        RunTrigger trigger,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        DeliveryReport? report = null;
        await executor.ExecuteAsync(
            JobNames.Deliver,
            trigger,
            triggeredBy,
            async (scope, token) =>
            {
                if (await switches.SinceAsync(FeatureSwitches.Restored, token) is { } restored)
                {
                    report = new DeliveryReport(0, 0, 0, 0, 0, null) { HeldSince = restored };
                    scope.Failure =
                        "данные восстановлены из копии, письма не отправляются, пока человек не разрешит: "
                        + "outbox, затем outbox resume";
                    return;
                }

                report = await postman.DeliverAsync(scope.Fence, token);
                scope.Count("sent", report.Sent);
                scope.Count("retried", report.Retried);
                scope.Count("given_up", report.GivenUp);
                scope.Count("uncertain", report.Uncertain);
                scope.Count("recovered", report.Recovered);
                scope.Failure = report.Unavailable;
                scope.Failures.AddRange(report.Failures);
            },
            cancellationToken
        );
        return report;
    }
}
