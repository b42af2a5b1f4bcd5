using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// Whoever sent figures of a period that could not be taken has sent something: what is asked of them is a correction,
/// and they are not called silent. What a refused figure was meant for is the period of its issue.
/// </summary>
internal static class RefusedFiles
{
    /// <param name="open">Issues that nothing corrected.</param>
    /// <returns>Codes of the organisations with a refused figure of one of the periods.</returns>
    public static IReadOnlySet<string> Organisations(IEnumerable<DataIssue> open, IReadOnlyList<Period> periods) =>
        open.Where(one =>
                one.Severity == Severity.Error
                && periods.Any(period => period.Code.Equals(one.PeriodCode, StringComparison.Ordinal))
            )
            .Select(static one => one.OrganisationCode)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
}
