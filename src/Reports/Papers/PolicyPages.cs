using QualityMonitor.Indicators.Policies;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Reports.Papers.PassportSheets;

namespace QualityMonitor.Reports.Papers;

/// <summary>
/// The policy sheets as the passport prints them; the order of their columns is that of <see cref="PolicySheet.Columns"/>.
/// </summary>
internal static class PolicyPages
{
    public static IReadOnlyList<(PolicySheet Sheet, IReadOnlyList<PassportColumn> Columns)> All { get; } =
    [.. JudgingColumns.All, .. ReportColumns.All];

    public static IEnumerable<IReadOnlyList<object?>> Rows(PolicySheet sheet, ProgrammeDefinition? content) =>
        (content?.Policies ?? [])
            .Where(row => row.Sheet == sheet.Name)
            .Select(row => (IReadOnlyList<object?>)[.. sheet.Columns.Select(column => row[column])]);
}
