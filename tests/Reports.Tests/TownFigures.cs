using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.Tests;

/// <summary>The town's figures as typed. School 11 sends nothing in the fourth quarter.</summary>
internal static class TownFigures
{
    /// <summary>1.1, 1.2, 1.3, 2.1 by school.</summary>
    public static IReadOnlyDictionary<string, string[]> Before { get; } =
        new Dictionary<string, string[]>
        {
            ["s1"] = ["640/642", "330/642", "30/640", "70"],
            ["s2"] = ["520/522", "240/522", "40/520", "60"],
            ["s3"] = ["410/410", "200/410", "35/410", "55"],
            ["s5"] = ["380/381", "170/381", "28/380", "40"],
            ["s7"] = ["455/456", "220/456", "30/455", "50"],
            ["s8"] = ["374/375", "180/375", "31/374", "45"],
            ["s10"] = ["395/396", "170/396", "36/395", "42"],
            ["s11"] = ["300/300", "140/300", "22/300", "30"],
            ["g6"] = ["610/610", "380/610", "12/610", "80"],
            ["l4"] = ["505/505", "310/505", "10/505", "72"],
            ["o9"] = ["180/181", "70/181", "19/181", "20"],
            ["istok"] = ["402/402", "260/402", "9/402", "66"],
        };

    public static IReadOnlyDictionary<string, string[]> Now { get; } =
        new Dictionary<string, string[]>
        {
            ["s1"] = ["641/643", "335/643", "26/640", "95"],
            ["s2"] = ["510/518", "238/518", "39/518", "88"],
            ["s3"] = ["409/409", "205/409", "30/409", "около 40"],
            ["s5"] = ["378/380", "172/380", "24/380", "60"],
            ["s7"] = ["452/454", "224/454", "27/454", "75"],
            ["s8"] = ["375/375", "186/375", "26/375", "64"],
            ["s10"] = ["389/396", "174/396", "33/396", "61"],
            ["g6"] = ["612/612", "390/612", "10/612", "110"],
            ["l4"] = ["506/506", "318/506", "8/506", "99"],
            ["o9"] = ["178/180", "72/180", "17/180", "31"],
            ["istok"] = ["403/403", "266/403", "8/403", "92"],
        };

    public static IReadOnlyDictionary<string, string> TownBefore { get; } =
        new Dictionary<string, string>
        {
            ["2.2"] = "949",
            ["3.1"] = "11500",
            ["3.2"] = "20",
            ["4.1"] = "Да",
            ["4.2"] = "81,5",
            ["4.3"] = "2",
            ["4.4"] = "25",
        };

    public static IReadOnlyDictionary<string, string> TownNow { get; } =
        new Dictionary<string, string>
        {
            ["2.2"] = "946",
            ["3.1"] = "15300",
            ["3.2"] = "36",
            ["4.1"] = "Да",
            ["4.2"] = "Не ниже 80%",
            ["4.3"] = "14",
            ["4.4"] = "16,7",
        };

    public static IReadOnlyList<(string Indicator, Period Period, string Text)> Plans { get; } =
    [
        .. Quarters("1.1", "99,8", "99,9"),
        .. Quarters("1.2", "48", "50"),
        .. Quarters("1.3", "не более 8%", "не более 8%"),
        .. Quarters("2.1", "не менее 600", "не менее 700"),
        ("2.2", Period.Year(2025), "Прирост не менее 20%"),
        .. Quarters("3.1", "11400", "15516"),
        ("3.2", Period.AcademicYear(2025), "50"),
        .. Quarters("4.1", "Да", "Да"),
        .. Quarters("4.2", "не ниже 80%", "не ниже 80%"),
        .. Quarters("4.3", "не менее 3", "не менее 3"),
    ];

    private static IEnumerable<(string, Period, string)> Quarters(string indicator, string before, string now) =>
        [(indicator, Town.Before, before), (indicator, Town.Now, now)];
}
