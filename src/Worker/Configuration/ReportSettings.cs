using QualityMonitor.Indicators.Privacy;
using QualityMonitor.Worker.Configuration.Shape;

namespace QualityMonitor.Worker.Configuration;

/// <summary>What reports show.</summary>
internal sealed class ReportSettings
{
    /// <summary>
    /// Shares of fewer than these are shown to nobody but those whose they are, nor what would tell them by a
    /// subtraction; 1 keeps nothing back.
    /// </summary>
    [Bounds(1, 1000)]
    public int SmallestGroup { get; set; } = SmallGroups.Usual;
}
