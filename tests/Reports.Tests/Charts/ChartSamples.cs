using QualityMonitor.Reports.Charts;

namespace QualityMonitor.Reports.Tests.Charts;

/// <summary>One chart of each kind, with what is hard on it.</summary>
internal static class ChartSamples
{
    public static readonly Sign Met = new(Mark.Tick, "выполнен");
    public static readonly Sign Missed = new(Mark.Cross, "не выполнен");
    private static readonly Sign Risk = new(Mark.Triangle, "под риском");
    private static readonly Sign NoData = new(Mark.Ring, "нет данных");
    private static readonly Sign Later = new(Mark.Later, "срок не наступил");

    private const string Long =
        "=Доля обучающихся с рисками учебной неуспешности, получающих индивидуальную помощь <b>& прочее</b>";

    public static IReadOnlyDictionary<string, IChart> All { get; } =
        new Dictionary<string, IChart>(StringComparer.Ordinal)
        {
            ["run"] = Run(
                new RunValue(0, "I кв. 2024", 98.8m, "98,80", 99m),
                new RunValue(1, "II кв. 2024", 99.1m, "99,10", 99m, IsPartial: true),
                new RunValue(3, "IV кв. 2024", 99.55m, "99,55", null, StartsAnew: true),
                new RunValue(4, "I кв. 2025", 99.28m, "99,28", 99.5m)
            ),
            ["flat"] = Run(new RunValue(0, "2024 год", 5, "5", null), new RunValue(1, "2025 год", 5, "5", 5m)),
            ["plan-fact"] = new PlanFactChart([
                new PlanFactBar(Long, Missed, 0.99m, "99,28 %", "99,5 %"),
                new PlanFactBar("Вдвое больше плана", Met, 2.4m, "24", "не менее 10"),
                new PlanFactBar("Без числа", NoData, null, "нет данных", "прирост не менее 10 %"),
                new PlanFactBar("Срок", Later, null, "срок не наступил", "67"),
            ]),
            ["strip"] = new StripChart(
                "Показатель",
                "III кв.",
                "город",
                "область",
                [
                    new StripRow(
                        Long,
                        Risk,
                        "28 из 215",
                        true,
                        new("13,0 %", 13),
                        new("14,4 %", 14.4m),
                        new("до 8 %", 8),
                        new("7,5 %", 7.5m),
                        new("9 %", 9)
                    ),
                    new StripRow(
                        "Одно и то же",
                        Met,
                        "",
                        false,
                        new("5", 5),
                        new("5", 5),
                        StripValue.None,
                        StripValue.None,
                        StripValue.None
                    ),
                ]
            ),
            ["heat-map"] = HeatMap(30, 31),
            ["small-heat-map"] = HeatMap(2, 3),
            ["roadmap"] = new RoadmapChart(
                new DateOnly(2026, 1, 20),
                [
                    new RoadmapBar(Long, new(2025, 1, 1), new(2025, 4, 30), new(2025, 5, 12), Risk),
                    new RoadmapBar("Итоговый отчёт", null, new(2026, 6, 30), null, Later),
                ],
                "без вычисляемого срока — 2"
            ),
        };

    public static RunChart Run(params RunValue[] points) => new("Успеваемость", "%", points, "99,5", Missed);

    public static HeatMapChart HeatMap(int schools, int indicators)
    {
        Sign[] signs = [Met, Missed, Risk, NoData, Later];
        return new HeatMapChart(
            [.. Enumerable.Range(0, indicators).Select(static at => $"{(at / 8) + 1}.{(at % 8) + 1}")],
            [
                .. Enumerable
                    .Range(0, schools)
                    .Select(school => new HeatRow(
                        school == 3 ? Long : $"СОШ № {school + 1}",
                        [
                            .. Enumerable
                                .Range(0, indicators)
                                .Select(at =>
                                    at == 7 ? null : new HeatCell(signs[((school * 7) + at) % signs.Length], "96,94")
                                ),
                        ]
                    )),
            ]
        );
    }
}
