using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;

namespace QualityMonitor.Etl;

/// <summary>
/// What is said of a name that means no organisation for certain: wherever names are read, the likely ones are offered.
/// </summary>
internal static class OrganisationOffers
{
    /// <returns>«; похожие: …», or empty when nothing is like it.</returns>
    public static string Likely(OrganisationMatch match) =>
        match switch
        {
            OrganisationMatch.Unknown({ Count: > 0 } nearest) => "; похожие: " + Names(nearest),
            OrganisationMatch.Ambiguous(var candidates) => "; подходят несколько: " + Names(candidates),
            _ => "",
        };

    public static string Names(IEnumerable<Organisation> organisations) =>
        string.Join(
            "; ",
            organisations
                .Take(5)
                .Select(static organisation =>
                    $"{RussianText.Quote(organisation.ShortName, 80)} (код {organisation.Code})"
                )
        );
}
