using System.Text.Json.Serialization;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>
/// An indicator that the programme still had in the period before and has no more: its last figure, for the first report
/// without it.
/// </summary>
/// <param name="Code">Null where it was the predecessor's and nothing goes on with it: its code may be another's
/// now.</param>
/// <param name="PeriodCode">What the last figure is of.</param>
/// <param name="Last">Null where nobody gave one.</param>
public sealed record EndedSeries(string? Code, string Name, string PeriodCode, Figure? Last, Figure? Plan)
{
    /// <summary>The cells of both.</summary>
    [JsonIgnore]
    public IEnumerable<Origin> Origins => (Last?.Origins ?? []).Concat(Plan?.Origins ?? []);
}
