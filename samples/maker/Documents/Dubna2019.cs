using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.SampleMaker.Cases;

namespace QualityMonitor.SampleMaker.Documents;

/// <summary>
/// The long report of a town: profile, ЕГЭ, olympiads, a project's plan and fact, targets, roadmap, clusters, index.
/// Profile, olympiads, project and roadmap are the public tables themselves; what the other tables say is invented.
/// </summary>
internal static class Dubna2019
{
    private const string Town = "dubna";
    private const string Region = "moscow-region";
    private const string Code = "dubna-2019";

    private static readonly string[] Sections =
    [
        "Портфолио: кадры",
        "Портфолио: учебные результаты",
        "Портфолио: олимпиады и конкурсы",
        "Портфолио: дополнительное образование",
        "Портфолио: оснащение",
        "Портфолио: открытость",
    ];

    private static readonly ProgrammeDefinition Programme = new(
        Code,
        "Развитие системы образования городского округа Дубна",
        Town,
        "Доклад о системе образования за 2019 год (цифры ЕГЭ, школ и целей вымышлены)",
        new DateOnly(2017, 1, 1),
        new DateOnly(2022, 12, 31),
        10,
        [
            new("russia", "Российская Федерация", "Россия", OrganisationLevel.Country, null, []),
            new(Region, "Московская область", "Московская область", OrganisationLevel.Region, "russia", []),
            new(Town, "Городской округ Дубна", "Дубна", OrganisationLevel.Municipality, Region, []),
            .. DubnaFigures.Schools.Select(static one =>
                Parts.School(Town, one.Number, "Общеобразовательное учреждение", "ОУ")
            ),
        ],
        [.. Profile(), .. Exams(), .. Olympiads(), .. Project(), .. OfSchools()],
        []
    )
    {
        Policies =
        [
            Parts.Task("Профиль системы образования", Codes(Profile())),
            Parts.Task("Результаты ЕГЭ", Codes(Exams())),
            Parts.Task("Всероссийская олимпиада школьников", Codes(Olympiads())),
            Parts.Task("Проект «Сеть повышения квалификации», 2017–2019 годы", Codes(Project())),
            Parts.Task("Школы: процесс, результаты, цифровое портфолио", Codes(OfSchools())),
            Parts.Cluster("процесс", "5.1", "50", "65", "80"),
            Parts.Cluster("результаты", "5.2", "50", "60", "70"),
            .. Sections.Select(static (_, index) => Parts.Section($"5.{index + 3}")),
            Parts.Signs("Начальник управления народного образования"),
        ],
    };

    private static readonly PassportPlan[] Targets =
    [
        .. Years("1.6", "99,9", "99,9", "99,9"),
        .. Years("1.8", "62", "63", "64"),
        .. Years("2.4", "60", "61,5", "63"),
        .. Years("2.6", "58", "59", "60"),
        .. Years("2.7", "59", "60", "61"),
        .. Years("4.3", "83", "83,5", "84"),
        .. Years("4.5", "40 %", "45 %", "50 %"),
        .. Years("4.21", "15300", "15300", "15400"),
    ];

    public static IEnumerable<SampleFile> All()
    {
        const string Folder = PublicDocuments.Folder + Code + "/";
        yield return new SampleFile(Folder + Code + "-passport.xlsx", Books.Passport(Programme, Targets));
        foreach (
            var (table, name) in new[]
            {
                ("dubna-2019-profile", "profile"),
                ("dubna-2019-olympiad", "olympiad"),
                ("dubna-2019-plan-fact", "plan-fact"),
                ("dubna-roadmap", "roadmap"),
            }
        )
            yield return new SampleFile($"{Folder}{Code}-report-{name}.xlsx", CaseWorkbooks.Of(table));
        yield return new SampleFile(
            Folder + Code + "-report-exams.xlsx",
            Books.Table(("ЕГЭ", [DubnaFigures.ExamHead, .. DubnaFigures.Exams]))
        );
        yield return new SampleFile(
            Folder + Code + "-report-schools.xlsx",
            Books.Table(("Школы", [DubnaFigures.SchoolHead(Sections), .. DubnaFigures.SchoolRows]))
        );
        yield return new SampleFile(Folder + Code + "-texts.xlsx", Texts());
    }

