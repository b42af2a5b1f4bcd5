using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Reports.Quarterly.Building;

/// <summary>Why there is no report, for the person who asked for it.</summary>
internal static class ReportProblems
{
    public static Problem UnknownProgramme(string code) =>
        new(
            "programme-unknown",
            $"Программы «{code}» в базе нет.",
            "код из паспорта программы, например quality-2025; паспорт должен быть загружен"
        );

    public static Problem Ended(ProgrammeDefinition programme, Period period) =>
        new(
            "programme-ended",
            $"Программа «{programme.Name}» окончена {RussianText.Date(programme.EndsOn!.Value)}: отчёта за {period.Title} у неё нет.",
            "период программы или код той, что её продолжает; если программу продлили — «Окончание» в паспорте"
        );

    public static Problem UnknownMunicipality(string programmeCode, string scope, Period period) =>
        new(
            "municipality-unknown",
            $"Муниципалитета «{scope}» в программе «{programmeCode}» за {period.Title} нет.",
            "код муниципалитета с листа «Организации» паспорта программы"
        );

    public static Problem NothingToReport(ProgrammeDefinition programme) =>
        new(
            "nothing-to-report",
            $"В программе «{programme.Name}» нет ни показателей, ни дорожной карты, ни рисков.",
            "лист «Показатели» паспорта программы"
        );
}
