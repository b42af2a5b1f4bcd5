using QualityMonitor.Reports.Mail;
using QualityMonitor.Store;
using QualityMonitor.Store.Forgetting;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Runs;

/// <summary>Erases what a person has the right to have erased, under the lease of collecting, and journals it.</summary>
internal sealed class ForgetRun(RunExecutor executor, Forgetter forgetter, Settings settings)
{
    /// <param name="addresses">None is in force, and none is owed a letter.</param>
    /// <param name="order">Its reason names none of them.</param>
    /// <returns>One report an address; null when another process is collecting.</returns>
    public async Task<IReadOnlyList<ForgetReport>?> AddressesAsync(
        IReadOnlyList<string> addresses,
        ForgetOrder order,
        CancellationToken cancellationToken
    )
    {
        var reports = new List<ForgetReport>();
        return await RunAsync(
            order,
            async fence =>
            {
                foreach (var address in addresses)
                {
                    var report = await forgetter.AddressAsync(address, order, fence, cancellationToken);
                    var copies = LetterCopies.Erase(
                        settings.Resolve(settings.Mail.Folder),
                        report.Letters,
                        new AddressPattern(address)
                    );
                    reports.Add(
                        report with
                        {
                            Record = report.Record with { Contents = report.Record.Contents + copies },
                        }
                    );
                }
            },
            cancellationToken
        )
            ? reports
            : null;
    }

    /// <param name="file">One that <see cref="ForgetRule"/> lets go.</param>
    /// <returns>Null when another process is collecting.</returns>
    public async Task<ForgetReport?> FileAsync(Submission file, ForgetOrder order, CancellationToken cancellationToken)
    {
        ForgetReport? report = null;
        await RunAsync(
            order,
            async fence => report = await forgetter.FileAsync(file, order, fence, cancellationToken),
            cancellationToken
        );
        return report;
    }

    private Task<bool> RunAsync(ForgetOrder order, Func<Fence, Task> work, CancellationToken cancellationToken) =>
        executor.ExecuteAsync(
            JobNames.Forget,
            JobNames.Collect,
            RunTrigger.Hand,
            order.ForgottenBy,
            async (scope, _) =>
            {
                await work(scope.Fence);
                scope.Note = $"стёрто: {order.What}; {order.Reason}";
            },
            cancellationToken
        );
}
