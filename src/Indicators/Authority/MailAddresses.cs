namespace QualityMonitor.Indicators.Authority;

/// <summary>Addresses as passports write them: several may share a cell, and case tells nobody apart.</summary>
public static class MailAddresses
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\n', '\r', '\u00A0'];

    public static IEqualityComparer<string> Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>The single addresses of a cell.</summary>
    public static IReadOnlyList<string> Split(string? cell) =>
        (cell ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool Has(string? cell, string? address) =>
        address is { Length: > 0 } && Split(cell).Contains(address.Trim(), Comparer);
}
