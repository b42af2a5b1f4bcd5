using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Timeline;

namespace QualityMonitor.Indicators.Completeness;

/// <summary>
/// Which reports of a programme a quarter has: that of the whole, and of every municipality's part that somebody gets.
/// </summary>
public static class ReportScopes
{
    /// <returns>Codes of municipalities, in the passport's order; the whole programme, empty, first. Where all
    /// recipients have a part, nobody waits for the whole.</returns>
    public static IReadOnlyList<string> Of(ProgrammeHistory history, Period quarter)
    {
        if (!history.At(quarter).IsActiveIn(quarter))
            return [];
        var recipients = history.Latest.Recipients;
        var scopes = recipients.Select(static one => one.Scope).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var parts = history
            .At(quarter)
            .Organisations.Select(static one => one.Code)
            .Where(scopes.Contains)
            .Distinct(StringComparer.Ordinal);
        return scopes.Count == 0 || recipients.Any(static one => one.Scope is null) ? ["", .. parts] : [.. parts];
    }
}
