using MimeKit;
using MimeKit.Cryptography;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// What the server that received a message found out about its sender (RFC 8601). Only the topmost header that bears
/// the server's own name counts: the server writes on top and strikes out its name from what comes in, and anybody can
/// write the rest.
/// </summary>
internal static class SenderProof
{
    private const int Longest = 400;

    private const string NotAsked = "проверки не было";

    /// <param name="author">The address that the message says it comes from; only what was found out about its domain
    /// speaks for it.</param>
    /// <param name="server">The name it signs by, or «*.example.ru» where every machine has its own; empty: nobody
    /// asks, and only what the message's own headers admit is held against it.</param>
    /// <returns>Null when the sender is confirmed, or nobody asks and nothing speaks against them; else the methods
    /// with their results.</returns>
    public static string? Doubt(HeaderList headers, string? author, string server)
    {
        var all = headers
            .Where(static header => header.Id == HeaderId.AuthenticationResults)
            .Select(Read)
            .OfType<AuthenticationResults>()
            .ToList();
        if (server.Length == 0)
            return all.Find(IsAdmitted) is { } admitted ? Describe(admitted) : null;
        var found = all.Find(results => IsFrom(server, results.AuthenticationServiceIdentifier ?? ""));
        if (found is null)
            return NotAsked;
        return IsConfirmed(found, MailDomain.Of(author)) ? null : Describe(found);
    }

    /// <summary>
    /// Whoever wrote it: nobody forges what harms them. Without DMARC's word a failure counts where nothing passed.
    /// </summary>
    private static bool IsAdmitted(AuthenticationResults found)
    {
        var policy = found.Results.Where(static one => Is(one.Method, "dmarc")).ToList();
        var others = found.Results.Where(static one => Is(one.Method, "spf") || Is(one.Method, "dkim")).ToList();
        return policy.Exists(IsFailed)
            || (
                !policy.Exists(static one => Is(one.Result, "pass"))
                && others.Exists(IsFailed)
                && !others.Exists(static one => Is(one.Result, "pass"))
            );
    }

    private static bool IsFailed(AuthenticationMethodResult one) =>
        Is(one.Result, "fail") || Is(one.Result, "softfail") || Is(one.Result, "permerror");

    private static bool IsFrom(string server, string name) =>
        server.StartsWith("*.", StringComparison.Ordinal)
            ? name.EndsWith(server[1..], StringComparison.OrdinalIgnoreCase)
            : server.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The policy of the sender's domain decides. Without one, a domain that let the server in or signed the message
    /// speaks for it, if it is the sender's: any spammer's own domain passes both.
    /// </summary>
    private static bool IsConfirmed(AuthenticationResults found, string domain)
    {
        var policy = found.Results.FirstOrDefault(static one =>
            Is(one.Method, "dmarc") && (Is(one.Result, "pass") || Is(one.Result, "fail"))
        );
        return policy is not null
            ? Is(policy.Result, "pass") && (Identity(policy) is not { Length: > 0 } judged || judged == domain)
            : found.Results.Any(one => Is(one.Result, "pass") && MailDomain.AreAligned(Identity(one), domain));
    }

    /// <summary>The domain that a method speaks of; Yandex calls the sender of the envelope <c>smtp.mail</c>.</summary>
    private static string Identity(AuthenticationMethodResult one) =>
        MailDomain.Of(
            one.Method.ToLowerInvariant() switch
            {
                "dmarc" => Property(one, "header", "from"),
                "dkim" => Property(one, "header", "d") ?? Property(one, "header", "i"),
                "spf" => Property(one, "smtp", "mailfrom")
                    ?? Property(one, "smtp", "mail")
                    ?? Property(one, "smtp", "helo"),
                "auth" => Property(one, "smtp", "auth") is { } user && user.Contains('@')
                    ? user
                    : Property(one, "smtp", "mailfrom"),
                _ => null,
            }
        );

    private static string? Property(AuthenticationMethodResult one, string type, string name) =>
        one.Properties.FirstOrDefault(property => Is(property.PropertyType, type) && Is(property.Property, name))?.Value
            is { } value
        && MailDomain.Of(value).Length > 0
            ? value
            : null;

    private static bool Is(string written, string expected) =>
        expected.Equals(written, StringComparison.OrdinalIgnoreCase);

    private static string Describe(AuthenticationResults found)
    {
        var text = string.Join(", ", found.Results.Select(Describe));
        return text.Length is > 0 and <= Longest ? text
            : text.Length == 0 ? NotAsked
            : text[..Longest];
    }

    /// <summary>What passed did not pass for the sender, so that the domain it passed for is told.</summary>
    private static string Describe(AuthenticationMethodResult one)
    {
        var domain = Is(one.Result, "pass") ? Identity(one) : "";
        return $"{one.Method}={one.Result}{(domain.Length > 0 ? $" для {domain}" : "")}";
    }

    private static AuthenticationResults? Read(Header header) =>
        AuthenticationResults.TryParse(header.RawValue, out var results) ? results : null;
}
