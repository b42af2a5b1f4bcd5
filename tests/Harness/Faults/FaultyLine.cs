using System.Net;
using System.Net.Sockets;

namespace QualityMonitor.Harness.Faults;

/// <summary>
/// A line to a real TLS server that fails at one of the client's records; a command of a mail protocol is a record. Of what
/// passes it knows nothing, so that certificates stay those of the server.
/// </summary>
internal sealed class FaultyLine : IAsyncDisposable
{
    private const int HeaderBytes = 5;
    private const byte ApplicationData = 23;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Uri server;
    private readonly int failAt;
    private readonly bool silent;
    private readonly Task serving;
    private int passed;

    /// <param name="failAt">The number of the application's record that is not passed on, from nought.</param>
    /// <param name="silent">The line stays and nothing passes any more, instead of being cut.</param>
    public FaultyLine(Uri server, int failAt, bool silent)
    {
        (this.server, this.failAt, this.silent) = (server, failAt, silent);
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The client came as far as the record.</summary>
    public bool HasFailed { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                using var upstream = new TcpClient();
                await upstream.ConnectAsync(server.Host, server.Port, stop.Token);
                await PassAsync(client, upstream);
            }
            catch (Exception over)
                when (over is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // This connection is over; the next one fails at the same record, or before it at none.
            }
        }
    }

    private async Task PassAsync(TcpClient client, TcpClient upstream)
    {
        client.LingerState = new LingerOption(true, 0);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var back = upstream.GetStream().CopyToAsync(client.GetStream(), over.Token);
        try
        {
            await ForwardAsync(client.GetStream(), upstream.GetStream(), back);
        }
        finally
        {
            await over.CancelAsync();
            await back.ContinueWith(
                static _ => { },
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default
            );
        }
    }

    private async Task ForwardAsync(NetworkStream from, NetworkStream to, Task back)
    {
        passed = 0;
        var header = new byte[HeaderBytes];
        while (await from.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, stop.Token) == HeaderBytes)
        {
            var body = new byte[(header[3] << 8) | header[4]];
            await from.ReadExactlyAsync(body, stop.Token);
            if (header[0] == ApplicationData && passed++ == failAt)
            {
                HasFailed = true;
                if (silent)
                    _ = await from.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, stop.Token);
                return;
            }

            await to.WriteAsync(header, stop.Token);
            await to.WriteAsync(body, stop.Token);
        }

        await back;
    }
}
