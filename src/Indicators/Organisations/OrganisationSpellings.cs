using System.Collections.Concurrent;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Organisations;

/// <summary>
/// The ways in which organisations may be written, each found without comparing it with all others: a country has
/// 38,000 schools, and one table may name them all. What is never asked for is never prepared. Safe to share.
/// </summary>
internal sealed class OrganisationSpellings
{
    /// <summary>
    /// So few are given their keys anew each time: all kept, they would take more memory in a country than all else
    /// that a load holds.
    /// </summary>
    private const int MostUnkept = 2;

    private readonly Lazy<ILookup<string, OrganisationSpelling>> byDigits;
    private readonly ConcurrentDictionary<string, ILookup<string, OrganisationSpelling>> byKey = new(
        StringComparer.Ordinal
    );
    private readonly Lazy<ILookup<int, OrganisationSpelling>> byNumber;
    private readonly Lazy<ILookup<string, OrganisationSpelling>> byProperName;

    public OrganisationSpellings(IEnumerable<Organisation> organisations)
    {
        All = [.. organisations.Select(static (organisation, place) => new OrganisationSpelling(organisation, place))];
        byDigits = new(() => Lookup(All, static spelling => spelling.Written.Select(OrganisationWords.Digits)));
        byNumber = new(() =>
            Lookup(All, static spelling => spelling.Names.Select(static name => name.Number).OfType<int>())
        );
        byProperName = new(() =>
            Lookup(All, static spelling => spelling.Names.SelectMany(static name => ProperKeys(name.ProperName)))
        );
    }

    public IReadOnlyList<OrganisationSpelling> All { get; }

    /// <summary>
    /// A key takes a dozen expressions to make and has the digits of what was written: only organisations with the
    /// digits of this one are given keys. A school's own file asks for one of 38,000.
    /// </summary>
    public IEnumerable<OrganisationSpelling> OfKey(string key)
    {
        var digits = OrganisationWords.Digits(key);
        var candidates = byDigits.Value[digits];
        return candidates.Skip(MostUnkept).Any()
            ? byKey.GetOrAdd(digits, _ => Lookup(candidates, static spelling => spelling.MakeKeys()))[key]
            : candidates.Where(spelling => spelling.MakeKeys().Contains(key, StringComparer.Ordinal));
    }

    public IEnumerable<OrganisationSpelling> OfNumber(int? number) => number is { } given ? byNumber.Value[given] : [];

    /// <summary>
    /// All that may have this proper name, with or without the honour in it; the caller looks closer.
    /// </summary>
    public IEnumerable<OrganisationSpelling> OfProperName(string? name) =>
        ProperKeys(name)
            .SelectMany(key => byProperName.Value[key])
            .Distinct()
            .OrderBy(static spelling => spelling.Place);

    private static IEnumerable<string> ProperKeys(string? name) =>
        name is null
            ? []
            : (
                (string[])[OrganisationWords.Key(name), OrganisationWords.Key(OrganisationWords.WithoutHonour(name))]
            ).Distinct(StringComparer.Ordinal);

    private static ILookup<TKey, OrganisationSpelling> Lookup<TKey>(
        IEnumerable<OrganisationSpelling> of,
        Func<OrganisationSpelling, IEnumerable<TKey>> keys
    )
        where TKey : notnull =>
        of.SelectMany(spelling => keys(spelling).Distinct().Select(key => (Key: key, Spelling: spelling)))
            .ToLookup(static pair => pair.Key, static pair => pair.Spelling);
}

/// <summary>One organisation with its spellings, prepared when they are first asked for.</summary>
/// <param name="place">Its place in the programme's list.</param>
internal sealed class OrganisationSpelling(Organisation organisation, int place)
{
    private string[]? keys;
    private Founder[]? founders;
    private List<OrganisationName>? names;

    public Organisation Organisation => organisation;

    public int Place => place;

    /// <summary>Kept, for an unknown name is compared with those of all.</summary>
    public IReadOnlyList<string> Keys => keys ??= [.. MakeKeys()];

    public List<OrganisationName> Names => names ??= Specific([.. Spelled.Select(OrganisationNameReader.Read)]);

    public IEnumerable<string> MakeKeys() => Written.Select(OrganisationWords.Key).Distinct(StringComparer.Ordinal);

    /// <summary>Whether it may be what a name with such a legal form means: none of its own names has another one.</summary>
    public bool MayBeOf(Founder founder)
    {
        founders ??= [.. Spelled.Select(OrganisationWords.FounderOf).OfType<Founder>().Distinct()];
        return founders.Length == 0 || founders.Contains(founder);
    }

    /// <summary>All that stands for it in a table: its names and its code.</summary>
    public IEnumerable<string> Written => Spelled.Append(organisation.Code);

    private IEnumerable<string> Spelled =>
        organisation
            .Aliases.Prepend(organisation.ShortName)
            .Prepend(organisation.Name)
            .Where(static text => !TextNormalizer.IsBlank(text));

    /// <summary>A СОШ that is also called «школа №5» stays a СОШ: its loose spelling must not match a lyceum.</summary>
    private static List<OrganisationName> Specific(List<OrganisationName> names)
    {
        var type =
            names.Find(static name => name.Type is not (OrganisationType.School or OrganisationType.Other))?.Type
            ?? OrganisationType.School;
        return names.ConvertAll(name => name.Type == OrganisationType.School ? name with { Type = type } : name);
    }
}
