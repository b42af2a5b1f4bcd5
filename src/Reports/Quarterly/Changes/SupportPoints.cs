namespace QualityMonitor.Reports.Quarterly.Changes;

/// <summary>
/// The data of the part that says which schools need help. The effectiveness is not among them: it is computed from the
/// verdicts and the roadmap, which are, and it moves with a due day that passes.
/// </summary>
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
                points.Add(DataKind.Criterion, line.Code, school.Code, Answer(line.Applies) + Number(line.Value));
            foreach (var one in school.Memberships)
                points.Add(
                    DataKind.SchoolList,
                    one.List,
                    school.Code,
                    DataCodes.Of(one.Year),
                    part: DataCodes.Of(one.Year)
                );
            if (school.Cluster is { } cluster)
                points.Add(DataKind.Cluster, "", school.Code, DataCodes.Of(cluster.Number));
            if (school.Index?.Value is { } index)
                points.Add(DataKind.Index, "", school.Code, DataCodes.Of(index));
        }

        if (report.Effectiveness is { } effectiveness)
            points.Add(DataKind.Method, "", "", effectiveness.MethodCode);
    }

    private static string Answer(bool? applies) => applies is { } yes ? DataCodes.YesNo(yes) : "unknown";

    private static string Number(decimal? value) => value is { } number ? " " + DataCodes.Of(number) : "";
}
