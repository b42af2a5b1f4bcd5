using QualityMonitor.Indicators.Evaluation;
using QualityMonitor.Reports.Quarterly;

namespace QualityMonitor.Reports.Tests;

/// <summary>Reports that are hard on a mail, derived from the town's.</summary>
internal static class HardModels
{
    public const string LongName =
        "Удельный вес численности педагогических и руководящих работников муниципальных общеобразовательных организаций, прошедших в течение последних 3 лет повышение квалификации или профессиональную переподготовку, в общей численности педагогических и руководящих работников муниципальных общеобразовательных организаций";

    private const string Hostile = "<script>alert(1)</script>\" onload=\"x' & =1+1";

    /// <param name="kind">The town's own for a name that is none of these.</param>
    public static QuarterlyReport Of(string kind, QuarterlyReport town) =>
        kind switch
        {
            "many" => Many(town, 20),
            "crowd" => Crowd(town),
            "long" => LongNames(town),
            "nothing" => NothingSubmitted(town),
            "no-plan" => WithoutPlans(town),
            "roadmap" => RoadmapOnly(town),
            "risks" => RisksOnly(town),
            "hostile" => HostileNames(town),
            _ => town,
        };

    /// <summary>Indicators of twelve schools each; codes 1.1, 1.2 …</summary>
    public static QuarterlyReport Many(QuarterlyReport town, int indicators)
    {
        var source = town.Rows.Where(static row => row.Schools.Count > 0).ToList();
        var rows = Enumerable
            .Range(0, indicators)
            .Select(index => source[index % source.Count] with { Code = $"{(index / 8) + 1}.{(index % 8) + 1}" })
            .ToList();
        return With(town, rows);
    }

    /// <summary>31 indicators of 30 schools each.</summary>
    public static QuarterlyReport ManySchools(QuarterlyReport town)
    {
        var many = Many(town, 31);
        return With(
            many,
            [
                .. many.Rows.Select(static row =>
                    row with
                    {
                        Schools =
                        [
                            .. Enumerable
                                .Range(0, 30)
                                .Select(index =>
                                    row.Schools[index % row.Schools.Count] with
                                    {
                                        Code = $"s{index + 1}",
                                    }
                                ),
                        ],
                    }
                ),
            ]
        );
    }

    /// <summary>Thirty schools, a file each, by thirty-one indicators.</summary>
    public static QuarterlyReport Crowd(QuarterlyReport town)
    {
        const int Schools = 30;
        var many = Many(town, 31);
        var files = Enumerable
            .Range(1, Schools + 1)
            .Select(number =>
                town.Files[0] with
                {
                    Number = number,
                    FileName = $"Сведения СОШ № {number}, IV квартал 2025.xlsx",
                }
            );
        var rows = many.Rows.Select(row =>
            row with
            {
                Schools =
                [
                    .. Enumerable
                        .Range(1, Schools)
                        .Select(number =>
                            row.Schools[number % row.Schools.Count] with
                            {
                                Code = $"c{number}",
                                Name = $"СОШ № {number}",
                            }
                        ),
                ],
            }
        );
        return With(many with { Files = [.. files] }, [.. rows]);
    }

    public static QuarterlyReport LongNames(QuarterlyReport town) =>
        With(town, [.. town.Rows.Select(static row => row with { Name = LongName + ", " + row.Name })]);

    public static QuarterlyReport NothingSubmitted(QuarterlyReport town) =>
        With(
            town with
            {
                Progress = null,
                Issues = [],
                Completeness = new Completeness(
                    new DateOnly(2026, 1, 12),
                    true,
                    [],
                    [],
                    [.. town.Schools.Select(static school => school.Name)]
                ),
            },
            [
                .. town.Rows.Select(static row =>
                    row with
                    {
                        Fact = null,
                        Movement = null,
                        Shortfall = null,
                        Absence = null,
                        Contradiction = null,
                        Schools = [],
                        Declared = false,
                        TaskFulfilled = null,
                        Degree = null,
                        PreviousStatus = null,
                        Status =
                            row.Plan is null ? Status.NoPlan
                            : row.Status == Status.AtRisk ? Status.NotDue
                            : Status.NoFact,
                    }
                ),
            ]
        );

