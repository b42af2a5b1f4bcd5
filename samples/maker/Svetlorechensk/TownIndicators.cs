using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.SampleMaker.Svetlorechensk;

/// <summary>Seventeen indicators with every kind of unit, cadence and roll-up.</summary>
internal static class TownIndicators
{
    private static readonly Unit People = Unit.Count with { Text = "чел." };

    public static IReadOnlyList<IndicatorDefinition> All { get; } =
    [
        Share("1.1", "Успеваемость: доля обучающихся 2–11-х классов, успевающих по всем предметам") with
        {
            Decimals = 2,
        },
        Share("1.2", "Качество обучения: доля обучающихся 2–11-х классов, успевающих на «4» и «5»"),
        Share(
            "1.3",
            "Доля обучающихся, не достигших минимального уровня в двух и более оценочных процедурах",
            Direction.LowerIsBetter
        ),
        Share("1.4", "Доля обучающихся с рисками учебной неуспешности, получающих индивидуальную помощь"),
        Entered("1.5", "Средний балл ЕГЭ по русскому языку", Unit.Score, Cadence.AcademicYear) with
        {
            Decimals = 1,
        },
        Counted(
            "2.1",
            "Количество консультаций и дополнительных занятий для обучающихся с рисками учебной неуспешности",
            Unit.Count,
            Accumulation.Cumulative
        ),
        Counted(
            "2.2",
            "Количество победителей и призёров олимпиад и конкурсов муниципального и регионального уровней",
            People,
            Accumulation.Cumulative
        ),
        Entered(
            "2.3",
            "Количество участников муниципального этапа всероссийской олимпиады школьников",
            People,
            Cadence.CalendarYear
        ) with
        {
            BaselinePeriod = Period.Year(2024),
        },
        Share("2.4", "Доля обучающихся, охваченных дополнительным образованием"),
        Share("2.5", "Доля обучающихся во вторую смену", Direction.LowerIsBetter),
        Share("3.1", "Доля педагогов, прошедших повышение квалификации за последние три года"),
        Entered(
            "3.2",
            "Доля педагогов, обученных в учебном году по выявленным профессиональным дефицитам",
            Unit.Percent,
            Cadence.AcademicYear
        ) with
        {
            Decimals = 1,
        },
        Counted("3.3", "Количество незаполненных ставок учителей", Unit.Count, Accumulation.Level) with
        {
            Direction = Direction.LowerIsBetter,
        },
        Entered(
            "3.4",
            "Объём муниципальной услуги «Реализация дополнительных профессиональных программ повышения квалификации»",
            Unit.PersonHours,
            Cadence.Quarter
        ) with
        {
            Accumulation = Accumulation.Cumulative,
            TaskTolerancePercent = 5,
        },
        Entered(
            "4.1",
            "Карта рисков школ утверждена и размещена на сайте управления образования",
            Unit.YesNo,
            Cadence.Quarter
        ),
        Entered("4.2", "Доля школ, включённых в сетевое взаимодействие", Unit.Percent, Cadence.Quarter),
        Entered(
            "4.3",
            "Количество стажировок и методических выездов на базе школ-лидеров",
            Unit.Count,
            Cadence.Quarter
        ) with
        {
            Accumulation = Accumulation.Cumulative,
        },
    ];

    public static IndicatorDefinition Of(string code) => All.Single(indicator => indicator.Code == code);

    public static IEnumerable<IndicatorDefinition> OfSchools =>
        All.Where(indicator => indicator.Level == OrganisationLevel.School);

    private static IndicatorDefinition Share(
        string code,
        string name,
        Direction direction = Direction.HigherIsBetter
    ) =>
        new(
            code,
            name,
            Unit.Percent,
            direction,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Ratio,
            Accumulation.Level
        )
        {
            Decimals = 1,
        };

    private static IndicatorDefinition Counted(string code, string name, Unit unit, Accumulation accumulation) =>
        new(
            code,
            name,
            unit,
            Direction.HigherIsBetter,
            Cadence.Quarter,
            OrganisationLevel.School,
            RollUp.Sum,
            accumulation
        );

    private static IndicatorDefinition Entered(string code, string name, Unit unit, Cadence cadence) =>
        new(
            code,
            name,
            unit,
            Direction.HigherIsBetter,
            cadence,
            OrganisationLevel.Municipality,
            RollUp.AsEntered,
            Accumulation.Level
        );
}
