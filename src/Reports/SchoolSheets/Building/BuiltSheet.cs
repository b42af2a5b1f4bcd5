using QualityMonitor.Indicators;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <param name="Sheet">Null exactly when there is a problem.</param>
public sealed record BuiltSheet(SchoolSheet? Sheet, Problem? Problem);
