using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QualityMonitor.Worker.Tests.Support;

/// <summary>An SMTP server that takes a letter and answers its final dot when the test says so.</summary>
internal sealed class SlowSmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task serving;

    public SlowSmtp()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The first letter is here, dot and all.</summary>
    public Task Received => received.Task;

    public int Letters { get; private set; }

    public void Answer() => answered.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        answered.TrySetResult();
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception over) when (over is SocketException or IOException or ObjectDisposedException)
        {
            // The program or the test has gone.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync(stream, "220 slow");
        while (await reader.ReadLineAsync() is { } line && line != "QUIT")
        {
            if (line == "DATA")
            {
                await SayAsync(stream, "354 go on");
                while (await reader.ReadLineAsync() is { } text && text != ".") { }
                received.TrySetResult();
                await answered.Task;
                Letters++;
            }

            await SayAsync(stream, "250 ok");
        }
    }

    private static async Task SayAsync(NetworkStream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
}
