using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Quarterly.Changes;

namespace QualityMonitor.Reports.SchoolSheets.Making;

/// <summary>
/// The data of a sheet: the school's own. The figures of the town and the region move with every other school's, and
/// whether a criterion applies that compares with them: nobody is written to for that.
/// </summary>
public static class SheetPoints
{
    private static readonly DataKind[] Kinds =
    [
        DataKind.Fact,
        DataKind.Mark,
        DataKind.Plan,
        DataKind.Standing,
        DataKind.Direction,
        DataKind.JudgedPeriod,
        DataKind.Previous,
        DataKind.Submission,
        DataKind.Activity,
        DataKind.Term,
        DataKind.Risk,
        DataKind.RiskLevel,
        DataKind.Zone,
        DataKind.Criterion,
        DataKind.Explanation,
    ];

    /// <summary>The school is whom the sheet is of: its data have no organisation.</summary>
    public static EditionData Of(SchoolSheet sheet)
    {
        var points = new DataPoints();
        foreach (var row in sheet.Rows)
            AddRow(points, row);
        if (sheet.Receipt is { } receipt)
            points.Add(
                DataKind.Submission,
                "",
                "",
                receipt switch
                {
                    { ReceivedOn: null } => DataCodes.NotSent,
                    { DaysLate: > 0 } => DataCodes.Late,
                    _ => DataCodes.InTime,
                }
            );
        foreach (var one in sheet.Measures.Where(static one => one.IsOwn).OrderBy(static one => one.Position))
            points.AddActivity(
                one.Text,
                "",
                new DataValue(DataCodes.Of(one.Status), one.Status?.ToString() ?? ""),
                one.PeriodText
            );
        foreach (var risk in sheet.Risks)
        {
            points.Add(DataKind.Risk, risk.Factor, "", "named");
            if (risk.Level is { } level)
                points.Add(DataKind.RiskLevel, risk.Factor, "", level.ToString());
        }

        if (sheet.Zone is { } zone)
            AddZone(points, zone);
        return new EditionData(
            points.All,
            Kinds.ToHashSet(),
            new Dictionary<string, string>(StringComparer.Ordinal) { [""] = sheet.SchoolName }
        );
    }

    private static void AddRow(DataPoints points, SheetRow row)
    {
        points.AddFigure(DataKind.Fact, row.Code, "", row.Fact);
        points.AddFigure(DataKind.Previous, row.Code, "", row.Previous);
        points.AddFigure(DataKind.Plan, row.Code, "", row.Plan);
        points.AddStanding(row.Code, "", row.Status, row.Fact?.Fact is Fact.Declared);
        points.Add(DataKind.Direction, row.Code, "", row.Direction.ToString());
        points.Add(DataKind.JudgedPeriod, row.Code, "", row.PeriodCode);
        if (row.Said is { } said)
            points.Add(
                DataKind.Explanation,
                row.Code,
                "",
                said.Action.Length > 0 ? $"{said.Why}; {said.Action}" : said.Why
            );
    }

    private static void AddZone(DataPoints points, SheetZone zone)
    {
        // A zone that a comparison with the town makes moves with the other schools.
        if (!zone.Criteria.Any(static one => one.IsAgainstTown))
            points.Add(DataKind.Zone, "", "", zone.Zone.ToString());
        foreach (var one in zone.Criteria.Where(static one => !one.IsAgainstTown))
            points.Add(DataKind.Criterion, one.Code, "", DataCodes.Answer(one.Applies));
    }
}
