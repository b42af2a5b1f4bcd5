namespace QualityMonitor.Indicators.Periods;

/// <summary>What people are told about a period that could not be taken.</summary>
public static class PeriodMessages
{
    private const string Forms =
        "например «2019/2020», «IV квартал 2019», «I полугодие 2020», «2019 год», «май 2019», «31.05.2020»";

    public static Problem Unreadable(string text) =>
        new("period-unreadable", $"Не удалось понять период {RussianText.Quote(text)}.", Forms);

    public static Problem YearUnclear(string text) =>
        new(
            "period-year-unclear",
            $"В периоде {RussianText.Quote(text)} год записан не полностью.",
            "год четырьмя цифрами, например февраль 2020"
        );

    public static Problem SchoolQuarter(string text) =>
        new(
            "period-school-quarter",
            $"{RussianText.Quote(text)} — учебная четверть, а не календарный квартал; её даты у каждой школы свои.",
            "календарный квартал, например «IV квартал 2019», или даты с … по …"
        );

    public static Problem TwoYears(string text) =>
        new(
            "period-ambiguous-years",
            $"Непонятно, учебный это год или два календарных: {RussianText.Quote(text)}.",
            "«2019/2020» для учебного года или «2019–2020 гг.» для календарных лет"
        );

    public static Problem NotAcademic(string text) =>
        new(
            "period-not-academic",
            $"Учебный год должен состоять из двух годов подряд: {RussianText.Quote(text)}.",
            "например 2019/2020"
        );

    public static Problem Backwards(string text) =>
        new(
            "period-backwards",
            $"Период кончается раньше, чем начинается: {RussianText.Quote(text)}.",
            "начало раньше конца, например 2019–2022"
        );

    public static Problem ProgrammeYearsUnknown(string text) =>
        new(
            "period-programme-years",
            $"{RussianText.Quote(text)} считается по годам программы, а её начало или окончание не указано.",
            "годы в самой ячейке, например «ежегодно, 2024–2026 гг.», либо первый и последний день программы: в паспорте на листе "
                + "«Программа», в описании таблицы — starts и ends"
        );

    public static Problem NotACode(string text) =>
        new(
            "period-code-unreadable",
            $"Не удалось прочитать код периода {RussianText.Quote(text)}.",
            "например 2019-Q4, 2019-H1, 2019, 2019/2020, 2019-05, 2019-05-31"
        );
}
