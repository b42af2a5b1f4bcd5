using System.Net;
using System.Net.Http.Headers;
using QualityMonitor.Store.Faults;

namespace QualityMonitor.Etl.Sources.Http;

/// <summary>What one attempt came to.</summary>
internal abstract record Fetched
{
    private Fetched() { }

    /// <summary>The whole body is in the spool.</summary>
    public sealed record New(string FileName, string? Etag, string? Modified) : Fetched;

    public sealed record Same : Fetched;

    public sealed record TooLarge : Fetched;

    /// <param name="Reason">Continues the address: «ответил 404».</param>
    public sealed record Failed(HttpStatusCode? Status, TimeSpan? RetryAfter, string Reason, Exception? Error = null)
        : Fetched
    {
        /// <summary>Another attempt would end the same way.</summary>
        public bool IsFinal { get; init; }

        /// <summary>Null: what is expected of any address.</summary>
        public string? Expected { get; init; }
    }
}

/// <summary>One attempt: the conditional request, its redirects, and the body.</summary>
internal sealed class HttpFetch(HttpClient client, HttpSourceOptions options)
{
    /// <param name="spool">Null: the headers are looked at and the body is not fetched.</param>
    public async Task<Fetched> RunAsync(
        Uri address,
        Store.SourceState? known,
        SpoolFile? spool,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            return await FollowAsync(address, known, spool, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Fetched.Failed(null, null, $"не ответил за {options.Timeout.TotalSeconds:0} с");
        }
        catch (TooManyBytesException)
        {
            return new Fetched.TooLarge();
        }
        catch (HttpRequestException exception) when (exception.InnerException is ForbiddenPlaceException forbidden)
        {
            return new Fetched.Failed(null, null, $"ведёт на внутренний адрес {forbidden.Place}", exception)
            {
                IsFinal = true,
                Expected =
                    NetworkPlaces.Of(forbidden.Place) == NetworkPlace.Private
                        ? "имя, которое ведёт в интернет; если сервер стоит в вашей сети, PrivateNetwork: true у этого источника"
                        : "имя, которое ведёт на сервер, а не на саму эту машину; её назовите прямо: localhost или 127.0.0.1",
            };
        }
        catch (HttpRequestException exception)
        {
            // A certificate that is not good now is not good in two seconds either.
            var isCertificate = exception.InnerException is System.Security.Authentication.AuthenticationException;
            return new Fetched.Failed(
                null,
                null,
                isCertificate ? "не показал годного сертификата" : "недоступен: " + NetworkFaults.Of(exception),
                exception
            )
            {
                IsFinal = isCertificate,
            };
        }
        catch (IOException exception)
        {
            return new Fetched.Failed(null, null, "оборвал передачу", exception);
        }
    }

    private async Task<Fetched> FollowAsync(
        Uri address,
        Store.SourceState? known,
        SpoolFile? spool,
        CancellationToken cancellationToken
    )
    {
        var asked = address;
        for (var followed = 0; ; followed++)
        {
            using var request = Request(address, asked, known);
            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            if (!HttpRules.IsRedirect(response.StatusCode))
                return await ReceiveAsync(asked, response, spool, cancellationToken);
            var (to, refusal) = HttpRules.Redirect(asked, response.Headers.Location, followed);
            if (to is null)
                return new Fetched.Failed(response.StatusCode, null, refusal!)
                {
                    IsFinal = true,
                    Expected = "адрес самого файла, без перенаправлений на другие серверы: Addresses этого источника",
                };
            asked = to;
        }
    }

    private HttpRequestMessage Request(Uri configured, Uri asked, Store.SourceState? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, asked);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("QualityMonitor", null));
        if (options.HeaderValue is { } secret && HttpRules.MayHaveSecret(configured, asked))
            request.Headers.TryAddWithoutValidation(options.HeaderName, secret);

        // Given back letter by letter: a server may write both in a form of its own.
        if (known?.Etag is { } etag)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (known?.Modified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return request;
    }

    private async Task<Fetched> ReceiveAsync(
        Uri asked,
        HttpResponseMessage response,
        SpoolFile? spool,
        CancellationToken cancellationToken
    )
    {
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new Fetched.Same();
        if (response.StatusCode != HttpStatusCode.OK)
            return new Fetched.Failed(
                response.StatusCode,
                response.Headers.RetryAfter?.Delta,
                Said(response.StatusCode)
            );
        if (response.Content.Headers.ContentLength > options.MaxFileBytes)
            return new Fetched.TooLarge();
        if (spool is not null)
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            await spool.FillAsync(body, options.MaxFileBytes, cancellationToken);
        }

        return new Fetched.New(
            HttpNames.FileName(asked, response.Content.Headers),
            First(response.Headers, "ETag"),
            First(response.Content.Headers, "Last-Modified")
        );
    }

    private static string Said(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => $"не пускает ({(int)status})",
            HttpStatusCode.NotFound or HttpStatusCode.Gone => $"не знает такого файла ({(int)status})",
            _ => $"ответил {(int)status}",
        };

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
