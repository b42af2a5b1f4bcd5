using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;
using QualityMonitor.SampleMaker.Cases;

namespace QualityMonitor.SampleMaker.Documents;

/// <summary>
/// The interim report of February 2021: thirteen schools, five on the lists, risk profiles of three with the measures
/// against them. Risks are the public table; which schools came second, measures and their days are invented.
/// </summary>
internal static class Minusinsk2021
{
    private const string Town = "minusinsk";
    private const string Code = "minusinsk-2021";

    private static readonly (int Number, string Name, string Type)[] Schools =
    [
        (1, "МБОУ «СОШ", "СОШ"),
        (2, "МБОУ «СОШ", "СОШ"),
        (3, "МОБУ «СОШ", "СОШ"),
        (4, "МБОУ «СОШ", "СОШ"),
        (5, "МОБУ «СОШ", "СОШ"),
        (6, "МБОУ «ООШ", "ООШ"),
        (7, "МБОУ «Лицей", "Лицей"),
        (9, "МБОУ «СОШ", "СОШ"),
        (10, "МБОУ «Гимназия", "Гимназия"),
        (12, "МБОУ «СОШ", "СОШ"),
        (14, "МБОУ «СОШ", "СОШ"),
        (16, "МБОУ «СОШ", "СОШ"),
        (47, "МОБУ «СОШ", "СОШ"),
    ];

    private static readonly ProgrammeDefinition Programme = new(
        Code,
        "Адресная помощь школам с рисками, Минусинск",
        Town,
        "Отчёт о промежуточном мониторинге, февраль 2021 года (меры, их дни и часть перечня вымышлены)",
        new DateOnly(2020, 9, 1),
        new DateOnly(2021, 12, 31),
        10,
        [
            new(Town, "Город Минусинск", "Минусинск", OrganisationLevel.Municipality, null, []),
            .. Schools.Select(static one => new Organisation(
                $"{Town}-{one.Number}",
                $"{one.Name} № {one.Number}»",
                $"{one.Type} № {one.Number}",
                OrganisationLevel.School,
                Town,
                []
            )),
        ],
        [
            Done("1", "Положительная динамика качества обучения в 4-х классах", Unit.YesNo),
            Done("2", "Положительная динамика качества обучения в 6-х классах", Unit.YesNo),
            Done("3", "Положительная динамика качества обучения в 8-х классах", Unit.YesNo),
            Done("4", "Положительная динамика результатов ОГЭ", Unit.YesNo),
            Done("5", "Положительная динамика результатов ЕГЭ", Unit.YesNo),
            Done("6", "Доля школ списка с программой помощи и дорожной картой", Unit.Percent),
            Done("7", "Доля учителей школ списка с индивидуальным маршрутом", Unit.Percent),
            Done("8", "Количество учителей школ списка, получивших методическую поддержку", People),
            Done("9", "Количество школ-наставников", Unit.Count),
        ],
        []
    )
    {
        Policies =
        [
            Parts.Listed("minusinsk-3", "2019", "ШНОР", "федеральный перечень 2019 года"),
            Parts.Listed("minusinsk-5", "2019", "ШНОР", "федеральный перечень 2019 года"),
            Parts.Listed("minusinsk-47", "2019", "ШНОР", "федеральный перечень 2019 года"),
            Parts.Listed("minusinsk-4", "2020", "ШНОР", "приказ министерства образования края, 2020 год"),
            Parts.Listed("minusinsk-16", "2020", "ШНОР", "приказ министерства образования края, 2020 год"),
            Parts.Signs("Руководитель управления образования администрации города"),
        ],
    };

    private static readonly PassportPlan[] Plans =
    [
        .. new[]
        {
            "Да",
            "Да",
            "Да",
            "Да",
            "Да",
            "100 %",
            "не менее 85 %",
            "Прирост не менее 40 %",
            "не менее 1",
        }.Select(static (text, index) => new PassportPlan($"{index + 1}", Town, Period.Quarter(2021, 1), text)),
    ];

