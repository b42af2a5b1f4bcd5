namespace QualityMonitor.Indicators.Periods;

/// <summary>How often the figure is due.</summary>
public enum Cadence
{
    Month,
    Quarter,
    HalfYear,
    CalendarYear,
    AcademicYear,
}
