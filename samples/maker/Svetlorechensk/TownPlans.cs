using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>The plan of every quarter, written in the many ways of real acts; one of them was lowered later.</summary>
internal static class TownPlans
{
    public const string FirstAct =
        "Постановление администрации Светлореченского городского округа от 18.01.2024 № 47-п";
    private const string SecondAct =
        "Постановление администрации Светлореченского городского округа от 25.08.2025 № 612-п";

    public static IReadOnlyList<PassportPlan> All { get; } =
    [
        .. Quarters("1.1", "99,0", "99,0", "99,0", "99,2", "99,3", "99,3", "99,4", "99,5"),
        .. Quarters("1.2", "44", "44,5", "45", "46", "46", "46,5", "47", "48"),
        .. Quarters(
            "1.3",
            "не более 12 %",
            "не более 11,5 %",
            "не более 11 %",
            "не более 10 %",
            "не выше 10%",
            "не выше 9,5%",
            "не выше 8,5%",
            "не выше 8%"
        ),
        .. Quarters(
            "1.4",
            "не менее 70%",
            "не менее 73%",
            "не менее 78%",
            "не менее 80%",
            "не ниже 85%",
            "не ниже 88%",
            "не ниже 90%",
            "не ниже 90%"
        ),
        .. Years("1.5", "64,5", "66", "67"),
        .. Quarters(
            "2.1",
            "не менее 300",
            "не менее 600",
            "не менее 800",
            "не менее 1200",
            "не менее 320",
            "не менее 650",
            "не менее 850",
            "не менее 1250"
        ),
        .. Quarters(
            "2.2",
            "не менее 20",
            "не менее 40",
            "не менее 45",
            "не менее 85",
            "не менее 22 чел.",
            "не менее 45 чел.",
            "не менее 50 чел.",
            "не менее 90 чел."
        ),
        Row("2.3", Period.Year(2024), "не менее 600"),
        Row("2.3", Period.Year(2025), "Прирост не менее 10%"),
        .. Quarters("2.4", "74 %", "75 %", "76 %", "76,5 %", "77 %", "77,5 %", "78 %", "78,5 %"),
        .. Quarters("3.1", "90", "92", "93", "94", "95", "95", "96", "96"),
        .. Years("3.2", "не менее 45%", "не менее 50%", "не менее 60%"),
        .. Quarters(
            "3.3",
            "не более 14",
            "не более 13",
            "не более 12",
            "не более 10",
            "не более 10",
            "не более 9",
            "не более 7",
            "не более 6"
        ),
        .. Quarters("3.4", "3800", "7600", "11400", "15200", "3900", "7800", "11700", "15600"),
        Row("3.4", Period.Quarter(2025, 3), "11400") with
        {
            Document = SecondAct,
            ValidFrom = new DateOnly(2025, 9, 1),
        },
        Row("3.4", Period.Quarter(2025, 4), "15200") with
        {
            Document = SecondAct,
            ValidFrom = new DateOnly(2025, 9, 1),
        },
        .. Quarters("4.1", [.. Enumerable.Repeat("Да", TownQuarters.Count)]),
        .. Quarters(
            "4.2",
            "не ниже 50%",
            "не ниже 50%",
            "не ниже 60%",
            "не ниже 70%",
            "не ниже 70%",
            "не ниже 75%",
            "не ниже 80%",
            "не ниже 80%"
        ),
        .. Quarters(
            "4.3",
            "не менее двух",
            "не менее 5",
            "не менее 7",
            "не менее 10",
            "не менее трёх",
            "не менее 6",
            "не менее 9",
            "не менее 12"
        ),
    ];

    /// <summary>The plan that holds on the demo's report day.</summary>
    public static PassportPlan? Current(string indicator, Period period) =>
        All.Where(plan => plan.IndicatorCode == indicator && plan.Period == period)
            .MaxBy(plan => plan.ValidFrom ?? DateOnly.MinValue);

    private static IEnumerable<PassportPlan> Quarters(string indicator, params string[] texts) =>
        texts.Select((text, quarter) => Row(indicator, TownQuarters.Of(quarter), text));

    private static IEnumerable<PassportPlan> Years(string indicator, params string[] texts) =>
        texts.Select((text, year) => Row(indicator, Period.AcademicYear(2023 + year), text));

    private static PassportPlan Row(string indicator, Period period, string text) =>
        new(indicator, TownProgramme.Town, period, text, FirstAct);
}
