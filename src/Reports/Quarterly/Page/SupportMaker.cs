using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Reports.Quarterly.Telling;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>The schools that need help and the effectiveness of the programme, as the page shows them.</summary>
internal static class SupportMaker
{
    private const int MostSchools = 12;

    public static PageSupport? Of(SupportSection? support)
    {
        if (support is null || !support.HasCriteria)
            return null;

        var needing = support.Schools.Where(static school => school.Zone is Zone.Red or Zone.Risk).ToList();
        var more = needing.Count - MostSchools;
        return new PageSupport(
            Summary(support),
            [.. needing.Take(MostSchools).Select(School)],
            more > 0
                ? $"и ещё {RussianText.Count(more, "школа", "школы", "школ")} — в приложении, лист «Идентификация»"
                : "",
            Unknown(support)
        );
    }

    public static PageEffectiveness? Of(EffectivenessSection? effectiveness) =>
        effectiveness is null
            ? null
            : new PageEffectiveness(
                effectiveness.Method(),
                effectiveness.Act,
                effectiveness.Sentence(),
                EffectivenessText.Formula(effectiveness.Steps),
                [
                    .. effectiveness.Steps.Select(step => new PageStep(
                        step.Code,
                        step.Name(effectiveness),
                        step.Formula,
                        step.Value is { } value ? RussianText.Rounded(value, EffectivenessText.Decimals) : "—"
                    )),
                ]
            );

    public static string Word(Zone zone) =>
        zone switch
        {
            Zone.Red => "красная зона",
            Zone.Risk => "зона риска",
            Zone.Green => "зелёная зона",
            _ => "зона не определена",
        };

    private static string Summary(SupportSection support)
    {
        var parts = new[] { Zone.Red, Zone.Risk, Zone.Green, Zone.Unknown }
            .Select(zone => (zone, Count: support.In(zone).Count()))
            .Where(static part => part.Count > 0)
            .Select(static part => $"{Word(part.zone)} — {RussianText.Number(part.Count)}");
        var year = support.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"По данным за {year} год проверены все школы: {string.Join(", ", parts)}.";
    }

    private static PageSupported School(SupportedSchool school)
    {
        var (tone, sign) = school.Zone == Zone.Red ? ("bad", "✖") : ("warn", "▲");
        return new PageSupported(
            school.Name,
            tone,
            sign,
            Word(school.Zone),
            school.IsCertain ? "" : "по неполным данным",
            [
                .. school
                    .Criteria.Where(static one => one.Applies != false)
                    .Select(static one => $"{one.Code}. {Words.Short(one.Name, 110)}. {one.Sentence()}"),
            ],
            [
                .. school.Memberships.Select(static one => one.Text()),
                .. school.Cluster is { } cluster ? new[] { cluster.Title } : [],
            ]
        );
    }

    private static string Unknown(SupportSection support)
    {
        var schools = support.In(Zone.Unknown).Select(static school => school.Name).ToList();
        return schools.Count == 0
            ? ""
            : $"Зону определить нельзя, не хватает данных: {Words.Schools(schools, 12)}. Отсутствие данных не означает благополучия.";
    }
}
