using QualityMonitor.Indicators.Fitting;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Store;
using QualityMonitor.Store.Reading;

namespace QualityMonitor.Reports.Figures;

/// <summary>
/// Files that answer the programme before for a period after its end. They are asked about and not loaded; whoever sent
/// one is not silent.
/// </summary>
internal static class PredecessorFiles
{
    /// <param name="organisations">Codes of those who are asked about; null: everybody.</param>
    /// <returns>Codes of the organisations whose figures of the period wait there.</returns>
    public static async Task<IReadOnlySet<string>> OrganisationsAsync(
        IssueReader issues,
        ProgrammeDefinition programme,
        IReadOnlyCollection<string>? organisations,
        Period period,
        AsOf asOf,
        CancellationToken cancellationToken
    ) =>
        programme.Continues.Length == 0
            ? new HashSet<string>(StringComparer.Ordinal)
            : (await issues.OpenAsync(programme.Continues, organisations, asOf, cancellationToken))
                .Where(one => one.Code == PeriodFitJudge.AfterCode && one.PeriodCode == period.Code)
                .Select(static one => one.OrganisationCode)
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
}
