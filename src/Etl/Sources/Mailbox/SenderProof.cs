using MimeKit;
using MimeKit.Cryptography;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>
/// What the server that received a message found out about its sender (RFC 8601). Only the topmost header that bears the server's own
/// name counts: the server writes on top and strikes out its name from what comes in, and anybody can write the rest.
/// </summary>
internal static class SenderProof
{
    private const int Longest = 400;

    /// <param name="server">The name it signs by; empty: nobody asks.</param>
    /// <returns>Null when the sender is confirmed or nobody asks; else the methods with their results.</returns>
    public static string? Doubt(HeaderList headers, string server)
    {
        if (server.Length == 0)
            return null;
        var found = headers.Where(static header => header.Id == HeaderId.AuthenticationResults).Select(Read)
            .FirstOrDefault(results => server.Equals(results?.AuthenticationServiceIdentifier, StringComparison.OrdinalIgnoreCase));
        if (found is null)
            return "проверки не было";
        return IsConfirmed(found) ? null : Describe(found);
    }

    /// <summary>The policy of the sender's domain decides; without one, a domain that let the server in or signed the message speaks for it.</summary>
    private static bool IsConfirmed(AuthenticationResults found) => Of(found, "dmarc") is "pass" or "fail"
        ? Of(found, "dmarc") == "pass"
        : found.Results.Any(static one => Is(one, "spf", "pass") || Is(one, "dkim", "pass") || Is(one, "auth", "pass"));

    private static string? Of(AuthenticationResults found, string method) =>
        found.Results.FirstOrDefault(one => method.Equals(one.Method, StringComparison.OrdinalIgnoreCase))?.Result.ToLowerInvariant();

    private static bool Is(AuthenticationMethodResult one, string method, string result) =>
        method.Equals(one.Method, StringComparison.OrdinalIgnoreCase) && result.Equals(one.Result, StringComparison.OrdinalIgnoreCase);

    private static string Describe(AuthenticationResults found)
    {
        var text = string.Join(", ", found.Results.Select(static one => $"{one.Method}={one.Result}"));
        return text.Length is > 0 and <= Longest ? text : text.Length == 0 ? "проверки не было" : text[..Longest];
    }

    private static AuthenticationResults? Read(Header header) =>
        AuthenticationResults.TryParse(header.RawValue, out var results) ? results : null;
}
