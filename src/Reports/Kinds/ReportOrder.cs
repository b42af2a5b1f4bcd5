using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Completeness;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Store;

namespace QualityMonitor.Reports.Kinds;

/// <summary>Which report is asked for.</summary>
/// <param name="Topic">Whose part it is of: a municipality's or a school's code; empty: the whole programme.</param>
/// <param name="CutOff">The data are those known at this moment; its offset is the clock of the report's days.</param>
/// <param name="Unread">Sources that could not be read when the data were collected.</param>
public sealed record ReportOrder(
    string ProgrammeCode,
    string Topic,
    Period Period,
    Cutoff CutOff,
    IReadOnlyList<UnreadSource> Unread
);

/// <param name="Report">Null exactly when there is a problem.</param>
public sealed record BuiltReport(IReport? Report, Problem? Problem);
