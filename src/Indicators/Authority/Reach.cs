using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Authority;

/// <summary>
/// For which organisations of a programme one of its recipients speaks: what the passport's column says, else what the
/// role brings. A coordinator speaks for the whole programme, a methodologist for the municipal figures, nobody else
/// for anything; and whoever has a municipality for nothing outside of it. An organisation stands for itself and for those
/// that belong to it.
/// </summary>
public static class Reach
{
    public const string All = "все";

    public const string Municipality = "муниципалитет";

    private static readonly char[] Separators = [';', ',', '\n', '\r'];

    /// <summary>The codes of a column that is neither of the words.</summary>
    public static IReadOnlyList<string> Codes(string written) =>
        IsWord(written, All) || IsWord(written, Municipality)
            ? []
            : written.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether the role leaves anything for the column to say.</summary>
    public static bool CanSpeak(RecipientRole role) => role is RecipientRole.Coordinator or RecipientRole.Methodologist;

    public static bool Has(ProgrammeDefinition programme, Recipient recipient, string organisationCode)
    {
        if (!CanSpeak(recipient.Role))
            return false;
        if (recipient.Scope is { } scope && !programme.Tree.IsWithin(organisationCode, scope))
            return false;
        var written = recipient.SpeaksFor.Trim();
        if (written.Length == 0)
            written = recipient.Role == RecipientRole.Coordinator ? All : Municipality;
        return IsWord(written, All)
            || (
                IsWord(written, Municipality)
                    ? IsMunicipal(programme, organisationCode)
                    : Codes(written).Any(code => programme.Tree.IsWithin(organisationCode, code))
            );
    }

    /// <summary>Region and country are entered beside the municipality's own, to compare with.</summary>
    private static bool IsMunicipal(ProgrammeDefinition programme, string organisationCode) =>
        programme.Tree.Find(organisationCode) is not { Level: OrganisationLevel.School };

    private static bool IsWord(string written, string word) =>
        written.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);
}
