using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Effectiveness;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Quarterly.Changes;

/// <summary>The data of the parts that say which schools need help and how effective the programme is.</summary>
internal static class SupportPoints
{
    public static void Add(DataPoints points, QuarterlyReport report)
    {
        foreach (var school in report.Support?.Schools ?? [])
        {
            if (school.Criteria.Count > 0)
            {
                var zone = school.Zone + (school.IsCertain ? "" : "?");
                points.Add(DataKind.Zone, "", school.Code, new DataValue(zone, school.Zone.ToString()));
            }

            foreach (var line in school.Criteria)
                points.Add(
                    DataKind.Criterion,
                    line.Code,
                    school.Code,
                    DataCodes.Answer(line.Applies) + Number(line.Value)
                );
            if (school.Cluster is { } cluster)
                points.Add(DataKind.Cluster, "", school.Code, DataCodes.Of(cluster.Number));
            if (school.Index?.Value is { } index)
                points.Add(DataKind.Index, "", school.Code, DataCodes.Of(index));
        }

        AddLists(points, report.Support?.Schools ?? []);
        if (report.Effectiveness is { } effectiveness)
            AddEffectiveness(points, effectiveness);
    }

    /// <summary>
    /// A list has a name and no code, and another name is no change: it is known by its year and, of several in a year,
    /// by its schools.
    /// </summary>
    private static void AddLists(DataPoints points, IReadOnlyList<SupportedSchool> schools)
    {
        var years = schools
            .SelectMany(static school => school.Memberships.Select(one => (School: school.Code, One: one)))
            .GroupBy(static one => one.One.Year);
        foreach (var year in years)
        {
            var lists = year.GroupBy(static one => one.One.List, StringComparer.Ordinal)
                .Select(static list =>
                    (
                        Name: list.Key,
                        Schools: list.Select(static one => one.School).Order(StringComparer.Ordinal).ToList()
                    )
                )
                .OrderBy(static list => string.Join('\n', list.Schools), StringComparer.Ordinal);
            foreach (var (number, list) in lists.Index())
            foreach (var school in list.Schools)
                points.Add(
                    DataKind.SchoolList,
                    "",
                    school,
                    new DataValue("listed", list.Name),
                    DataCodes.Of(year.Key) + (number == 0 ? "" : "/" + DataCodes.Of(number + 1))
                );
        }
    }

    private static void AddEffectiveness(DataPoints points, EffectivenessSection effectiveness)
    {
        points.Add(DataKind.Method, "", "", effectiveness.MethodCode);
        if (effectiveness.Settled?.Value is { } value)
            points.Add(DataKind.Effectiveness, "", "", DataCodes.Of(Rounding.To(value, EffectivenessText.Decimals)));
        if (effectiveness.Settled?.Grade is { } grade)
            points.Add(
                DataKind.Grade,
                "",
                "",
                new DataValue(grade.From is { } from ? "from " + DataCodes.Of(from) : "lowest", grade.Name)
            );
    }

    private static string Number(decimal? value) => value is { } number ? " " + DataCodes.Of(number) : "";
}
