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
                    reports.Add(WithoutCopies(report, new AddressSearch(new AddressPattern(address))));
                }
            },
            cancellationToken
        )
            ? reports
            : null;
    }

    /// <param name="files">All that have the same bytes; <see cref="ForgetRule"/> lets them go.</param>
    /// <returns>Null when another process is collecting.</returns>
    public async Task<ForgetReport?> FilesAsync(
        IReadOnlyList<Submission> files,
        ForgetOrder order,
        CancellationToken cancellationToken
    )
    {
        ForgetReport? report = null;
        await RunAsync(
            order,
            async fence =>
                report = WithoutCopies(
                    await forgetter.FilesAsync(files, order, fence, cancellationToken),
                    address: null
                ),
            cancellationToken
        );
        return report;
    }

    private ForgetReport WithoutCopies(ForgetReport report, AddressSearch? address) =>
        report with
        {
            Copies = LetterCopies.Erase(settings.Resolve(settings.Mail.Folder), report.Letters, address),
        };

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
