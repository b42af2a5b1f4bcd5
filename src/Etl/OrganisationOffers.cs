using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Etl;

/// <summary>
/// What is said of a name that means no organisation for certain: wherever names are read, the likely ones are offered.
/// </summary>
internal static class OrganisationOffers
{
    /// <summary>So many schools of one name are listed; a country has more.</summary>
    private const int Most = 60;

    /// <param name="match">What the name came to.</param>
    /// <param name="among">Names the municipality of each; null: where one's own passport is still being read.</param>
    /// <returns>«; похожие: …», or empty when nothing is like it.</returns>
    public static string Likely(OrganisationMatch match, OrganisationDirectory? among = null) =>
        match switch
        {
            OrganisationMatch.Unknown({ Count: > 0 } nearest) => "; похожие: " + Names(nearest, among),
            OrganisationMatch.Ambiguous(var candidates) => "; подходят несколько: " + Names(candidates, among),
            _ => "",
        };

    /// <summary>All of them: the one that is left out may be the one that is meant.</summary>
    public static string Names(IReadOnlyList<Organisation> organisations, OrganisationDirectory? among = null) =>
        string.Join("; ", organisations.Take(Most).Select(one => Name(one, among)))
        + (organisations.Count > Most ? $" и ещё {organisations.Count - Most}" : "");

    /// <summary>«СОШ № 1» (Волжский район, код m3-s01); a programme of one municipality need not name it.</summary>
    public static string Name(Organisation organisation, OrganisationDirectory? among = null)
    {
        var municipality = among?.MunicipalityOf(organisation) is { } above ? above.ShortName + ", " : "";
        return $"{RussianText.Quote(organisation.ShortName, 80)} ({municipality}код {organisation.Code})";
    }
}
