using System.Security.Cryptography;

namespace QualityMonitor.Store.Editions;

/// <summary>
/// Message-IDs that nobody can guess: whoever names one has had the letter, so that a forged notice of non-delivery
/// marks nothing. Drawn once, when the letter is frozen, every attempt has the same one.
/// </summary>
internal static class MessageIds
{
    private const int LongestSlug = 120;

    /// <returns><c>&lt;qm-quarterly-quality-2025-2025-Q3-2-0123456789abcdef@quality.example.ru&gt;</c>, ASCII
    /// only.</returns>
    public static string Of(Edition edition, string domain)
    {
        var parts = $"{edition.Kind}-{edition.ProgrammeCode}-{edition.Period.Code}-{edition.Topic}-{edition.Number}";
        var slug = new string([.. parts.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        var secret = RandomNumberGenerator.GetHexString(16, lowercase: true);
        return $"<qm-{slug[..Math.Min(slug.Length, LongestSlug)]}-{secret}@{domain}>";
    }
}
