using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>What kind of organisation a name speaks of. A kindergarten «ДОУ №2» is not the school «ОУ №2».</summary>
public enum OrganisationType
{
    /// <summary>ОУ, ОО, школа without more: any school.</summary>
    School,

    /// <summary>СОШ, средняя общеобразовательная школа.</summary>
    SecondarySchool,

    /// <summary>ООШ, основная общеобразовательная школа.</summary>
    BasicSchool,

    /// <summary>НОШ, начальная школа.</summary>
    PrimarySchool,
    Lyceum,
    Gymnasium,

    /// <summary>ДОУ, детский сад, д/с, МБДОУ.</summary>
    Kindergarten,

    /// <summary>A municipality, region or country; also anything that is no school.</summary>
    Other,
}

/// <summary>An organisation's name taken apart.</summary>
/// <param name="Number">5 for «СОШ №5»; null when unnumbered.</param>
/// <param name="ProperName">«Дубна» for «лицей «Дубна»»; null when there is none.</param>
/// <param name="Text">As written.</param>
public sealed record OrganisationName(OrganisationType Type, int? Number, string? ProperName, string Text);

/// <summary>One organisation of a programme, as its passport names it.</summary>
/// <param name="Code">Unique over all municipalities; the key of the store.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">As printed in reports: «СОШ № 5».</param>
/// <param name="ParentCode">The organisation above; null at the top.</param>
/// <param name="Aliases">Other spellings that mean exactly this organisation.</param>
public sealed record Organisation(
    string Code,
    string Name,
    string ShortName,
    OrganisationLevel Level,
    string? ParentCode,
    IReadOnlyList<string> Aliases
) : IVersion
{
    /// <summary>
    /// Where answers and reminders go; several with «; » between, each of which speaks for it. Null when unknown.
    /// </summary>
    public string? Email { get; init; }

    /// <summary>The days on which this version of the row holds.</summary>
    public Validity Validity { get; init; }

    /// <summary>The code of the organisation that goes on for it when it has ended; null: none.</summary>
    public string? Successor { get; init; }

    public bool Equals(Organisation? other) =>
        other is not null
        && Code == other.Code
        && Name == other.Name
        && ShortName == other.ShortName
        && Level == other.Level
        && ParentCode == other.ParentCode
        && Email == other.Email
        && Validity == other.Validity
        && Successor == other.Successor
        && Aliases.SequenceEqual(other.Aliases, StringComparer.Ordinal);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What a written name resolves to.</summary>
public abstract record OrganisationMatch
{
    private OrganisationMatch() { }

    public sealed record Found(Organisation Organisation) : OrganisationMatch;

    /// <summary>More than one organisation fits; never guess.</summary>
    public sealed record Ambiguous(IReadOnlyList<Organisation> Candidates) : OrganisationMatch;

    /// <summary>
    /// None fits; <paramref name="Nearest"/> are likely ones, best first: three, and more where more are as likely.
    /// </summary>
    public sealed record Unknown(IReadOnlyList<Organisation> Nearest) : OrganisationMatch;

    /// <summary>It is one, but not of the municipality that the name was looked for in.</summary>
    public sealed record Elsewhere(Organisation Organisation) : OrganisationMatch;
}
