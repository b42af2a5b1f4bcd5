using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Reports.Quarterly.Highlights;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>The territories of the owner as the page shows them.</summary>
internal static class TerritoryMaker
{
    private const int MostTerritories = 12;
    private const int MostCodes = 5;

    public static PageTerritories? Of(QuarterlyReport report)
    {
        if (report.Territories is not { } level)
            return null;

        var all = TerritoryStanding.Of(report).Select(Territory).ToList();
        var title = Title(level);
        var more = all.Count > MostTerritories ? $"И ещё {RussianText.Number(all.Count - MostTerritories)}. " : "";
        return new PageTerritories(
            title,
            One(level),
            [.. all.Take(MostTerritories)],
            $"{more}Все значения — в приложении, лист «{title}»."
        );
    }

    public static string Title(OrganisationLevel level) =>
        level == OrganisationLevel.Municipality ? "По муниципалитетам" : "По регионам";

    public static string One(OrganisationLevel level) =>
        level == OrganisationLevel.Municipality ? "Муниципалитет" : "Регион";

    private static PageTerritory Territory(TerritoryStanding one) =>
        new(
            one.Name,
            one.PercentMet,
            one.Judged > 0 ? $"{RussianText.Number(one.Met)} из {RussianText.Number(one.Judged)}"
                : one.Figures.Any(static one => one.Figure.Fact is not null) ? "планов нет"
                : "нет данных",
            one.Behind.Count == 0 ? "" : $"не выполнены {RussianText.Join(one.Behind, MostCodes)}",
            Doubt([.. one.Figures.Select(static one => one.Figure.Coverage).OfType<TerritoryCoverage>()])
        );

    private static string Doubt(List<TerritoryCoverage> coverages) =>
        coverages.Where(static one => one.Used < one.Of).MinBy(static one => one.Used * 1m / one.Of) is { } least
            ? $"сдали не все школы: в цифрах от {RussianText.Number(least.Used)} из {RussianText.Number(least.Of)}"
            : "";
}
