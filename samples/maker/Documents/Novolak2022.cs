using System.Globalization;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.SampleMaker.Documents;

/// <summary>
/// The programme of a rural district, 2020 to 2022: criteria over every school each year, their results fed back to each,
/// and a yearly report to the district. The criteria are the document's; schools and figures are invented.
/// </summary>
internal static class Novolak2022
{
    private const string District = "novolak";
    private const string Code = "novolak-2022";
    private const string Order = "Муниципальная программа Новолакского района, 2020–2022 годы";

    private static readonly string[] Head =
    [
        "Школа",
        "Окончили 9-й класс",
        "Из них продолжили обучение в 10-м классе",
        "Средний балл ОГЭ и ЕГЭ",
        "Сдано экзаменов",
        "Обучающихся",
        "Участники региональных и заключительных этапов олимпиад",
        "Удалённая",
        "Не хватает учителей",
        "Не хватает оснащения",
    ];

    private static readonly ProgrammeDefinition Programme = new(
        Code,
        "Поддержка школ с низкими результатами, Новолакский район",
        District,
        Order + " (школы и цифры вымышлены)",
        new DateOnly(2020, 1, 1),
        new DateOnly(2022, 12, 31),
        20,
        [
            new(District, "Новолакский район", "Новолакский район", OrganisationLevel.Municipality, null, []),
            .. Enumerable
                .Range(1, NovolakFigures.Schools)
                .Select(static number =>
                    Parts.School(District, number, "Средняя школа", "СОШ") with
                    {
                        Name = $"МКОУ «СОШ № {number}»",
                        Email = $"school-{number}@novolak.example.test",
                    }
                ),
        ],
        [
            Parts.OfSchools(
                "1.1",
                "Доля выпускников 9-х классов, продолживших обучение в 10-м классе",
                Unit.Percent,
                RollUp.Ratio
            ) with
            {
                Decimals = 1,
            },
            Parts.OfSchools("1.2", "Средний балл ОГЭ и ЕГЭ", Unit.Score, RollUp.WeightedMean) with
            {
                WeightCode = "1.3",
                Decimals = 1,
            },
            Parts.OfSchools("1.3", "Количество сданных экзаменов", Unit.Count, RollUp.Sum) with
            {
                Direction = Direction.Neutral,
            },
            Parts.OfSchools(
                "1.4",
                "Доля обучающихся, участвовавших в региональном и заключительном этапах олимпиад",
                Unit.Percent,
                RollUp.Ratio
            ) with
            {
                Decimals = 2,
            },
            Mark("2.1", "Школа удалена от районного центра"),
            Mark("2.2", "Школе не хватает учителей"),
            Mark("2.3", "Школе не хватает оснащения"),
        ],
        []
    )
    {
        Policies =
        [
            Parts.Criterion("К1", "Продолжают обучение в 10-м классе менее 60 %", "1.1", "менее 60 %", Order),
            Parts.Criterion(
                "К2",
                "Средний балл ОГЭ и ЕГЭ ниже районного более чем на 20 баллов",
                "1.2",
                "ниже муниципального более чем на 20 баллов",
                Order
            ),
            Parts.Criterion(
                "К3",
                "В региональных и заключительных этапах олимпиад за три года менее 0,5 % обучающихся",
                "1.4",
                "менее 0,5 %",
                Order,
                years: "3"
            ),
            Parts.Criterion("К4", "Удалённость", "2.1", "да", Order),
            Parts.Criterion("К5", "Дефицит кадров", "2.2", "да", Order),
            Parts.Criterion("К6", "Недостаточное оснащение", "2.3", "да", Order),
            Parts.Signs("Начальник управления образования Новолакского района"),
        ],
    };

    private static readonly PassportPlan[] Plans =
    [
        .. Years("1.1", "не менее 65 %", "не менее 66 %", "не менее 68 %"),
        .. Years("1.2", "не менее 50", "не менее 51", "не менее 52"),
        .. Years("1.4", "не менее 0,5 %", "не менее 0,6 %", "не менее 0,7 %"),
    ];

    public static IEnumerable<SampleFile> All()
    {
        const string Folder = PublicDocuments.Folder + Code + "/";
        yield return new SampleFile(Folder + Code + "-passport.xlsx", Books.Passport(Programme, Plans));
        yield return new SampleFile(
            Folder + Code + "-schools.xlsx",
            Books.Table([
                .. NovolakFigures.Years.Select(static year =>
                    (year.Year.ToString(CultureInfo.InvariantCulture), (string[][])[Head, .. year.Rows])
                ),
            ])
        );
        yield return new SampleFile(
            Folder + Code + "-roadmap.xlsx",
            Books.Table(
                (
                    "Программы школ",
                    [
                        ["Мера", "Срок", "Школа", "Ответственный", "Отметка о выполнении", "Дата"],
                        .. NovolakFigures.Measures,
                    ]
                )
            )
        );
        yield return new SampleFile(Folder + Code + "-texts.xlsx", Texts());
    }

    private static IndicatorDefinition Mark(string code, string name) =>
        Parts.OfSchools(code, name, Unit.YesNo, RollUp.AsEntered) with
        {
            Direction = Direction.LowerIsBetter,
        };

    private static IEnumerable<PassportPlan> Years(string indicator, params string[] texts) =>
        texts.Select((text, index) => new PassportPlan(indicator, District, Period.Year(2020 + index), text));

    private static byte[] Texts() =>
        Books.Texts(
            Code,
            "годовой",
            "2022",
            "отдел мониторинга",
            (
                "1",
                "",
                "Идентификация проводится ежегодно во всех школах района ([школы.всего]) по шести критериям. В красной зоне — "
                    + "[зоны.красная], в зоне риска — [зоны.риск]. Результаты сообщены каждой школе."
            ),
            (
                "2",
                "",
                "Районный координатор — отдел мониторинга; у каждой школы, которой нужна помощь, есть своя программа и "
                    + "ответственный за неё."
            ),
            (
                "3",
                "1.2",
                "Средний балл ОГЭ и ЕГЭ по району — [1.2] при плане [1.2 план], годом раньше — [1.2 год назад]. Для учителей "
                    + "школ красной зоны проведены курсы по предметам с худшими результатами."
            ),
            (
                "4",
                "1.1",
                "В 10-м классе продолжили обучение [1.1] девятиклассников при плане [1.1 план]; в СОШ № 3 — [1.1 СОШ № 3], в "
                    + "СОШ № 7 — [1.1 СОШ № 7]."
            ),
            ("5", "", "СОШ № 1 и № 5 — опорные школы: открытые уроки и сетевые занятия для соседних сёл."),
            (
                "6",
                "1.4",
                "В региональном и заключительном этапах олимпиад участвовали [1.4] обучающихся. Опыт подготовки собран в "
                    + "сборнике района."
            )
        );
}