    public static QuarterlyReport WithoutPlans(QuarterlyReport town) =>
        With(
            town with
            {
                Progress = null,
                Completeness = null,
                Issues = [],
            },
            [
                .. town.Rows.Select(static row =>
                    row with
                    {
                        Plan = null,
                        Shortfall = null,
                        Declared = false,
                        TaskFulfilled = null,
                        Degree = null,
                        PreviousStatus = null,
                        Status = Status.NoPlan,
                        ReasonCode = "no-plan",
                        Absence = null,
                        Contradiction = null,
                        Schools = [.. row.Schools.Select(static school => school with { Status = Status.NoPlan })],
                    }
                ),
            ]
        );

    public static QuarterlyReport RoadmapOnly(QuarterlyReport town)
    {
        var origin = town.Rows[0].Plan!.Origins[0];
        ActivityRow Activity(int number, string text, string period, DateOnly? end) =>
            new(
                number,
                text,
                period,
                null,
                end,
                "Иванова А. А., методист ЦРО",
                origin with
                {
                    Cells = $"B{number + 2}",
                }
            );
        return With(
            town with
            {
                Progress = null,
                Completeness = null,
                Issues = [],
                Schools = [],
                Files = [town.Files[origin.File - 1]],
                Roadmap = new Roadmap(
                    9,
                    [
                        Activity(
                            3,
                            "Городская конференция «Образование: инновационные технологии и опыт»",
                            "20 декабря 2025 г.",
                            new DateOnly(2025, 12, 20)
                        ),
                        Activity(
                            5,
                            "Муниципальный этап конкурса «Учитель года»",
                            "ноябрь – декабрь 2025",
                            new DateOnly(2025, 12, 31)
                        ),
                    ],
                    [Activity(1, "Приказ об утверждении плана", "до 1 сентября 2025", new DateOnly(2025, 9, 1))],
                    [Activity(9, "Итоговый отчёт", "30 июня 2026", new DateOnly(2026, 6, 30))],
                    [
                        new UndatedActivities(
                            "ежегодно",
                            [
                                Activity(
                                    2,
                                    "Обучающие семинары для администраторов «Школьного портала», 2 обучающих семинара. Охват: 12 ОУ (20 человек)",
                                    "ежегодно",
                                    null
                                ),
                                Activity(4, "Круглый стол", "ежегодно", null),
                                Activity(6, "Консультации", "ежегодно", null),
                            ]
                        ),
                        new UndatedActivities(
                            "в соответствии с графиком проекта",
                            [
                                Activity(
                                    7,
                                    "Сопровождение школ с низкими результатами",
                                    "в соответствии с графиком проекта",
                                    null
                                ),
                            ]
                        ),
                        new UndatedActivities("срок не указан", [Activity(8, "Обновление сайта", "", null)]),
                    ]
                ),
            },
            []
        );
    }

    public static QuarterlyReport RisksOnly(QuarterlyReport town)
    {
        var origin = town.Rows[0].Plan!.Origins[0];
        RiskSchool School(int number) =>
            new($"s{number}", $"СОШ № {number}", origin with { OriginalText = $"№{number}" });
        return With(
            town with
            {
                Progress = null,
                Completeness = null,
                Issues = [],
                Files = [town.Files[origin.File - 1]],
                Risks =
                [
                    new("Низкий уровень оснащения школы", [School(47), School(3), School(5)]),
                    new(
                        "Недостаточная предметная и методическая компетентность педагогических работников",
                        [School(5), School(3)]
                    ),
                    new("Высокая доля обучающихся с ОВЗ", [School(3)]),
                ],
            },
            []
        );
    }

    public static QuarterlyReport HostileNames(QuarterlyReport town) =>
        With(
            town with
            {
                ProgrammeName = Hostile,
                OwnerName = Hostile,
                Document = Hostile,
                Files = [.. town.Files.Select(static file => file with { FileName = Hostile, Sender = Hostile })],
                Issues =
                [
                    .. town.Issues.Select(static file =>
                        file with
                        {
                            FileName = Hostile,
                            Issues =
                            [
                                .. file.Issues.Select(static issue =>
                                    issue with
                                    {
                                        Value = Hostile,
                                        Message = Hostile,
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            },
            [
                .. town.Rows.Select(static row =>
                    row with
                    {
                        Name = Hostile,
                        Code = Hostile,
                        Schools = [.. row.Schools.Select(static school => school with { Name = Hostile })],
                    }
                ),
            ]
        );

    private static QuarterlyReport With(QuarterlyReport town, IReadOnlyList<IndicatorRow> rows) =>
        town with
        {
            Rows = rows,
            Counts = StatusCounts.Of(rows),
        };
}
