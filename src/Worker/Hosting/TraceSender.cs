using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using QualityMonitor.Store.Journal;
using QualityMonitor.Worker.Configuration;

namespace QualityMonitor.Worker.Hosting;

/// <summary>
/// Sends traces to <c>Web:TraceAddress</c>. They are a help, never a condition: one that nobody takes is dropped, and no work
/// waits for them.
/// </summary>
internal sealed class TraceSender(Settings settings) : IHostedService, IDisposable
{
    private const int MostSecondsAtEnd = 2;

    private TracerProvider? provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Web.TraceAddress is { Length: > 0 } address)
            provider = Sdk.CreateTracerProviderBuilder()
                .AddSource(Traces.SourceName)
                .ConfigureResource(static resource =>
                    resource.AddService(
                        "qualitymonitor",
                        serviceVersion: typeof(TraceSender).Assembly.GetName().Version?.ToString(3),
                        serviceInstanceId: Environment.MachineName
                    )
                )
                .AddOtlpExporter(exporter =>
                {
                    exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                    exporter.Endpoint = new Uri(address.TrimEnd('/') + "/v1/traces");
                })
                .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        provider?.ForceFlush(MostSecondsAtEnd * 1000);
        return Task.CompletedTask;
    }

    public void Dispose() => provider?.Dispose();
}
