namespace QualityMonitor.Reports.Mail;

/// <summary>Where letters may go.</summary>
public static class MailDomains
{
    /// <param name="domains">With their subdomains; empty: any.</param>
    public static bool Allow(string address, IReadOnlyCollection<string> domains) =>
        domains.Count == 0
        || domains.Any(domain =>
            address.EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase)
            || (
                address.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)
                && address.IndexOf('@', StringComparison.Ordinal) is var at
                && at >= 0
                && at < address.Length - domain.Length - 1
            )
        );
}
