using System.Net;
using System.Net.Sockets;
using QualityMonitor.Worker.Tests.Schedules;
using Xunit;

namespace QualityMonitor.Worker.Tests.Watching;

/// <summary>Whom the service calls while it does its work.</summary>
public sealed class DeadMansPingTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    private readonly HttpListener listener = new();
    private readonly string address;
    private int calls;

    public DeadMansPingTests()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        listener.Prefixes.Add(address);
        listener.Start();
        _ = AnswerAsync();
    }

    public void Dispose() => ((IDisposable)listener).Dispose();

    [Fact]
    public async Task It_is_called_after_each_look_while_the_work_is_done_and_not_while_it_is_not()
    {
        await using var service = await CreateAsync();
        await service.WakeAsync();
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.WakeAsync();
        Assert.Equal(2, calls);

        Directory.Delete(service.Inbox);
        service.Clock.Advance(TimeSpan.FromMinutes(16));
        await service.WakeAsync();
        Assert.Equal(2, calls);

        Directory.CreateDirectory(service.Inbox);
        service.Clock.Advance(TimeSpan.FromMinutes(16));
        await service.WakeAsync();
        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task That_nobody_answers_it_is_no_trouble()
    {
        listener.Stop();
        await using var service = await CreateAsync();

        await service.WakeAsync();
        await service.WakeAsync();

        Assert.Equal(0, calls);
    }

    private Task<SimulatedService> CreateAsync() =>
        SimulatedService.CreateWellAsync(Start, settings => settings.Web.PingAddress = address + "secret");

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                calls++;
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
