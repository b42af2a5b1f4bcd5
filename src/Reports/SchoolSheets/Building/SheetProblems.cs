using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Reports.SchoolSheets.Building;

/// <summary>Why there is no sheet, for the person who asked for it.</summary>
internal static class SheetProblems
{
    public static Problem UnknownProgramme(string code) =>
        new(
            "programme-unknown",
            $"Программы «{code}» в базе нет.",
            "код из паспорта программы, например quality-2025; паспорт должен быть загружен"
        );

    public static Problem UnknownSchool(string programme, string school, Period period) =>
        new(
            "school-unknown",
            $"Школы «{school}» в программе «{programme}» за {period.Title} нет.",
            "код школы с листа «Организации» паспорта программы, например s5; школа должна действовать в этом периоде"
        );
}
