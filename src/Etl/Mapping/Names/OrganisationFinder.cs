using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// Finds the organisations of one programme; <c>owner</c> is the one the programme's figures speak of.
/// </summary>
internal sealed class OrganisationFinder(ProgrammeDefinition programme, OrganisationDirectory directory)
{
    private const int MaxRemembered = 50_000;

    /// <summary>
    /// An unknown name is compared with all others: a file of nothing but unknown names gets offers while that takes
    /// some seconds.
    /// </summary>
    private const int MaxCompared = 500_000;

    private readonly Dictionary<string, Parsed<Organisation>> remembered = new(StringComparer.Ordinal);
    private int compared;

    public OrganisationFinder(ProgrammeDefinition programme)
        : this(programme, new OrganisationDirectory(programme.Organisations)) { }

    public Organisation? Owner => directory.ByCode(programme.OwnerCode);

    /// <summary>Null for a code that the programme does not know.</summary>
    public Organisation? ByCode(string code) => directory.ByCode(code);

    public Parsed<Organisation> Find(string text)
    {
        if (text == "owner" && Owner is { } owner)
            return owner;
        if (remembered.TryGetValue(text, out var known))
            return known;
        var found = Understood(text, directory.Find(text, offersNearest: compared < MaxCompared));
        // A table of a region repeats few names many times; the bound is for a column that is no organisation at all.
        if (remembered.Count < MaxRemembered)
            remembered.Add(text, found);
        return found;
    }

    public Parsed<Organisation> Find(OrganisationName name, string written) =>
        Understood(written, directory.Find(name, offersNearest: compared < MaxCompared));

    private Parsed<Organisation> Understood(string text, OrganisationMatch match)
    {
        if (match is OrganisationMatch.Unknown && compared < MaxCompared)
            compared += directory.Count;
        return match switch
        {
            OrganisationMatch.Found(var organisation) => organisation,
            OrganisationMatch.Ambiguous(var candidates) => NameMessages.OrganisationAmbiguous(text, candidates),
            OrganisationMatch.Unknown(var nearest) => NameMessages.OrganisationUnknown(text, nearest),
            _ => throw new ArgumentOutOfRangeException(nameof(match), match, "An unknown match."),
        };
    }
}
