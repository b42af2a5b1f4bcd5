using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>The eight quarters of the sample, counted from 0: I квартал 2024 is 0, IV квартал 2025 is 7.</summary>
internal static class TownQuarters
{
    public const int Count = 8;
    public const int Last = 7;

    public static Period Of(int quarter) => Period.Quarter(2024 + (quarter / 4), (quarter % 4) + 1);

    /// <summary>0, 1, 2: the academic year in which the quarter ends. 2023/2024 is 0.</summary>
    public static int AcademicYear(int quarter) => (quarter + 2) / 4;

    public static bool BeginsYear(int quarter) => quarter % 4 == 0;
}
