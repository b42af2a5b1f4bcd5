namespace QualityMonitor.Reports.Quarterly.Document;

/// <summary>
/// The indicators in the order of a statement: first those of no task, which are the programme's own, then task by task.
/// </summary>
internal static class TaskRows
{
    /// <returns>With the task's title; empty for none.</returns>
    public static IEnumerable<(IndicatorRow Row, string Task)> Of(QuarterlyReport report)
    {
        var tasks = report.Tasks ?? [];
        var named = tasks.SelectMany(static task => task.Codes).ToHashSet(StringComparer.Ordinal);
        return report
            .Rows.Where(row => !named.Contains(row.Code))
            .Select(static row => (row, ""))
            .Concat(
                tasks.SelectMany(task =>
                    report
                        .Rows.Where(row => task.Codes.Contains(row.Code, StringComparer.Ordinal))
                        .Select(row => (row, task.Title))
                )
            );
    }
}
