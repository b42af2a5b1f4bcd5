using QualityMonitor.Reports.Mail;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Workbooks;

/// <summary>The appendix of a region by its municipalities, for mail servers that do not take the whole.</summary>
internal static class AppendixParts
{
    /// <returns>One workbook for each municipality that has schools, in the order of the passport; empty where the
    /// programme is no region's.</returns>
    public static IReadOnlyList<FilePart> Of(QuarterlyReport report)
    {
        var names = report
            .Rows.SelectMany(static row => row.Territories ?? [])
            .DistinctBy(static one => one.Code, StringComparer.Ordinal)
            .ToDictionary(static one => one.Code, static one => one.Name, StringComparer.Ordinal);
        return names.Count == 0
            ? []
            :
            [
                .. report
                    .Schools.GroupBy(static school => school.Territory ?? "", StringComparer.Ordinal)
                    .Select(group =>
                        Part(report, group.Key, names.GetValueOrDefault(group.Key, report.OwnerName), [.. group])
                    ),
            ];
    }

    private static FilePart Part(QuarterlyReport report, string code, string name, IReadOnlyList<School> schools) =>
        new(
            name,
            AttachedFile.Workbook(
                $"Все показатели, {Words.Tidy(name)}.xlsx",
                Appendix.Write(Cut(report, code, name, schools))
            )
        );

    private static QuarterlyReport Cut(QuarterlyReport report, string code, string name, IReadOnlyList<School> schools)
    {
        var codes = schools.Select(static school => school.Code).Append(code).ToHashSet(StringComparer.Ordinal);
        var rows = report.Rows.Select(row => Row(row, code, codes)).ToList();
        var support = report.Support is { } all
            ? all with
            {
                Schools = [.. all.Schools.Where(one => codes.Contains(one.Code))],
            }
            : null;
        var ended = report.Ended?.Select(one => one with { Last = Own(one.Last, codes) }).ToList();
        var cited = Origins(rows)
            .Concat(ended?.SelectMany(static one => one.Origins) ?? [])
            .Concat(support?.Schools.SelectMany(static one => one.Criteria).SelectMany(static one => one.Origins) ?? [])
            .Select(static origin => origin.File)
            .ToHashSet();
        var files = report.Files.Where(file => cited.Contains(file.Number)).ToList();
        var submissions = files.Select(static file => file.SubmissionId).ToHashSet();
        return report with
        {
            OwnerName = $"{report.OwnerName}: {name}",
            Rows = rows,
            Schools = schools,
            Support = support,
            Roadmap = null,
            Effectiveness = null,
            Changes = null,
            Risks =
            [
                .. report
                    .Risks.Select(risk =>
                        risk with
                        {
                            Schools = [.. risk.Schools.Where(one => codes.Contains(one.Code))],
                        }
                    )
                    .Where(static risk => risk.Schools.Count > 0),
            ],
            Ended = ended,
            Files = files,
            Issues = [.. report.Issues.Where(file => submissions.Contains(file.SubmissionId))],
        };
    }

    /// <summary>The region's own figure stays beside them, without the cells of everybody else.</summary>
    private static IndicatorRow Row(IndicatorRow row, string code, HashSet<string> codes) =>
        row with
        {
            Fact = Own(row.Fact, codes),
            Previous = Own(row.Previous, codes),
            Baseline = Own(row.Baseline, codes),
            YearAgo = row.YearAgo is { } ago ? ago with { Figure = Own(ago.Figure, codes)! } : null,
            Schools = [.. row.Schools.Where(one => codes.Contains(one.Code))],
            Territories = row.Territories?.Where(one => one.Code == code).ToList(),
            Breakdowns = row.Breakdowns?.Where(one => codes.Contains(one.OrganisationCode)).ToList(),
        };

    private static Figure? Own(Figure? figure, HashSet<string> codes) =>
        figure is null
            ? null
            : figure with
            {
                Origins = [.. figure.Origins.Where(one => codes.Contains(one.OrganisationCode))],
            };

    private static IEnumerable<Origin> Origins(IEnumerable<IndicatorRow> rows) =>
        rows.SelectMany(static row =>
                new[] { row.Fact, row.Plan, row.Previous, row.Baseline, row.YearAgo?.Figure }
                    .Concat(row.Schools.SelectMany(static one => new[] { one.Fact, one.Plan }))
                    .Concat((row.Territories ?? []).SelectMany(static one => new[] { one.Fact, one.Plan }))
                    .Concat((row.Benchmarks ?? []).Select(static one => (Figure?)one.Figure))
                    .Concat((row.Breakdowns ?? []).Select(static one => (Figure?)one.Figure))
            )
            .SelectMany(static figure => figure?.Origins ?? []);
}
