using System.Net;
using System.Net.Sockets;
using System.Text;
using QualityMonitor.Worker.Configuration;
using QualityMonitor.Worker.Hosting;
using QualityMonitor.Worker.Tests.Schedules;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>A real receiver of OTLP: what it gets is what was done, and no name of anybody's.</summary>
public sealed class TraceSenderTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    private readonly HttpListener listener = new();
    private readonly string address;
    private readonly StringBuilder taken = new();

    public TraceSenderTests()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        listener.Prefixes.Add(address);
        listener.Start();
        _ = TakeAsync();
    }

    public void Dispose() => ((IDisposable)listener).Dispose();

    [Fact]
    public async Task A_run_and_what_it_did_are_told_without_names()
    {
        var settings = new Settings { Web = new WebSettings { TraceAddress = address } };
        using var sender = new TraceSender(settings);
        await sender.StartAsync(TestContext.Current.CancellationToken);
        await using (var service = await SimulatedService.CreateWellAsync(Start))
        {
            await File.WriteAllTextAsync(
                Path.Combine(service.Inbox, "Сведения Ивановой.csv"),
                "а;б\n1;2\n",
                TestContext.Current.CancellationToken
            );
            service.Clock.Advance(TimeSpan.FromMinutes(5));
            await service.WakeAsync();
        }

        await sender.StopAsync(TestContext.Current.CancellationToken);

        var text = taken.ToString();
        Assert.Contains("/v1/traces", text, StringComparison.Ordinal);
        Assert.Contains("qualitymonitor", text, StringComparison.Ordinal);
        Assert.Contains("run collect", text, StringComparison.Ordinal);
        Assert.Contains("file.outcome", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Иванов", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:4318", true)]
    [InlineData("", true)]
    [InlineData("127.0.0.1:4318", false)]
    [InlineData("file:///tmp", false)]
    public void An_address_that_takes_no_traces_is_a_mistake_of_the_settings(string written, bool isRight) =>
        Assert.Equal(isRight, !WebSettings.Problems(new WebSettings { TraceAddress = written }).Any());

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                lock (taken)
                    taken.Append(context.Request.Url!.AbsolutePath).Append(Encoding.UTF8.GetString(body.ToArray()));
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
