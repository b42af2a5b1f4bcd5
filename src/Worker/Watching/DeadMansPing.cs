using Microsoft.Extensions.Logging;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Watching;

/// <summary>
/// Calls an address while the service does its work: whoever keeps it tells when the calls stay away, be it that the
/// machine is off. That a call fails is nobody's trouble here.
/// </summary>
internal sealed class DeadMansPing(Settings settings, WatchBoard board, TimeProvider clock, ILogger<DeadMansPing> log)
    : IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };
    private bool isFailing;

    public async Task CallAsync(CancellationToken cancellationToken)
    {
        if (settings.Web.PingAddress.Length == 0 || !Readiness.Of(board, clock.GetUtcNow()).IsReady)
            return;

        var error = await Guarded.TryAsync(
            async () =>
            {
                using var answer = await client.GetAsync(
                    settings.Web.PingAddress,
                    HttpCompletionOption.ResponseHeadersRead,
                    cancellationToken
                );
                answer.EnsureSuccessStatusCode();
            },
            cancellationToken
        );

        // Once per change, and never the address, which is a secret.
        if (error is not null && !isFailing)
            log.LogWarning("Web:PingAddress не отвечает ({Reason}); службе это не мешает", error.GetType().Name);
        if (error is null && isFailing)
            log.LogInformation("Web:PingAddress снова отвечает");
        isFailing = error is not null;
    }

    public void Dispose() => client.Dispose();
}
