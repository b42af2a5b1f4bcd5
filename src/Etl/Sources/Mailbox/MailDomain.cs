using System.Globalization;

namespace QualityMonitor.Etl.Sources.Mailbox;

/// <summary>Domains of mail addresses, compared the relaxed way of DMARC (RFC 7489, 3.1).</summary>
internal static class MailDomain
{
    // Zones in which strangers register names side by side. Sisters under one name never speak for each other here, so
    // that the list of all such zones is not needed; it only keeps a zone from speaking for what is registered in it.
    private static readonly string[] PublicLabels =
    [
        "ac",
        "co",
        "com",
        "edu",
        "gov",
        "int",
        "mil",
        "msk",
        "net",
        "nov",
        "org",
        "pp",
        "spb",
    ];

    private static readonly IdnMapping Idn = new();

    /// <summary>Of an address, or of what is a domain already; lower case, in its ASCII form.</summary>
    /// <returns>Empty when there is none.</returns>
    public static string Of(string? written)
    {
        var text = (written ?? "").Trim(' ', '<', '>', '"').TrimEnd('.');
        var domain = text[(text.LastIndexOf('@') + 1)..];
        try
        {
            return domain.Length == 0 ? "" : Idn.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    /// <summary>
    /// They are the same, or one lies in the other: a school's mail service often signs with a name below or above the
    /// school's.
    /// </summary>
    public static bool AreAligned(string one, string other) =>
        one.Length > 0 && (one == other || IsWithin(one, other) || IsWithin(other, one));

    private static bool IsWithin(string inner, string outer) =>
        inner.EndsWith("." + outer, StringComparison.Ordinal) && !IsZone(outer);

    private static bool IsZone(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length < 2 || (labels.Length == 2 && PublicLabels.Contains(labels[0]));
    }
}
