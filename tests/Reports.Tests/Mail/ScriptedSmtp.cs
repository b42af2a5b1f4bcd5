using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QualityMonitor.Reports.Tests.Mail;

/// <summary>
/// An SMTP server that follows a script: what it answers where, and where it hangs up or falls silent.
/// </summary>
internal sealed class ScriptedSmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;
    private int connections;

    public ScriptedSmtp()
    {
        listener.Start();
        loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Greeting { get; init; } = "220 test";

    /// <summary>Extensions, each after the other.</summary>
    public string Ehlo { get; init; } = "250-test\r\n250 8BITMIME";

    /// <summary>Answer to AUTH.</summary>
    public string Auth { get; init; } = "235 welcome";

    public string From { get; set; } = "250 ok";

    /// <summary>Answer to RCPT by address.</summary>
    public Func<string, string> Recipient { get; init; } = static _ => "250 ok";

    /// <summary>Answer to DATA; empty: hang up instead.</summary>
    public string Data { get; init; } = "354 go on";

    /// <summary>Hang up after so many bytes of the message.</summary>
    public int? HangUpWithin { get; init; }

    /// <summary>Answer to the final dot; empty: hang up, null: say nothing.</summary>
    public string? Dot { get; init; } = "250 queued";

    public List<string> Received { get; } = [];

    public int Connections => connections;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                connections++;
                await TalkAsync(client);
            }
            catch (Exception exception)
                when (exception
                        is OperationCanceledException
                            or SocketException
                            or IOException
                            or ObjectDisposedException
                )
            {
                // The client or the test went away; the next connection is another conversation.
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        client.LingerState = new LingerOption(true, 0);
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await SayAsync(stream, Greeting);
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            if (line == "DATA")
            {
                if (Data.Length == 0 || !await ReceiveAsync(stream, reader))
                    return;
                continue;
            }

            await SayAsync(
                stream,
                line.Split(' ', ':')[0].ToUpperInvariant() switch
                {
                    "EHLO" or "HELO" => Ehlo,
                    "AUTH" => Auth,
                    "MAIL" => From,
                    "RCPT" => Recipient(line[(line.IndexOf('<') + 1)..line.IndexOf('>')]),
                    "QUIT" => "221 bye",
                    _ => "250 ok",
                }
            );
        }
    }

    /// <summary>False: the connection is over.</summary>
    private async Task<bool> ReceiveAsync(NetworkStream stream, StreamReader reader)
    {
        await SayAsync(stream, Data);
        if (!Data.StartsWith('3'))
            return true;

        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            message.AppendLine(line);
            if (message.Length > HangUpWithin)
                return false;
        }

        if (Dot is null)
            await Task.Delay(Timeout.Infinite, stop.Token);
        if (Dot!.Length == 0)
            return false;
        if (Dot.StartsWith('2'))
            Received.Add(message.ToString());

        await SayAsync(stream, Dot);
        return true;
    }

    private async Task SayAsync(NetworkStream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop.Token);
}
