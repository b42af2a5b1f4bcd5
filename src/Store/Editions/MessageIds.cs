using System.Security.Cryptography;
using System.Text;

namespace QualityMonitor.Store.Editions;

/// <summary>Message-IDs that follow from what is sent to whom: every attempt has the same one.</summary>
internal static class MessageIds
{
    private const int LongestSlug = 120;

    /// <returns><c>&lt;qm-quarterly-quality-2025-2025-Q3-2-0123456789abcdef@quality.example.ru&gt;</c>, ASCII
    /// only.</returns>
    public static string Of(Edition edition, string addressKey, string domain)
    {
        var parts = $"{edition.Kind}-{edition.ProgrammeCode}-{edition.Period.Code}-{edition.Topic}-{edition.Number}";
        var slug = new string([.. parts.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);

        // The slug is for people and may merge two editions; the hash is over everything.
        var hash = SHA256.HashData(
            Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    edition.Kind,
                    edition.ProgrammeCode,
                    edition.Period.Code,
                    edition.Topic,
                    edition.Number,
                    addressKey
                )
            )
        );
        return $"<qm-{slug[..Math.Min(slug.Length, LongestSlug)]}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}@{domain}>";
    }
}
