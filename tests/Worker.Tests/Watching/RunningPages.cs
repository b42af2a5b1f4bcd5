using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Tests.Schedules;
using QualityMonitor.Worker.Watching;
using QualityMonitor.Worker.Web;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>The pages of a simulated service, served by the server that serves them.</summary>
internal sealed class RunningPages(WebServer server, Uri address) : IAsyncDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Uri Address => address;

    private readonly HttpClient client = new() { BaseAddress = address };

    public async Task<(HttpStatusCode Status, string Text)> AskAsync(string path, string accept = "*/*")
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, path);
        question.Headers.Add("Accept", accept);
        using var answer = await client.SendAsync(question, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.StopAsync(CancellationToken.None);
        server.Dispose();
    }

    public static async Task<RunningPages> StartAsync(SimulatedService service, int port = 0)
    {
        if (port == 0)
        {
            port = FreePort();
        }

        var server = new WebServer(
            new Settings { Web = { Address = $"http://127.0.0.1:{port}" } },
            service.Get<WebPages>(),
            service.Get<WatchBoard>(),
            TimeProvider.System,
            NullLogger<WebServer>.Instance
        );
        await server.StartAsync(Cancellation);
        await server.Tried.WaitAsync(Cancellation);
        return new RunningPages(server, new Uri($"http://127.0.0.1:{port}"));
    }

    public static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
