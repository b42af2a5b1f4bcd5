using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Organisations;

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

        var all = report
            .Rows.SelectMany(static row => (row.Territories ?? []).Select(one => (Row: row, Figure: one)))
            .GroupBy(static one => one.Figure.Code, StringComparer.Ordinal)
            .Select(static one => Territory([.. one]))
            .OrderBy(static one => one.Width)
            .ToList();
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

    private static PageTerritory Territory(List<(IndicatorRow Row, TerritoryFigure Figure)> figures)
    {
        var behind = figures
            .Where(static one => one.Figure.Status is Status.Missed or Status.AtRisk)
            .Select(static one => one.Row.Code)
            .ToList();
        var met = figures.Count(static one => one.Figure.Status == Status.Met);
        var judged = met + behind.Count;
        return new PageTerritory(
            figures[0].Figure.Name,
            judged == 0 ? -1 : 100 * met / judged,
            judged > 0 ? $"{RussianText.Number(met)} из {RussianText.Number(judged)}"
                : figures.Exists(static one => one.Figure.Fact is not null) ? "планов нет"
                : "нет данных",
            behind.Count == 0 ? "" : $"не выполнены {RussianText.Join(behind, MostCodes)}",
            Doubt([.. figures.Select(static one => one.Figure.Coverage).OfType<TerritoryCoverage>()])
        );
    }

    private static string Doubt(List<TerritoryCoverage> coverages) =>
        coverages.Where(static one => one.Used < one.Of).MinBy(static one => one.Used * 1m / one.Of) is { } least
            ? $"сдали не все школы: в цифрах от {RussianText.Number(least.Used)} из {RussianText.Number(least.Of)}"
            : "";
}
