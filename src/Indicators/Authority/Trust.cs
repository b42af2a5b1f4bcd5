using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Authority;

/// <summary>
/// Whom a source speaks for by the admin's word: «*» everybody, «quality-2024» a programme with all its organisations
/// and its passport, «quality-2024/school-3» an organisation and those that belong to it.
/// </summary>
public sealed class Trust
{
    /// <summary>What the admin is told of a wrong or missing one.</summary>
    public const string Forms =
        "список, например [\"*\"] — за все программы, [\"quality-2024\"] — за программу и её паспорт, "
        + "[\"quality-2024/school-3\"] — за организацию программы";

    private readonly IReadOnlyList<(string Programme, string Organisation)> entries;

    private Trust(IReadOnlyList<(string, string)> entries) => this.entries = entries;

    public static Trust Nobody { get; } = new([]);

    public bool IsOfNobody => entries.Count == 0;

    public static Trust Everybody { get; } = new([("*", "")]);

    /// <param name="written">One entry a text, as the settings hold them.</param>
    /// <returns>The problem names the first entry that is none.</returns>
    public static Parsed<Trust> Read(IReadOnlyList<string> written)
    {
        var wrong = written.FirstOrDefault(static one => !IsEntry(one));
        return wrong is null
            ? new Trust([.. written.Select(Entry)])
            : new Problem("trust-unreadable", $"Не понятно, за кого говорит источник: «{wrong}».", Forms);
    }

    /// <summary>A passport speaks for all of its programme.</summary>
    public bool CoversProgramme(string code) =>
        entries.Any(one => one.Organisation.Length == 0 && (one.Programme == "*" || Same(one.Programme, code)));

    /// <summary>Whether it speaks for anybody of a programme.</summary>
    public bool Concerns(string programmeCode) =>
        CoversProgramme(programmeCode) || entries.Any(one => Same(one.Programme, programmeCode));

    /// <summary>It speaks for single organisations.</summary>
    public bool NamesOrganisations => entries.Any(static one => one.Organisation.Length > 0);

    /// <summary>Whether it names this very organisation.</summary>
    public bool Names(string programmeCode, string organisationCode) =>
        entries.Any(one => Same(one.Programme, programmeCode) && Same(one.Organisation, organisationCode));

    public bool Covers(ProgrammeDefinition programme, string organisationCode) =>
        CoversProgramme(programme.Code)
        || entries.Any(one =>
            Same(one.Programme, programme.Code) && programme.Tree.IsWithin(organisationCode, one.Organisation)
        );

    private static bool IsEntry(string written) =>
        written.Trim() == "*"
        || (
            written.Split('/') is { Length: 1 or 2 } parts
            && parts.All(static part => part.Trim().Length > 0 && part.Trim() != "*")
        );

    private static (string, string) Entry(string written)
    {
        var parts = written.Split('/');
        return (parts[0].Trim(), parts.Length == 2 ? parts[1].Trim() : "");
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
