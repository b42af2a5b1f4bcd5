using System.Net;
using System.Runtime.CompilerServices;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Sources.Http;

/// <summary>
/// Files at web addresses. What the server says has not changed is not fetched; what is fetched is whole before anyone
/// sees it. One address that fails does not keep the others from being fetched.
/// </summary>
public sealed class HttpSource : ISource, IDisposable
{
    private readonly HttpSourceOptions options;
    private readonly SourceStates states;
    private readonly TimeProvider clock;
    private readonly HttpClient client;
    private readonly HttpFetch fetch;

    public HttpSource(HttpSourceOptions options, SourceStates states, TimeProvider clock)
    {
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
