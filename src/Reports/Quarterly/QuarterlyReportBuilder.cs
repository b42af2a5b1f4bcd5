using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.Quarterly;

/// <summary>Builds the quarterly report from the store alone.</summary>
public sealed class QuarterlyReportBuilder
{
    /// <param name="cutOff">The data are those known at this moment; its offset is the clock of the report's days.</param>
    public Task<BuildResult> BuildAsync(string programmeCode, Period period, DateTimeOffset cutOff, CancellationToken cancellationToken) => throw new NotSupportedException();
}
