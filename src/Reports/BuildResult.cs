using QualityMonitor.Indicators;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports;

/// <summary>A report, or the reason there is none. Never both, never neither.</summary>
public sealed record BuildResult(QuarterlyReport? Report, Problem? Problem);
