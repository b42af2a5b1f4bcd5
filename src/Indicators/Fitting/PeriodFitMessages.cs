using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Indicators.Fitting;

/// <summary>What is said of a figure whose period or organisation is not its indicator's.</summary>
internal static class PeriodFitMessages
{
    public static Problem OtherCadence(IndicatorDefinition indicator, Period given, Period last) =>
        new(
            "period-of-other-cadence",
            $"Период «{given.Title}» не подходит: показатель {indicator.Code} сдают {Often(indicator.Cadence)}, значение за другой период не войдёт ни в один отчёт.",
            $"{Form(indicator.Cadence)}, например {last.Title}"
        );

    public static Problem ReadAs(IndicatorDefinition indicator, Period given, Period last) =>
        new(
            "period-read-as",
            $"Период «{given.Title}» прочитан как {last.Title}: показатель {indicator.Code} сдают {Often(indicator.Cadence)}{(given.Kind == PeriodKind.Day ? ", и эта дата — его последний день" : indicator.Accumulation == Accumulation.Cumulative ? " нарастающим итогом с начала года" : "")}.",
            $"{last.Title}; если период другой, исправьте его в файле"
        );

    public static Problem After(ProgrammeDefinition programme, Period given, ProgrammeName? heir) =>
        heir is null
            ? new(
                PeriodFitJudge.AfterCode,
                $"{given.Title} — после окончания программы {programme.Code} ({RussianText.Date(programme.EndsOn!.Value)}): такое значение не войдёт ни в один отчёт.",
                $"период не позже {RussianText.Date(programme.EndsOn.Value)}; если программу продлили, координатор исправляет срок в паспорте"
            )
            : new(
                PeriodFitJudge.AfterCode,
                $"{given.Title} — после окончания программы {programme.Code} ({RussianText.Date(programme.EndsOn!.Value)}); её продолжает программа {heir.Code}, {RussianText.Quote(heir.Name, 120)}. Это её сведения или в файле не тот период? Пока не загружены.",
                $"сведения за {given.Title} — в форме программы {heir.Code}; если период другой, исправьте его в файле"
            );

    public static Problem Before(IndicatorDefinition indicator, ProgrammeDefinition programme, Period given) =>
        new(
            "period-before-programme",
            $"{given.Title} — до начала программы {programme.Code} ({RussianText.Date(programme.StartsOn!.Value)}): в её отчётах такого периода нет.",
            $"период не раньше {RussianText.Date(programme.StartsOn.Value)}, например {Cadences.Around(indicator.Cadence, programme.StartsOn.Value).Title}"
        );

    public static Problem OtherLevel(IndicatorDefinition indicator, string organisation) =>
        new(
            "level-does-not-fit",
            $"Показатель {indicator.Code} сдаёт {Who(indicator.Level)}, а значение дано за организацию {RussianText.Quote(organisation, 80)}: в отчёт такое значение не войдёт.",
            $"показатели, которые сдаёт {RussianText.Quote(organisation, 80)}; показатель {indicator.Code} сдаёт {Who(indicator.Level)}"
        );

    private static string Who(OrganisationLevel level) =>
        level switch
        {
            OrganisationLevel.School => "школа",
            OrganisationLevel.Municipality => "муниципалитет",
            OrganisationLevel.Region => "регион",
            _ => "страна",
        };

    private static string Often(Cadence cadence) =>
        cadence switch
        {
            Cadence.Month => "за месяц",
            Cadence.Quarter => "за квартал",
            Cadence.HalfYear => "за полугодие",
            Cadence.CalendarYear => "за календарный год",
            _ => "за учебный год",
        };

    private static string Form(Cadence cadence) =>
        cadence switch
        {
            Cadence.Month => "месяц и год",
            Cadence.Quarter => "квартал и год",
            Cadence.HalfYear => "полугодие и год",
            Cadence.CalendarYear => "год",
            _ => "учебный год",
        };
}
