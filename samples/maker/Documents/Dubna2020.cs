using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.SampleMaker.Documents;

/// <summary>
/// The analytic report by six directions: a school beside its town and region, and the municipal task watched quarter by
/// quarter. The three figures of the school are the document's, those of the task are invented.
/// </summary>
internal static class Dubna2020
{
    private const string Town = "dubna";
    private const string Code = "dubna-2020";

    private static readonly ProgrammeDefinition Programme = new(
        Code,
        "Поддержка школ с низкими результатами, городской округ Дубна",
        Town,
        "Аналитический отчёт за 2020 год (объёмы муниципального задания вымышлены)",
        new DateOnly(2020, 1, 1),
        new DateOnly(2020, 12, 31),
        10,
        [
            new("moscow-region", "Московская область", "Московская область", OrganisationLevel.Region, null, []),
            new(Town, "Городской округ Дубна", "Дубна", OrganisationLevel.Municipality, "moscow-region", []),
            .. new[] { 2, 5, 10 }.Select(static number =>
                Parts.School(Town, number, "Общеобразовательное учреждение", "ОУ")
            ),
        ],
        [
            Parts.OfSchools(
                "1",
                "Доля педагогов с учебной нагрузкой более 27 часов в неделю",
                Unit.Percent,
                RollUp.AsEntered
            ) with
            {
                Direction = Direction.LowerIsBetter,
            },
            Parts.Yearly("2", "Доля выпускников 9-х классов, получивших аттестат", Unit.Percent),
            Parts.Yearly("3", "Доля выпускников 11-х классов, получивших аттестат", Unit.Percent),
            Parts.Yearly(
                "4",
                "Объём муниципальной услуги «Реализация программ повышения квалификации»",
                Unit.PersonHours
            ) with
            {
                Cadence = Cadence.Quarter,
                Accumulation = Accumulation.Cumulative,
                TaskTolerancePercent = 5,
            },
        ],
        []
    )
    {
        Policies =
        [
            Parts.Listed("dubna-5", "2020", "ШНОР", "перечень Московской области"),
            Parts.Listed("dubna-10", "2020", "ШНОР", "перечень Московской области"),
            Parts.Signs("Директор методического центра"),
        ],
    };

    private static readonly PassportPlan[] Plans =
    [
        .. new[] { "3800", "7600", "9500", "15300" }.Select(
            static (text, index) => new PassportPlan("4", Town, Period.Quarter(2020, index + 1), text)
        ),
    ];

    public static IEnumerable<SampleFile> All()
    {
        const string Folder = PublicDocuments.Folder + Code + "/";
        yield return new SampleFile(Folder + Code + "-passport.xlsx", Books.Passport(Programme, Plans));
        yield return new SampleFile(
            Folder + Code + "-schools.xlsx",
            Books.Table(
                (
                    "Лист1",
                    [
                        ["Показатель", "ОУ № 2", "Дубна", "Московская область"],
                        ["Доля педагогов с учебной нагрузкой более 27 часов в неделю", "53", "10.7", "18"],
                        ["Доля выпускников 9-х классов, получивших аттестат", "", "100", ""],
                        ["Доля выпускников 11-х классов, получивших аттестат", "", "100", ""],
                    ]
                )
            )
        );
        yield return new SampleFile(
            Folder + Code + "-task.xlsx",
            Books.Table(
                (
                    "Муниципальное задание",
                    [
                        ["Показатель", "I квартал 2020", "II квартал 2020", "III квартал 2020", "IV квартал 2020"],
                        [
                            "Объём муниципальной услуги «Реализация программ повышения квалификации»",
                            "3840",
                            "7590",
                            "9620",
                            "15180",
                        ],
                    ]
                )
            )
        );
        yield return new SampleFile(Folder + Code + "-texts.xlsx", Texts());
    }

    private static byte[] Texts() =>
        Books.Texts(
            Code,
            "годовой",
            "2020",
            "методический центр",
            (
                "1",
                "",
                "В программе поддержки участвуют две школы: ОУ № 5 и ОУ № 10. Условия их работы лучше средних по области, "
                    + "поэтому поддержка адресная: не деньги, а люди и методики."
            ),
            (
                "2",
                "",
                "Работа ведётся на трёх уровнях: управление образования и общественный совет; методический центр; школы. "
                    + "Приняты положение о поддержке школ, состав рабочей группы и дорожные карты школ."
            ),
            (
                "3",
                "",
                "Меры спланированы по профессиональным дефицитам: педагогическим, методическим, коммуникативным. ОУ № 5 и "
                    + "ОУ № 10 работали в проектах «500+» и «Школа, которой можно доверять»."
            ),
            (
                "4",
                "1",
                "Муниципальное задание проверяется каждый квартал: за год выполнено [4] при плане [4 план]. Аттестаты "
                    + "получили [2] выпускников 9-х классов и [3] выпускников 11-х. В ОУ № 2 учебную нагрузку более 27 часов "
                    + "ведут [1 ОУ № 2] педагогов; по городу — [1], по области — [1 область]. Внутренние оценки школы и "
                    + "внешние результаты расходятся: руководителям рекомендовано проверить объективность оценивания и "
                    + "распределить нагрузку."
            ),
            (
                "5",
                "",
                "Школы сотрудничают в методических объединениях и парах «наставник — школа»; программы школ смотрит "
                    + "экспертная группа."
            ),
            ("6", "", "Опыт ОУ № 5 и ОУ № 10 опубликован; обе школы — региональные инновационные площадки.")
        );
}
