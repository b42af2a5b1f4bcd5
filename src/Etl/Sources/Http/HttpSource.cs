using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Store;
using QualityMonitor.Store.Watching;

namespace QualityMonitor.Etl.Sources.Http;

/// <summary>
/// Files at web addresses. What the server says has not changed is not fetched; what is fetched is whole before anyone
/// sees it. One address that fails does not keep the others from being fetched.
/// </summary>
public sealed class HttpSource : ISource, IDisposable
{
    private readonly HttpSourceOptions options;
    private readonly SourceStates states;
    private readonly SeenCertificates certificates;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<string, DateTimeOffset> ends = new(StringComparer.OrdinalIgnoreCase);
    private readonly HttpClient client;
    private readonly HttpFetch fetch;

    public HttpSource(HttpSourceOptions options, SourceStates states, SeenCertificates certificates, TimeProvider clock)
    {
        this.certificates = certificates;
        this.options = options;
        this.states = states;
        this.clock = clock;

        // Redirects are followed by our own rules; the bytes are kept as they are sent, so nothing is unpacked on the
        // way.
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                SslOptions = { RemoteCertificateValidationCallback = IsTrusted },
                ConnectCallback = (context, token) => HttpDoor.ConnectAsync(context, options.IsHouseAllowed, token),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        fetch = new HttpFetch(client, options);
    }

    public string Name => options.Name;

    public async IAsyncEnumerable<SourceItem> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var address in options.Addresses)
        {
            await using var spool = new SpoolFile();
            var known = await states.FindAsync(Name, HttpNames.Item(address), cancellationToken);
            yield return Item(address, spool, await PersistAsync(address, known, spool, cancellationToken));
        }

        foreach (var (server, end) in ends)
            await certificates.SawAsync(server, end, cancellationToken);
    }

    public async Task<string> TryAsync(CancellationToken cancellationToken)
    {
        foreach (var address in options.Addresses)
        {
            if (await fetch.RunAsync(address, null, null, cancellationToken) is Fetched.Failed failed)
                throw Unavailable(address, failed);
        }

        return $"адресов: {options.Addresses.Count}";
    }

    public void Dispose() => client.Dispose();

    /// <summary>The system decides; we only listen for how long.</summary>
    private bool IsTrusted(object connection, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (connection is SslStream { TargetHostName: { Length: > 0 } host } && certificate is X509Certificate2 shown)
            ends[host] = new DateTimeOffset(shown.NotAfter);
        return errors == SslPolicyErrors.None;
    }

    private async Task<Fetched> PersistAsync(
        Uri address,
        SourceState? known,
        SpoolFile spool,
        CancellationToken cancellationToken
    )
    {
        for (var attempts = 1; ; attempts++)
        {
            var fetched = await fetch.RunAsync(address, known, spool, cancellationToken);
            if (
                fetched is not Fetched.Failed { IsFinal: false } failed
                || HttpRules.WaitBeforeRetry(attempts, failed.Status, failed.RetryAfter, options.RetryWaits)
                    is not { } wait
            )
            {
                return fetched;
            }

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private SourceItem Item(Uri address, SpoolFile spool, Fetched fetched) =>
        fetched switch
        {
            Fetched.Same => new SameFile(HttpNames.Shown(address)),
            Fetched.TooLarge => new RefusedFile(
                HttpNames.Shown(address),
                FileMessages.TooLarge(options.MaxFileBytes).Sentence
            ),
            Fetched.Failed failed => new FailedFile(HttpNames.Shown(address), Unavailable(address, failed)),
            Fetched.New(var name, var etag, var modified) => new IncomingFile(name, null, spool.OpenRead)
            {
                Place = HttpNames.Item(address),
                ChangedAt = HttpNames.Moment(modified),
                // A server that says neither is asked for the whole file every time, and the content tells whether it
                // is new.
                Acknowledge = (hash, token) =>
                    etag is null && modified is null
                        ? Task.CompletedTask
                        : states.KeepAsync(
                            Name,
                            HttpNames.Item(address),
                            new SourceState(etag, modified?.Length > 100 ? null : modified, hash),
                            token
                        ),
            },
            _ => throw new InvalidOperationException($"Nobody said what {fetched} means."),
        };

    private static SourceUnavailableException Unavailable(Uri address, Fetched.Failed failed) =>
        new(
            $"{HttpNames.Shown(address)} {failed.Reason}",
            failed.Expected
                ?? (
                    failed.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                        ? "действующее значение заголовка: HeaderValue этого источника"
                        : "адрес, по которому отдают файл; сервер, доступный с этой машины"
                ),
            failed.Error
        );
}
