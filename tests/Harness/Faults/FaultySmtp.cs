using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QualityMonitor.Harness.Faults;

internal enum SmtpStage
{
    Greeting,
    Hello,
    Sender,
    Recipient,
    Data,
    Message,
    Dot,
    Quit,

    /// <summary>All is well.</summary>
    None,
}

internal enum Misbehaviour
{
    Later,
    Never,
    Nonsense,
    Silence,
    HangUp,

    /// <summary>Takes what came, and hangs up instead of saying so.</summary>
    TakeAndHangUp,
}

/// <summary>An SMTP server that misbehaves at one stage of each conversation, and keeps what it took.</summary>
internal sealed class FaultySmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly SmtpStage stage;
    private readonly Misbehaviour way;
    private readonly Task serving;

    public FaultySmtp(SmtpStage stage, Misbehaviour way)
    {
        (this.stage, this.way) = (stage, way);
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Message-IDs of what it took, in their order.</summary>
    public List<string> Taken { get; } = [];

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
                await TalkAsync(client.GetStream());
            }
            catch (Exception over)
                when (over is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // This conversation is over.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        if (!await AnswerAsync(stream, SmtpStage.Greeting, "220 here"))
            return;
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var (at, answer) = line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "EHLO" or "HELO" => (SmtpStage.Hello, "250 here"),
                "MAIL" => (SmtpStage.Sender, "250 ok"),
                "RCPT" => (SmtpStage.Recipient, "250 ok"),
                "DATA" => (SmtpStage.Data, "354 go on"),
                "QUIT" => (SmtpStage.Quit, "221 bye"),
                _ => (SmtpStage.None, "250 ok"),
            };
            if (!await AnswerAsync(stream, at, answer))
                return;
            if (at == SmtpStage.Data && !Fails(SmtpStage.Data) && !await ReceiveAsync(stream, reader))
                return;
        }
    }

    private bool Fails(SmtpStage at) => at == stage && at != SmtpStage.None;

    private async Task<bool> ReceiveAsync(NetworkStream stream, StreamReader reader)
    {
        var id = "";
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            if (line.StartsWith("Message-ID: ", StringComparison.OrdinalIgnoreCase))
                id = line["Message-ID: ".Length..].Trim();
            if (id.Length > 0 && Fails(SmtpStage.Message))
                return await AnswerAsync(stream, SmtpStage.Message, "");
        }

        if (!Fails(SmtpStage.Dot) || way == Misbehaviour.TakeAndHangUp)
            Taken.Add(id);
        return await AnswerAsync(stream, SmtpStage.Dot, "250 queued");
    }

    /// <summary>False: the conversation is over.</summary>
    private async Task<bool> AnswerAsync(NetworkStream stream, SmtpStage at, string answer)
    {
        switch (Fails(at) ? way : (Misbehaviour?)null)
        {
            case Misbehaviour.HangUp or Misbehaviour.TakeAndHangUp:
                return false;
            case Misbehaviour.Silence:
                // Until the client has no more patience.
                await stream.CopyToAsync(Stream.Null, stop.Token);
                return false;
            case Misbehaviour.Later:
                answer = at == SmtpStage.Greeting ? "421 busy" : "451 try later";
                break;
            case Misbehaviour.Never:
                answer = "550 no";
                break;
            case Misbehaviour.Nonsense:
                answer = "\0\u0001 what";
                break;
        }

        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"), stop.Token);
        return true;
    }
}
