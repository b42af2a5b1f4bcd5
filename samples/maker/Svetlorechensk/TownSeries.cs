namespace QualityMonitor.SampleMaker.Svetlorechensk;

internal enum Follows
{
    Pupils,
    Teachers,
}

/// <summary>The town's percent in each quarter, and whom it is a share of.</summary>
/// <param name="Spread">Points above or below the town for one step of a school's strength.</param>
internal sealed record ShareSeries(string Code, Follows Follows, double PartOf, double Spread, double[] Percents)
{
    public double Base(School school) => PartOf * (Follows == Follows.Pupils ? school.Pupils : school.Teachers);
}

/// <summary>What each quarter adds in the whole town (or, when not cumulative, what there is).</summary>
/// <param name="Lean">How much more a stronger school has.</param>
/// <param name="Parts">1 for whole things, 2 where halves occur.</param>
internal sealed record CountSeries(string Code, bool IsCumulative, double Lean, int Parts, int[] Added);

/// <summary>The story that the sample tells, as numbers of the whole town.</summary>
internal static class TownSeries
{
    public static IReadOnlyList<ShareSeries> Shares { get; } =
    [
        new("1.1", Follows.Pupils, 0.91, 0.15, [98.8, 99.1, 99.1, 99.3, 99.4, 99.4, 99.52, 99.3]),
        new("1.2", Follows.Pupils, 0.91, 5, [44.1, 44.8, 45.3, 46.2, 46.4, 46.9, 47.2, 48.6]),
        new("1.3", Follows.Pupils, 0.45, -2.4, [11.8, 11.2, 10.6, 10.1, 9.6, 9.1, 8.7, 7.6]),
        new("1.4", Follows.Pupils, 0.07, 2.5, [71, 74, 79, 83, 86, 89, 91, 93]),
        new("2.4", Follows.Pupils, 1, 3, [74.2, 75.1, 76.1, 77, 77.3, 77.8, 77.6, 79.4]),
        new("2.5", Follows.Pupils, 1, -1, [8.9, 8.7, 7.4, 7.2, 7.1, 7, 5.2, 5.1]),
        new("3.1", Follows.Teachers, 1, 0.6, [91, 92.6, 94, 95, 95.6, 96, 96.4, 97.3]),
    ];

    public static IReadOnlyList<CountSeries> Counts { get; } =
    [
        new("2.1", true, -0.1, 1, [310, 330, 210, 440, 340, 350, 210, 500]),
        new("2.2", true, 0.25, 1, [22, 24, 3, 39, 25, 26, 4, 67]),
        new("3.3", false, -0.2, 2, [14, 13, 12, 11, 10, 9, 9, 6]),
    ];

    /// <summary>
    /// Pupils who failed a subject in the last quarter: most of them in two schools. СОШ № 8 first reports none.
    /// </summary>
    public static IReadOnlyDictionary<string, int> FailingNow { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["school-1"] = 1,
            ["school-2"] = 1,
            ["school-3"] = 2,
            ["lyceum-4"] = 0,
            ["school-5"] = 13,
            ["gymnasium-6"] = 0,
            ["school-7"] = 3,
            ["school-8"] = 3,
            ["school-9"] = 1,
            ["school-10"] = 11,
            ["school-11"] = 2,
            ["lyceum-istok"] = 0,
        };
}
