using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>
/// Finds the organisations of one programme; <c>owner</c> is the one the programme's figures speak of.
/// </summary>
/// <param name="territory">The municipality that the file is of: its schools are meant; null: any.</param>
/// <param name="then">Who had which name in the file's period; null: nobody says what the period is.</param>
internal sealed class OrganisationFinder(
    ProgrammeDefinition programme,
    OrganisationDirectory directory,
    Organisation? territory = null,
    Lazy<OrganisationDirectory>? then = null
)
{
    private const int MaxRemembered = 50_000;

    /// <summary>
    /// An unknown name is compared with all others: a file of nothing but unknown names gets offers while that takes
    /// some seconds.
    /// </summary>
    private const int MaxCompared = 500_000;

    private readonly Dictionary<(string Text, string? Within), Parsed<Organisation>> remembered = [];
    private readonly OrganisationLists lists = new(directory);
    private readonly SchoolInTitles titles = new(new Lazy<OrganisationDirectory>(directory));
    private int compared;

    public OrganisationFinder(ProgrammeDefinition programme)
        : this(programme, new OrganisationDirectory(programme.Organisations)) { }

    public Organisation? Owner => directory.ByCode(programme.OwnerCode);

    /// <summary>Null for a code that the programme does not know.</summary>
    public Organisation? ByCode(string code) => directory.ByCode(code);

    /// <param name="text">As written.</param>
    /// <param name="within">The municipality in whose row or section it stands; null: where the file belongs.</param>
    public Parsed<Organisation> Find(string text, Organisation? within = null)
    {
        if (text == "owner" && Owner is { } owner)
            return owner;
        var place = within ?? territory;
        if (remembered.TryGetValue((text, place?.Code), out var known))
            return known;
        var match = OfItsTime(text, directory.Find(text, place?.Code, offersNearest: compared < MaxCompared), place);
        var found = Understood(text, match, place);

        // A table of a region repeats few names many times; the bound is for a column that is no organisation at all.
        if (remembered.Count < MaxRemembered)
            remembered.Add((text, place?.Code), found);
        return found;
    }

    /// <summary>Everybody in a list, each once; empty for a blank one.</summary>
    public IReadOnlyList<Parsed<Organisation>> FindAll(string text, Organisation? within = null)
    {
        if (text.Trim() == "owner" && Owner is { } owner)
            return [owner];
        var place = within ?? territory;
        return
        [
            .. lists
                .Find(text, place?.Code, offersNearest: compared < MaxCompared)
                .Select(one => Understood(TextNormalizer.Tidy(one.Text), OfItsTime(one.Text, one.Match, place), place)),
        ];
    }

    /// <summary>The one school that the name of a file or a sheet speaks of; null: of none, or of several.</summary>
    /// <param name="beside">A school whose municipality is meant where the name says none.</param>
    public Organisation? SchoolIn(string title, Organisation beside) =>
        titles.Of([title], directory.MunicipalityOf(beside)?.Code);

    /// <summary>«СОШ № 1» (Волжский район, код m3-s01).</summary>
    public string Named(Organisation organisation) => OrganisationOffers.Name(organisation, directory);

    /// <summary>The municipality that a heading between rows is of; null when it is of none.</summary>
    public Parsed<Organisation>? TerritoryIn(string heading) =>
        directory.TerritoryIn(heading) switch
        {
            OrganisationMatch.Found(var found) => InFile(found, heading),
            OrganisationMatch.Unknown => NameMessages.MunicipalityUnknown(heading),
            _ => null,
        };

    /// <param name="text">A cell of the municipalities' column.</param>
    /// <param name="section">The municipality of the rows around.</param>
    /// <param name="isAsked">The layout says that the column holds municipalities.</param>
    /// <returns>Null for a word that may as well be a part of a town, where the programme has one town.</returns>
    public Parsed<Organisation>? Municipality(string text, Organisation? section, bool isAsked)
    {
        var named = directory.TerritoryIn(text);
        if (
            (named ?? directory.Find(text, offersNearest: false)) is OrganisationMatch.Found(var found)
            && found.Level > OrganisationLevel.School
        )
            return section is null || AreOne(found, section)
                ? InFile(found, text)
                : NameMessages.OrganisationElsewhere(text, found, section, directory);
        return isAsked || directory.HasSeveralMunicipalities || named is OrganisationMatch.Unknown
            ? NameMessages.MunicipalityUnknown(text)
            : (Parsed<Organisation>?)null;
    }

    /// <summary>
    /// A name that passed from one school to another, or that a successor has among its other names, is in a period that
    /// of whoever was called so then.
    /// </summary>
    private OrganisationMatch OfItsTime(string text, OrganisationMatch match, Organisation? place) =>
        match is OrganisationMatch.Ambiguous(var several)
        && then?.Value.Find(text, place?.Code, offersNearest: false) is OrganisationMatch.Found(var named)
        && several.FirstOrDefault(one => one.Code == named.Code) is { } meant
            ? new OrganisationMatch.Found(meant)
            : match;

    private Parsed<Organisation> InFile(Organisation found, string text) =>
        territory is null || AreOne(found, territory)
            ? found
            : NameMessages.OrganisationElsewhere(text, found, territory, directory);

    /// <summary>The one is the other, or lies in it.</summary>
    private bool AreOne(Organisation one, Organisation other) =>
        directory.IsIn(one, other.Code) || directory.IsIn(other, one.Code);

    private Parsed<Organisation> Understood(string text, OrganisationMatch match, Organisation? place)
    {
        if (match is OrganisationMatch.Unknown && compared < MaxCompared)
            compared += directory.Count;
        return match switch
        {
            OrganisationMatch.Found(var organisation) => organisation,

            // A municipality may be compared with its neighbours in a table of its own.
            OrganisationMatch.Elsewhere({ Level: > OrganisationLevel.School } above) => above,
            OrganisationMatch.Elsewhere(var other) => NameMessages.OrganisationElsewhere(
                text,
                other,
                place!,
                directory
            ),
            OrganisationMatch.Ambiguous(var candidates) => NameMessages.OrganisationAmbiguous(
                text,
                candidates,
                directory
            ),
            OrganisationMatch.Unknown(var nearest) => NameMessages.OrganisationUnknown(text, nearest, directory),
            _ => throw new ArgumentOutOfRangeException(nameof(match), match, "An unknown match."),
        };
    }
}