    private static readonly string[][] Measures =
    [
        ["Закупить ноутбуки и лабораторные наборы", "до 25.12.2020", "СОШ № 47", Equipment, "выполнено", "21.12.2020"],
        ["Часы психолога для 5–7-х классов", "до 01.02.2021", "СОШ № 47", Motivation, "выполнено", "29.01.2021"],
        ["Занятия для отстающих по субботам", "до 10.02.2021", "СОШ № 47", Failing, "выполнено", "19.02.2021"],
        ["Передать школе кабинет физики", "до 15.02.2021", "СОШ № 3", Equipment, "не выполнено", ""],
        ["Курсы для учителей математики", "до 15.01.2021", "СОШ № 3", Competence, "выполнено", "14.01.2021"],
        ["Учитель-дефектолог в штате", "до 01.09.2021", "СОШ № 3", Disabled, "", ""],
        ["Клуб «Моя профессия»", "до 01.02.2021", "СОШ № 3", Motivation, "выполнено", "30.01.2021"],
        ["Обновить компьютерный класс", "до 20.02.2021", "СОШ № 5", Equipment, "выполнено частично", ""],
        ["Наставники для молодых учителей", "до 15.12.2020", "СОШ № 5", Competence, "выполнено", "10.12.2020"],
        ["Проект «Читаем вместе»", "до 01.02.2021", "СОШ № 5", Motivation, "выполнено", "01.02.2021"],
        ["Индивидуальные планы для 9-х классов", "до 31.01.2021", "СОШ № 5", Failing, "выполнено", "25.01.2021"],
        ["Учитель физики по программе «Земский учитель»", "до 01.09.2021", "СОШ № 5", Staff, "", ""],
    ];

    private const string Equipment = "Низкий уровень оснащения школы";
    private const string Competence =
        "Недостаточная предметная и методическая компетентность педагогических работников";
    private const string Disabled = "Высокая доля обучающихся с ОВЗ";
    private const string Motivation = "Низкая учебная мотивация обучающихся";
    private const string Failing = "Высокая доля обучающихся с рисками учебной неуспешности";
    private const string Staff = "Дефицит педагогических кадров";

    private static Unit People => Unit.Count with { Text = "чел." };

    public static IEnumerable<SampleFile> All()
    {
        const string Folder = PublicDocuments.Folder + Code + "/";
        yield return new SampleFile(Folder + Code + "-passport.xlsx", Books.Passport(Programme, Plans));
        yield return new SampleFile(Folder + Code + "-report-risks.xlsx", CaseWorkbooks.Of("minusinsk-2021-risks"));
        yield return new SampleFile(
            Folder + Code + "-report-measures.xlsx",
            Books.Table(
                (
                    "Меры",
                    [
                        ["Мера", "Срок", "Школа", "Фактор риска", "Отметка о выполнении", "Дата"],
                        .. Measures,
                    ]
                )
            )
        );
        yield return new SampleFile(
            Folder + Code + "-report-figures.xlsx",
            Books.Table(
                (
                    "Итоги",
                    [
                        ["Показатель", "I квартал 2020", "I квартал 2021"],
                        .. Programme
                            .Indicators.Zip(Figures)
                            .Select(static one => (string[])[one.First.Name, one.Second.Then, one.Second.Now]),
                    ]
                )
            )
        );
        yield return new SampleFile(Folder + Code + "-texts.xlsx", Texts());
    }

    private static (string Then, string Now)[] Figures =>
        [
            ("", "Да"),
            ("", "Да"),
            ("", "Да"),
            ("", "Нет"),
            ("", "Нет"),
            ("60 %", "100 %"),
            ("50 %", "90 %"),
            ("48", "72"),
            ("0", "0"),
        ];

    private static IndicatorDefinition Done(string code, string name, Unit unit) =>
        Parts.Yearly(code, name, unit) with
        {
            Cadence = Cadence.Quarter,
            BaselinePeriod = unit == Unit.YesNo ? null : Period.Quarter(2020, 1),
        };

    private static byte[] Texts() =>
        Books.Texts(
            Code,
            "квартальный",
            "2021-Q1",
            "муниципальный координатор",
            (
                "Кто участвует",
                "",
                "В городе [школы.всего] школ. Три школы вошли в список школ с низкими результатами в 2019 году, ещё две — в "
                    + "2020 году. Рисковые профили составлены для СОШ № 3, № 5 и № 47."
            ),
            (
                "Что достигнуто",
                "8",
                "Программы помощи и дорожные карты есть у [6] школ списка. Методическая поддержка учителей: [8], год назад — "
                    + "[8 год назад]. Индивидуальные маршруты — у [7] учителей. Положительная динамика есть в 4, 6 и "
                    + "8-х классах."
            ),
            (
                "Что не удалось",
                "9",
                "Школ-наставников нет ([9]), отдельных средств тоже. По итогам ОГЭ и ЕГЭ динамики пока нет. Вся работа лежит "
                    + "на одном муниципальном координаторе."
            ),
            (
                "Задачи",
                "",
                "Договориться со школами-наставниками; довести до конца просроченные меры ([карта.просрочено]); собрать опыт "
                    + "классов, где динамика есть; до сентября найти учителя физики и дефектолога."
            )
        );
}
