using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.DataDigest;

/// <summary>The part of the monitoring report that a digest shows.</summary>
internal static class DigestCut
{
    public static QuarterlyReport Of(QuarterlyReport report) =>
        report with
        {
            Counts = StatusCounts.Of([]),
            Progress = null,
            Rows = [],
            Roadmap = null,
            Risks = [],
            Files = [],
            Changes = null,
            Support = null,
            Territories = null,
            Said = null,
            Effectiveness = null,
            Tasks = null,
            Signers = null,
            SmallestGroup = null,
        };
}
