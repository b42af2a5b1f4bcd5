using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// Finds the organisation that a written name means: by exact code, by name or alias, by type and number, by proper
/// name, in this order; the first rule that finds any decides. Several found are ambiguous, never a guess. Immutable,
/// safe to share.
/// </summary>
/// <remarks>№5 exists in two municipalities: give the municipality's code where it is known.</remarks>
public sealed class OrganisationDirectory
{
    private const int MaxNearest = 3;
    private const int MaxLength = 300;

    private readonly OrganisationSpellings spellings;
    private readonly Dictionary<string, Organisation> byCode;

    public OrganisationDirectory(IEnumerable<Organisation> organisations)
    {
        spellings = new OrganisationSpellings(organisations);
        byCode = new Dictionary<string, Organisation>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in spellings.All)
            byCode.TryAdd(entry.Organisation.Code, entry.Organisation);
    }

    public int Count => spellings.All.Count;

    public IEnumerable<Organisation> All => spellings.All.Select(static entry => entry.Organisation);

    /// <summary>The organisation with exactly this code; null when there is none.</summary>
    public Organisation? ByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>One spelling for a name however it is written: «МБОУ «СОШ №5»» and «СОШ № 5» have the same.</summary>
    public static string KeyOf(string text) => OrganisationWords.Key(text);

    /// <param name="text">As written in a cell.</param>
    /// <param name="parentCode">Only organisations below this one, at any depth; null: all.</param>
    /// <param name="offersNearest">An unknown name is compared with all others for the nearest: some tenths of a second
    /// in a country.</param>
    public OrganisationMatch Find(string text, string? parentCode = null, bool offersNearest = true)
    {
        if (TextNormalizer.IsBlank(text) || text.Length > MaxLength)
            return new OrganisationMatch.Unknown([]);
        if (byCode.TryGetValue(text.Trim(), out var coded) && IsBelow(coded, parentCode))
            return new OrganisationMatch.Found(coded);

        // Nearly every name is one that the programme knows: it need not be taken apart.
        return Decide(Below(spellings.OfKey(OrganisationWords.Key(text)), parentCode))
            ?? Find(OrganisationNameReader.Read(text), parentCode, offersNearest);
    }

    /// <param name="name">A name taken apart, for instance by <see cref="OrganisationListReader"/>.</param>
    /// <param name="parentCode">As above.</param>
    /// <param name="offersNearest">As above.</param>
    public OrganisationMatch Find(OrganisationName name, string? parentCode = null, bool offersNearest = true)
    {
        var key = OrganisationWords.Key(name.Text.Length > MaxLength ? name.Text[..MaxLength] : name.Text);
        return Decide(Below(spellings.OfKey(key), parentCode))
            ?? Decide(
                Below(spellings.OfNumber(name.Number), parentCode)
                    .Where(entry => entry.Names.Exists(known => HasSameNumber(name, known)))
            )
            ?? Decide(
                Below(spellings.OfProperName(name.ProperName), parentCode)
                    .Where(entry => entry.Names.Exists(known => HasSameProperName(name, known)))
            )
            ?? new OrganisationMatch.Unknown(offersNearest ? Nearest(Below(spellings.All, parentCode), key) : []);
    }

    private IEnumerable<OrganisationSpelling> Below(IEnumerable<OrganisationSpelling> found, string? parentCode) =>
        parentCode is null ? found : found.Where(entry => IsBelow(entry.Organisation, parentCode));

    private static OrganisationMatch? Decide(IEnumerable<OrganisationSpelling> found)
    {
        var organisations = found.Select(static entry => entry.Organisation).ToList();
        return organisations.Count switch
        {
            0 => null,
            1 => new OrganisationMatch.Found(organisations[0]),
            _ => new OrganisationMatch.Ambiguous(organisations),
        };
    }

    private static bool HasSameNumber(OrganisationName name, OrganisationName known) =>
        name.Number is { } number
        && known.Number == number
        && AreOneFamily(name.Type, known.Type)
        && OrganisationWords.IsBranch(name.ProperName) == OrganisationWords.IsBranch(known.ProperName)
        && HasNoOtherName(name.ProperName, known.ProperName)
        && string.Equals(
            OrganisationWords.KindOf(name.Text),
            OrganisationWords.KindOf(known.Text),
            StringComparison.Ordinal
        );

    /// <summary>
    /// «СОШ №1» may be any village's; «Дучинская СОШ №1» is not the school that is only called «СОШ №1».
    /// </summary>
    private static bool HasNoOtherName(string? written, string? known) =>
        written is null || (known is null ? !OrganisationWords.IsOfPlace(written) : IsSame(written, known));

    private static bool HasSameProperName(OrganisationName name, OrganisationName known) =>
        name.ProperName is { } proper
        && known.ProperName is { } other
        && IsSame(proper, other)
        && (name.Number is null || known.Number is null || name.Number == known.Number)
        && (name.Type == OrganisationType.Other || AreOneFamily(name.Type, known.Type));

    private static bool IsSame(string left, string right) =>
        string.Equals(OrganisationWords.Key(left), OrganisationWords.Key(right), StringComparison.Ordinal)
        || IsSameWithoutHonour(left, right);

    /// <summary>
    /// «Новолакская» and «Новолакская им. Магомедова»: one of them leaves out whom the school is named after.
    /// </summary>
    private static bool IsSameWithoutHonour(string left, string right)
    {
        var (first, second) = (OrganisationWords.WithoutHonour(left), OrganisationWords.WithoutHonour(right));
        return first.Length > 0
            && (first.Length == left.Length) != (second.Length == right.Length)
            && string.Equals(OrganisationWords.Key(first), OrganisationWords.Key(second), StringComparison.Ordinal);
    }

    /// <summary>«Школа №5» may be any kind of school; a СОШ is not a lyceum, a kindergarten is no school.</summary>
    private static bool AreOneFamily(OrganisationType left, OrganisationType right) =>
        left == right
        || (left == OrganisationType.School && IsSchool(right))
        || (right == OrganisationType.School && IsSchool(left));

    private static bool IsSchool(OrganisationType type) =>
        type is not (OrganisationType.Kindergarten or OrganisationType.Other);

    private bool IsBelow(Organisation organisation, string? parentCode)
    {
        if (parentCode is null)
            return true;

        // Bounded: a passport with a circle of parents must not hang the search.
        var parent = organisation.ParentCode;
        for (var depth = 0; parent is not null && depth < 10; depth++)
        {
            if (string.Equals(parent, parentCode, StringComparison.OrdinalIgnoreCase))
                return true;
            parent = byCode.GetValueOrDefault(parent)?.ParentCode;
        }

        return false;
    }

    private static List<Organisation> Nearest(IEnumerable<OrganisationSpelling> scope, string key) =>
        [
            .. scope
                .Select(entry =>
                    (entry.Organisation, Distance: entry.Keys.Min(known => EditDistance.Between(key, known)))
                )
                .Where(near => near.Distance <= Math.Max(2, key.Length / 2))
                .OrderBy(static near => near.Distance)
                .ThenBy(static near => near.Organisation.Code, StringComparer.Ordinal)
                .Take(MaxNearest)
                .Select(static near => near.Organisation),
        ];
}
