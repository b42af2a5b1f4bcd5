using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Reports.Changes;

namespace QualityMonitor.Reports.Quarterly.Changes;

/// <summary>The data of a report. What is not read here can change without an edition.</summary>
public static class ReportPoints
{
    public static EditionData Of(QuarterlyReport report)
    {
        var points = new DataPoints();
        foreach (var row in report.Rows)
            AddRow(points, row);
        foreach (var school in report.Schools)
            points.Add(DataKind.Member, "", school.Code, "member");
        if (report.Completeness is { } completeness)
            AddSubmissions(points, completeness, report.Schools);
        foreach (var one in (report.Roadmap?.All ?? []).OrderBy(static one => one.Position))
        {
            var standing = new DataValue(DataCodes.Of(one.Status), one.Status?.ToString() ?? "");
            points.AddActivity(one.Text, one.School ?? "", standing, one.PeriodText);
        }

        foreach (var risk in report.Risks)
        foreach (var school in risk.Schools)
        {
            points.Add(DataKind.Risk, risk.Risk, school.Code, "named");
            if (school.Level is { } level)
                points.Add(DataKind.RiskLevel, risk.Risk, school.Code, level.ToString());
        }

        SaidPoints.Add(points, report.Said);
        SupportPoints.Add(points, report);
        return new EditionData(points.All, Enum.GetValues<DataKind>().ToHashSet(), NamesOf(report));
    }

    private static void AddRow(DataPoints points, IndicatorRow row)
    {
        points.AddFigure(DataKind.Fact, row.Code, "", row.Fact);
        points.AddFigure(DataKind.Plan, row.Code, "", row.Plan);
        points.AddFigure(DataKind.Previous, row.Code, "", row.Previous);
        points.AddFigure(DataKind.Baseline, row.Code, "", row.Baseline);
        points.AddFigure(DataKind.YearAgo, row.Code, "", row.YearAgo?.Figure);
        points.AddStanding(row.Code, "", row.Status, row.Declared);
        points.Add(DataKind.Direction, row.Code, "", row.Direction.ToString());
        points.Add(DataKind.JudgedPeriod, row.Code, "", row.PeriodCode);
        if (row.Contradiction is { } contradiction)
            points.Add(DataKind.OwnFigure, row.Code, "", OwnFigure(contradiction, row.Grounds));
        if (row.TaskFulfilled is { } fulfilled)
            points.Add(DataKind.MunicipalTask, row.Code, "", DataCodes.YesNo(fulfilled));
        if (row.Coverage is { } coverage)
            points.Add(DataKind.Coverage, row.Code, "", DataCodes.Share(coverage.Used, coverage.Of));
        foreach (var school in row.Schools)
        {
            points.AddFigure(DataKind.Fact, row.Code, school.Code, school.Fact);
            points.AddFigure(DataKind.Plan, row.Code, school.Code, school.Plan);
            points.AddStanding(row.Code, school.Code, school.Status, false);
        }

        AddBeside(points, row);
    }

    private static void AddBeside(DataPoints points, IndicatorRow row)
    {
        foreach (var one in row.Territories ?? [])
        {
            points.AddFigure(DataKind.Fact, row.Code, one.Code, one.Fact);
            points.AddFigure(DataKind.Plan, row.Code, one.Code, one.Plan);
            points.AddStanding(row.Code, one.Code, one.Status, false);
            if (one.Coverage is { } coverage)
                points.Add(DataKind.Coverage, row.Code, one.Code, DataCodes.Share(coverage.Used, coverage.Of));
        }

        foreach (var one in row.Benchmarks ?? [])
            points.AddFigure(DataKind.Benchmark, row.Code, one.OrganisationCode, one.Figure);
        foreach (var one in row.Breakdowns ?? [])
            points.AddFigure(DataKind.Breakdown, row.Code, one.OrganisationCode, one.Figure, one.Breakdown);
    }

    private static DataValue OwnFigure(Contradiction contradiction, Grounds grounds) =>
        new(
            DataCodes.Of(contradiction.Own, grounds.Unit),
            FactText.Print(contradiction.Own, grounds.Unit, grounds.Decimals)
        );

    private static void AddSubmissions(DataPoints points, Completeness completeness, IReadOnlyList<School> schools)
    {
        var codes = schools
            .DistinctBy(static school => school.Name, StringComparer.Ordinal)
            .ToDictionary(static school => school.Name, static school => school.Code, StringComparer.Ordinal);
        void Add(string name, string state) =>
            points.Add(DataKind.Submission, "", codes.GetValueOrDefault(name, name), state);

        foreach (var name in completeness.InTime)
            Add(name, DataCodes.InTime);
        foreach (var late in completeness.Late)
            Add(late.Name, DataCodes.Late);
        foreach (var name in completeness.Missing)
            Add(name, DataCodes.NotSent);
    }

    private static Dictionary<string, string> NamesOf(QuarterlyReport report)
    {
        var names = report.Schools.ToDictionary(
            static school => school.Code,
            static school => school.Name,
            StringComparer.Ordinal
        );
        foreach (var one in report.Rows.SelectMany(static row => row.Territories ?? []))
            names.TryAdd(one.Code, one.Name);
        foreach (var one in report.Rows.SelectMany(static row => row.Benchmarks ?? []))
            names.TryAdd(one.OrganisationCode, one.Name);
        foreach (var one in report.Risks.SelectMany(static risk => risk.Schools))
            names.TryAdd(one.Code, one.Name);
        names[""] = "";
        return names;
    }
}
