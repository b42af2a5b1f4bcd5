using System.Net;

namespace QualityMonitor.Etl.Sources.Http;

/// <summary>The decisions of fetching, apart from the doing.</summary>
public static class HttpRules
{
    public const int MaxRedirects = 5;

    private static readonly TimeSpan LongestAskedWait = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait before the next attempt; null: no attempt more.</summary>
    /// <param name="attempts">Attempts made, this one included.</param>
    /// <param name="status">The server's answer; null when it gave none, or broke it off.</param>
    /// <param name="retryAfter">What the server asked for; a longer wait than 30 s is left to the next run.</param>
    public static TimeSpan? WaitBeforeRetry(
        int attempts,
        HttpStatusCode? status,
        TimeSpan? retryAfter,
        IReadOnlyList<TimeSpan> waits
    )
    {
        var isTemporary =
            status
            is null
                or HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;
        if (!isTemporary || attempts > waits.Count || retryAfter > LongestAskedWait)
            return null;
        return retryAfter > waits[attempts - 1] ? retryAfter : waits[attempts - 1];
    }

    public static bool IsRedirect(HttpStatusCode status) =>
        status
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    /// <summary>
    /// Where to go next, or why not: on the same server, or from http to https of it. Whoever can write a redirect must
    /// not choose whom this machine talks to.
    /// </summary>
    /// <param name="followed">Redirects followed before this one.</param>
    public static (Uri? To, string? Refusal) Redirect(Uri from, Uri? location, int followed)
    {
        if (location is null)
            return (null, "перенаправляет неизвестно куда");
        var to = new Uri(from, location);
        if (followed >= MaxRedirects)
            return (null, $"перенаправляет больше {MaxRedirects} раз");
        if (to.Scheme != Uri.UriSchemeHttps && to.Scheme != Uri.UriSchemeHttp)
            return (null, $"перенаправляет на «{to.Scheme}:»");
        if (!string.Equals(from.IdnHost, to.IdnHost, StringComparison.OrdinalIgnoreCase))
            return (null, $"перенаправляет на другой сервер, {to.Host}");
        if (from.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp)
            return (null, "перенаправляет с https на http, без шифрования");
        return from.Scheme == to.Scheme && from.Port != to.Port
            ? (null, $"перенаправляет на другой порт, {to.Port}")
            : (to, null);
    }

    /// <summary>A secret goes to whom it was given for, and to nobody a redirect names.</summary>
    public static bool MayHaveSecret(Uri configured, Uri asked) =>
        Uri.Compare(
            configured,
            asked,
            UriComponents.SchemeAndServer,
            UriFormat.Unescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;
}
