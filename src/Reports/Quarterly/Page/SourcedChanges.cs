using QualityMonitor.Reports.Changes;
using QualityMonitor.Reports.Quarterly.Telling;

namespace QualityMonitor.Reports.Quarterly.Page;

/// <summary>Changes in the words of a corrected edition, then the cells that the new figures came from.</summary>
internal static class SourcedChanges
{
    public static IReadOnlyList<string> Of(QuarterlyReport report, IReadOnlyList<Change> changes) =>
        [
            .. ChangeMaker.Lines(report, changes),
            .. changes.Select(one => Source(report, one)).OfType<string>().Distinct(StringComparer.Ordinal),
        ];

    private static string? Source(QuarterlyReport report, Change change)
    {
        if (change.Is is null)
            return null;
        var why = change.Kind switch
        {
            DataKind.Fact => "значение",
            DataKind.Plan => "план",
            DataKind.Explanation => "пояснение",
            _ => null,
        };
        return why is not null && OriginOf(report, change) is { } origin && FileOf(report, origin) is { } file
            ? $"{change.Key.Subject}{(change.Name.Length > 0 ? ", " + change.Name : "")}: "
                + $"{why} из файла «{file.FileName}», {CellRanges.Sheet(origin.Sheet)}, "
                + CellRanges.Print(origin.Sheet, [origin])
            : null;
    }

    private static Origin? OriginOf(QuarterlyReport report, Change change)
    {
        if (change.Kind == DataKind.Explanation)
            return report
                .Said?.Explanations.FirstOrDefault(one =>
                    one.IndicatorCode == change.Key.Subject && (one.SchoolCode ?? "") == change.Key.Organisation
                )
                ?.Source;
        var row = report.Rows.FirstOrDefault(one => one.Code == change.Key.Subject);
        var school = row?.Schools.FirstOrDefault(one => one.Code == change.Key.Organisation);
        var figure = (change.Kind, change.Key.Organisation.Length) switch
        {
            (DataKind.Fact, 0) => row?.Fact,
            (DataKind.Plan, 0) => row?.Plan,
            (DataKind.Fact, _) => school?.Fact,
            _ => school?.Plan,
        };
        // A figure made of many cells is told by its schools' own lines.
        return figure?.Origins is [var only] ? only : null;
    }

    private static SourceFile? FileOf(QuarterlyReport report, Origin origin) =>
        report.Files.FirstOrDefault(file => file.Number == origin.File);
}
