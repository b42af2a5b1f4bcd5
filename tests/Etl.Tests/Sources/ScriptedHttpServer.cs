using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QualityMonitor.Etl.Tests.Sources;

/// <summary>
/// A server that gives its answers in their order, byte by byte as a test wrote them, one connection each, and
/// remembers what it was asked.
/// </summary>
internal sealed class ScriptedHttpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> requests = new();
    private readonly Task serving;

    public ScriptedHttpServer(params string[] answers)
    {
        listener.Start();
        serving = ServeAsync(answers);
    }

    public Uri Address =>
        new(
            $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/data/table.csv?key=hidden"
        );

    public IReadOnlyList<string> Requests => [.. requests];

    public static string Ok(string body, params string[] headers) => Answer("200 OK", body, headers);

    public static string Answer(string status, string body = "", params string[] headers) =>
        $"HTTP/1.1 {status}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n{body}";

    public static string Redirect(string to) => Answer("302 Found", "", "Location: " + to);

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync(string[] answers)
    {
        try
        {
            foreach (var answer in answers)
            {
                using var connection = await listener.AcceptTcpClientAsync();
                await using var stream = connection.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                var request = new StringBuilder();
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                    request.Append(line).Append('\n');
                requests.Enqueue(request.ToString());
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            }

            // Nothing more was expected: who asks again is refused.
            listener.Stop();
        }
        catch (Exception exception)
            when (exception is SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The test is over, or the client hung up.
        }
    }
}