    private static List<IndicatorDefinition> Profile() =>
        [
            .. CaseWorkbooks
                .Column("dubna-2019-profile", 'A')
                .Concat(DubnaFigures.InProfile)
                .Select(static (name, index) => Parts.Yearly($"1.{index + 1}", name, ProfileUnit(name)))
                .Select(static one =>
                    one.Name == "Условный перевод" ? one with { Direction = Direction.LowerIsBetter } : one
                ),
        ];

    private static Unit ProfileUnit(string name) =>
        name.StartsWith("Доля", StringComparison.Ordinal) || name is "Успеваемость" or "Качество обучения"
            ? Unit.Percent
        : name == "Количество школ" ? Unit.Count
        : Unit.Count with { Text = "чел." };

    private static List<IndicatorDefinition> Exams() =>
        [
            .. DubnaFigures.Exams.Select(
                static (row, index) =>
                    Parts.Yearly(
                        $"2.{index + 1}",
                        row[0],
                        row[0].Contains("доля", StringComparison.Ordinal) ? Unit.Percent : Unit.Score
                    )
            ),
        ];

    private static List<IndicatorDefinition> Olympiads() =>
        [
            .. CaseWorkbooks
                .Column("dubna-2019-olympiad", 'A')
                .Skip(1)
                .Select(
                    static (name, index) =>
                        Parts.Yearly($"3.{index + 1}", name, Unit.Infer(name)) with
                        {
                            BaselinePeriod = Period.Year(2018),
                        }
                ),
        ];

    private static List<IndicatorDefinition> Project() =>
        [
            .. CaseWorkbooks
                .Column("dubna-2019-plan-fact", 'B')
                .Skip(1)
                .Zip(CaseWorkbooks.Column("dubna-2019-plan-fact", 'C').Skip(1))
                .Select(
                    static (row, index) =>
                        Parts.Yearly($"4.{index + 1}", row.First, ProjectUnit(row.First, row.Second)) with
                        {
                            TaskTolerancePercent = row.First.StartsWith("Объём", StringComparison.Ordinal) ? 5 : null,
                        }
                ),
        ];

    private static Unit ProjectUnit(string name, string plan) =>
        plan == "Да" ? Unit.YesNo
        : Unit.Infer(name) is { Kind: not UnitKind.None } inferred ? inferred
        : Unit.Count;

    private static List<IndicatorDefinition> OfSchools() =>
        [
            Parts.OfSchools("5.1", "Организация учебного процесса, балл", Unit.Score, RollUp.AsEntered),
            Parts.OfSchools("5.2", "Образовательные результаты, балл", Unit.Score, RollUp.AsEntered),
            .. Sections.Select(
                static (name, index) => Parts.OfSchools($"5.{index + 3}", name, Unit.Score, RollUp.AsEntered)
            ),
        ];

    private static string Codes(IEnumerable<IndicatorDefinition> indicators) =>
        string.Join("; ", indicators.Select(static one => one.Code));

    private static IEnumerable<PassportPlan> Years(string indicator, params string[] texts) =>
        texts.Select((text, index) => new PassportPlan(indicator, Town, Period.Year(2020 + index), text));

    private static byte[] Texts() =>
        Books.Texts(
            Code,
            "",
            "2019",
            "методический центр",
            (
                "Профиль",
                "",
                "В городе [1.1] школ, в них учатся [1.2], из них в муниципальных школах — [1.9]. Педагогов — [1.4], в том "
                    + "числе учителей — [1.10]; высшую категорию имеют [1.11] учителей."
            ),
            (
                "Выводы по предметам",
                "2.4",
                "Ниже области — химия ([2.4] при [2.4 область]), история ([2.6] и [2.6 область]) и география ([2.7] и "
                    + "[2.7 область]). По русскому языку город выше области: [2.1] и [2.1 область]. По этим трём предметам "
                    + "городские объединения учителей разбирают типичные ошибки."
            ),
            (
                "Олимпиады",
                "",
                "Победителей регионального этапа — [3.1], год назад — [3.1 год назад]; призёров — [3.2]. Участие в "
                    + "муниципальном этапе не выросло: [3.5] при [3.5 базовое] в 2018 году."
            ),
            (
                "Проект и муниципальное задание",
                "",
                "Из двадцати одного показателя проекта не выполнен один: объём муниципальной услуги — [4.21] при плане "
                    + "[4.21 план]. Муниципальное задание при этом выполнено: допуск — 5 %."
            )
        );
}
