using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>A row of the office's form; figures are decimals or text as typed, null where nothing is entered.</summary>
internal sealed record TownEntry(
    string Code,
    string Period,
    object? Town,
    object? Region = null,
    object? Country = null
);

/// <summary>What the office enters, quarter by quarter.</summary>
internal static class TownEntries
{
    private static readonly decimal[] Hours = [3860, 7700, 11510, 15340, 3990, 7850, 11460];
    private static readonly object[] Networking = [50m, 58.3m, 66.7m, 75m, "75 %", "83,3 %", "83,3 %", "Не ниже 80%"];
    private static readonly decimal[] Visits = [2, 5, 8, 11, 3, 7, 10, 14];
    private static readonly decimal[] RegionQuality = [45.9m, 46.3m, 46.4m, 46.8m, 46.9m, 47.1m, 47.2m, 47.5m];
    private static readonly decimal[] RegionClubs = [75.2m, 75.8m, 76.9m, 77.4m, 77.9m, 78.3m, 78.8m, 79.5m];
    private static readonly decimal[] CountryClubs = [78.1m, 78.6m, 79.2m, 80m, 80.3m, 80.8m, 81.2m, 81.9m];

    public static IEnumerable<TownEntry> Of(int quarter)
    {
        var now = TownQuarters.Of(quarter).Title;
        yield return new("1.2", now, null, RegionQuality[quarter]);
        if (Exam(quarter) is { } exam)
            yield return exam;
        if (quarter % 4 == 3)
            yield return new(
                "2.3",
                Period.Year(2024 + (quarter / 4)).Title,
                quarter == TownQuarters.Last ? 640m : 612m
            );
        yield return new("2.4", now, null, RegionClubs[quarter], CountryClubs[quarter]);
        if (Training(quarter) is { } training)
            yield return training;
        // The last one is typed as text with a narrow space: 14 820.
        yield return new("3.4", now, quarter == TownQuarters.Last ? "14\u202F820" : Hours[quarter]);
        yield return new("4.1", now, "Да");
        yield return new("4.2", now, Networking[quarter]);
        yield return new("4.3", now, Visits[quarter]);
    }

    /// <summary>Known when the summer is over; the next one not before the summer of 2026.</summary>
    private static TownEntry? Exam(int quarter) =>
        quarter switch
        {
            2 => new("1.5", "2023/2024 учебный год", 64.8m, 65.4m, 63.9m),
            6 => new("1.5", "2024/2025 учебный год", 66.3m, 65.9m, 64.6m),
            _ => null,
        };

    /// <summary>Stated in the middle of a school year and at its end.</summary>
    private static TownEntry? Training(int quarter) =>
        quarter switch
        {
            1 => new("3.2", "2023/2024 учебный год", "46,2%"),
            3 => new("3.2", "2024/2025 учебный год", "24,5%"),
            5 => new("3.2", "2024/2025 учебный год", "57,9%"),
            7 => new("3.2", "2025/2026 учебный год", "38,5%"),
            _ => null,
        };
}
