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
    private readonly Lazy<OrganisationTree> tree;
    private readonly Lazy<PlacedNameReader> places;
    private readonly Lazy<bool> hasSeveral;

    public OrganisationDirectory(IEnumerable<Organisation> organisations)
    {
        spellings = new OrganisationSpellings(organisations);
        byCode = new Dictionary<string, Organisation>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in spellings.All)
            byCode.TryAdd(entry.Organisation.Code, entry.Organisation);
        tree = new(() => new OrganisationTree([.. All]));
        places = new(() => new PlacedNameReader(new Territories(All)));
        hasSeveral = new(() => All.Where(static one => one.Level == OrganisationLevel.Municipality).Skip(1).Any());
    }

    public int Count => spellings.All.Count;

    public IEnumerable<Organisation> All => spellings.All.Select(static entry => entry.Organisation);

    /// <summary>The organisation with exactly this code; null when there is none.</summary>
    public Organisation? ByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>One spelling for a name however it is written: «МБОУ «СОШ №5»» and «СОШ № 5» have the same.</summary>
    public static string KeyOf(string text) => OrganisationWords.Key(text);

    public bool HasSeveralMunicipalities => hasSeveral.Value;

    /// <summary>
    /// The municipality that tells it from its namesakes; null in a programme of one municipality, and above.
    /// </summary>
    public Organisation? MunicipalityOf(Organisation organisation) =>
        hasSeveral.Value
            ? Tree.Above(organisation.Code).FirstOrDefault(static one => one.Level == OrganisationLevel.Municipality)
            : null;

    private OrganisationTree Tree => tree.Value;

    /// <summary>
    /// The municipality or region that a heading, the name of a sheet, a file or a folder speaks of; null when it
    /// speaks of none, ambiguous for several, unknown for one that is not among these.
    /// </summary>
    public OrganisationMatch? TerritoryIn(string title) =>
        TextNormalizer.IsBlank(title) || title.Length > MaxLength ? null : places.Value.InTitle(title, Tree);

    /// <param name="text">As written in a cell, with its municipality or without: «Волжский район, СОШ № 1».</param>
    /// <param name="parentCode">The municipality in which it stands, by a section, a column, a sheet or a folder: only
    /// organisations below it, at any depth, or above; null: all.</param>
    /// <param name="offersNearest">An unknown name is compared with all others for the nearest: some tenths of a second
    /// in a country.</param>
    public OrganisationMatch Find(string text, string? parentCode = null, bool offersNearest = true)
    {
        if (TextNormalizer.IsBlank(text) || text.Length > MaxLength)
            return new OrganisationMatch.Unknown([]);
        if ((byCode.GetValueOrDefault(text.Trim()) ?? Offered(text)) is { } coded)
            return InPlace(coded, parentCode);

        // Nearly every name is one that the programme knows: it need not be taken apart.
        return Decide(Known(text, parentCode)) ?? Find(OrganisationNameReader.Read(text), parentCode, offersNearest);
    }

    /// <param name="name">A name taken apart, for instance by <see cref="OrganisationListReader"/>.</param>
    /// <param name="parentCode">As above.</param>
    /// <param name="offersNearest">As above.</param>
    public OrganisationMatch Find(OrganisationName name, string? parentCode = null, bool offersNearest = true)
    {
        var written = name.Text.Length > MaxLength ? name with { Text = name.Text[..MaxLength] } : name;
        if (OrganisationListReader.NamesSeveral(written.Text))
            return Several(written.Text, parentCode);
        if (Decide(Fitting(written, parentCode)) is { } found)
            return found is OrganisationMatch.Ambiguous(var fitting) && Coded(written.Text, fitting) is { } one
                ? new OrganisationMatch.Found(one)
                : found;
        if (parentCode is not null && Decide(Fitting(written, null)) is OrganisationMatch.Found(var elsewhere))
            return InPlace(elsewhere, parentCode);
        return new OrganisationMatch.Unknown(offersNearest ? Nearest(written, parentCode) : []);
    }

    /// <summary>
    /// «СОШ № 1» (Волжский район, код m3-s01), as our messages offer it: the code decides, where the name is its own.
    /// </summary>
    private Organisation? Offered(string text) =>
        text.TrimEnd() is [.., ')'] written
        && written.LastIndexOf("код ", StringComparison.OrdinalIgnoreCase) is > 0 and var at
        && written.LastIndexOf('(', at) is > 0 and var bracket
        && byCode.TryGetValue(written[(at + 4)..^1].Trim(), out var coded)
        && Fitting(OrganisationNameReader.Read(written[..bracket]), null).Exists(one => one.Organisation == coded)
            ? coded
            : null;

    /// <summary>«СОШ № 1 (school-1)»: the code chooses among those the name fits.</summary>
    private static Organisation? Coded(string text, IReadOnlyList<Organisation> fitting) =>
        text.TrimEnd() is [.., ')'] written && written.LastIndexOf('(') is >= 0 and var at
            ? fitting.FirstOrDefault(one => IsCode(one.Code, written[(at + 1)..^1].Trim()))
            : null;

    /// <summary>Where one is asked for, a list names none of its own.</summary>
    private OrganisationMatch Several(string text, string? parentCode)
    {
        List<Organisation> named =
        [
            .. OrganisationListReader
                .Read(text)
                .Where(one => one.Text != text)
                .SelectMany(one => Fitting(one, parentCode))
                .Select(static one => one.Organisation)
                .Distinct(),
        ];
        return named.Count > 1 ? new OrganisationMatch.Ambiguous(named) : new OrganisationMatch.Unknown(named);
    }

    /// <summary>Where it stands is above it, or is a part of it; else it is elsewhere.</summary>
    private OrganisationMatch InPlace(Organisation found, string? parentCode) =>
        parentCode is null
        || IsIn(found, parentCode)
        || (byCode.TryGetValue(parentCode, out var parent) && IsIn(parent, found.Code))
            ? new OrganisationMatch.Found(found)
            : new OrganisationMatch.Elsewhere(found);

    /// <summary>All that a name may mean: by the first rule that finds any.</summary>
    private List<OrganisationSpelling> Fitting(OrganisationName name, string? parentCode)
    {
        if (Known(name.Text, parentCode).ToList() is { Count: > 0 } known)
            return known;
        if (places.Value.Read(name.Text) is not { } split)
            return FirstOf(() => Numbered(name, parentCode, asks: false), () => Proper(name, parentCode));

        // «СОШ № 3 г. Дубны» may be all of its official name.
        return FirstOf(
            () => Numbered(name, parentCode, asks: true),
            () => Proper(name, parentCode),
            () => Placed(split, parentCode)
        );
    }

    private IEnumerable<OrganisationSpelling> Known(string text, string? parentCode) =>
        OfFounder(Below(spellings.OfKey(OrganisationWords.Key(text)), parentCode), text);

    /// <summary>A school of the region is not the municipality's of the same number.</summary>
    private static IEnumerable<OrganisationSpelling> OfFounder(IEnumerable<OrganisationSpelling> found, string text) =>
        OrganisationWords.FounderOf(text) is { } founder ? found.Where(one => one.MayBeOf(founder)) : found;

    private static List<OrganisationSpelling> FirstOf(params Func<IEnumerable<OrganisationSpelling>>[] rules) =>
        rules.Select(static rule => rule().ToList()).FirstOrDefault(static found => found.Count > 0) ?? [];

    private IEnumerable<OrganisationSpelling> Placed(PlacedName split, string? parentCode)
    {
        var found = split.Within.SelectMany(one =>
            parentCode is null || IsIn(one, parentCode) ? Placed(split.Own, one)
            : IsIn(byCode[parentCode], one.Code) ? Placed(split.Own, byCode[parentCode])
            : []
        );
        return found.DistinctBy(static one => one.Place);
    }

    private IEnumerable<OrganisationSpelling> Placed(string own, Organisation within) =>
        own.Length == 0 ? spellings.All.Where(one => one.Organisation == within)
        : byCode.TryGetValue(own, out var coded)
            ? spellings.All.Where(one => one.Organisation == coded && IsIn(coded, within.Code))
        : Fitting(OrganisationNameReader.Read(own), within.Code);

    private IEnumerable<OrganisationSpelling> Numbered(OrganisationName name, string? parentCode, bool asks) =>
        OfFounder(Below(spellings.OfNumber(name.Number), parentCode), name.Text)
            .Where(entry => entry.Names.Exists(known => OrganisationLikeness.HasSameNumber(name, known, asks)));

    private IEnumerable<OrganisationSpelling> Proper(OrganisationName name, string? parentCode) =>
        OfFounder(Below(spellings.OfProperName(name.ProperName), parentCode), name.Text)
            .Where(entry => entry.Names.Exists(known => OrganisationLikeness.HasSameProperName(name, known)));

    private IEnumerable<OrganisationSpelling> Below(IEnumerable<OrganisationSpelling> found, string? parentCode) =>
        parentCode is null ? found : found.Where(entry => IsIn(entry.Organisation, parentCode));

    /// <summary>Whether it is the organisation of this code, or below it.</summary>
    public bool IsIn(Organisation organisation, string code) => Tree.IsWithin(organisation.Code, code);

    private static bool IsCode(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

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

    /// <summary>
    /// Those of the own part of the name, wherever they are, before those that are merely written alike.
    /// </summary>
    private List<Organisation> Nearest(OrganisationName name, string? parentCode)
    {
        if (
            places.Value.Read(name.Text) is { Own.Length: > 0 } split
            && Fitting(OrganisationNameReader.Read(split.Own), null) is { Count: > 0 } alike
        )
            return alike.ConvertAll(static one => one.Organisation);
        var key = OrganisationWords.Key(name.Text);
        var near = Below(spellings.All, parentCode)
            .Select(entry => (entry.Organisation, Distance: entry.Keys.Min(known => EditDistance.Between(key, known))))
            .Where(near => near.Distance <= Math.Max(2, key.Length / 2))
            .OrderBy(static near => near.Distance)
            .ThenBy(static near => near.Organisation.Code, StringComparer.Ordinal)
            .ToList();

        // Of six that are called alike, three would hide the one that is meant.
        return
        [
            .. near.Where((one, place) => place < MaxNearest || IsCalled(one.Organisation, near[0].Organisation))
                .Select(static one => one.Organisation),
        ];
    }

    private static bool IsCalled(Organisation one, Organisation other) =>
        string.Equals(one.ShortName, other.ShortName, StringComparison.OrdinalIgnoreCase);
}
