using System.Globalization;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Identification;
using QualityMonitor.Indicators.Values;
using QualityMonitor.Reports.Documents;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Quarterly.Findings;
using QualityMonitor.Reports.Quarterly.Page;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Identification;

/// <summary>What is said of one school.</summary>
internal static class SchoolLines
{
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<Line> Zone(SupportedSchool school)
    {
        if (school.Criteria.Count == 0)
            return ["—"];
        var word = SupportMaker.Word(school.Zone);
        Line line = school.Zone == Indicators.Identification.Zone.Red ? Line.Bold(word) : word;
        return school.IsCertain || school.Zone == Indicators.Identification.Zone.Unknown
            ? [line]
            : [line, "по неполным данным"];
    }

    /// <summary>Every criterion with its figure; those that apply are bold. Bounds stand in the table of criteria.</summary>
    public static IEnumerable<Line> Why(SupportedSchool school) =>
        school.Criteria.Select(static one =>
            one.Applies == true ? Line.Bold($"{one.Code}. {Told(one)}") : (Line)$"{one.Code}. {Told(one)}"
        );

    /// <summary>«97,01 % — подходит»; whatever is no plain comparison is told in full.</summary>
    private static string Told(CriterionLine one)
    {
        if (
            one
                is not {
                    Applies: { } applies,
                    Rule: CriterionRule.Threshold,
                    Grounds: { Assessments: null, Unit: { } unit },
                }
            || CriterionText.Own(one.Rule, one.Grounds) is not { } own
        )
            return one.Sentence();
        var beside = one.Grounds.Municipality is { } above ? $" (по муниципалитету {Print(above, unit)})" : "";
        return $"{own}{beside} — {(applies ? "подходит" : "не подходит")}";
    }

    private static string Print(decimal value, Unit unit) => AmountText.Print(new Amount(Rounding.To(value, 2)), unit);

    /// <summary>Against the year before by the criteria of today; «—» where nobody can tell.</summary>
    /// <param name="move">Null where the school has moved neither in nor out.</param>
    public static string Before(SupportedSchool school, MovedSchool? move)
    {
        var before = school.Earlier is [var last, ..] ? last.Zone : Indicators.Identification.Zone.Unknown;
        return move?.Move switch
        {
            ZoneMove.Entered => $"вошла в красную зону (была {SupportMaker.Word(before)})",
            ZoneMove.Stayed => $"в красной зоне {Running(move.Years)}",
            ZoneMove.Left => "вышла из красной зоны",
            ZoneMove.LeftRisk => "вышла из зоны риска",
            _ when before == Indicators.Identification.Zone.Unknown => "—",
            _ when before == school.Zone => "без изменений",
            _ => $"была {SupportMaker.Word(before)}",
        };
    }

    public static IEnumerable<Line> Lists(SupportedSchool school) =>
        [
            .. school.Memberships.Select(static one => (Line)$"{one.List}, {Year(one.Year)}"),
            .. school.Cluster is { } cluster
                ? [(Line)$"кластер {RussianText.Number(cluster.Number)}"]
                : Array.Empty<Line>(),
            .. school.Index is { Value: { } value } index
                ? [(Line)$"индекс {RussianText.Rounded(value)}{Rank(index)}"]
                : Array.Empty<Line>(),
        ];

    private static string Rank(SchoolIndex index) =>
        index.Rank is { } rank ? $", место {RussianText.Number(rank)}" : $", {index.Coverage()}";

    private static string Running(int years) =>
        years switch
        {
            2 => "второй год",
            3 => "третий год",
            4 => "четвёртый год",
            _ => "пятый год и дольше",
        };
}
