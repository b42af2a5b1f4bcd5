namespace QualityMonitor.Indicators.Calendars;

/// <summary>What an admin is told about a production calendar.</summary>
public static class CalendarMessages
{
    internal const string TwoFields = "не понята";
    internal const string UnderItsYear = "стоит не под строкой своего года";

    public static Problem BadLine(int number, string line, string why) =>
        new(
            "calendar-line",
            $"Строка {number} производственного календаря {why}: {RussianText.Quote(line)}.",
            $"«2026;постановление», под ней «03.01.2026;09.01.2026» (перенос), «20.03.2026;{CalendarReader.DayOff}» или «21.03.2026;{CalendarReader.WorkingDay}»"
        );

    public static Problem YearUnknown(int year) =>
        new(
            "calendar-year-unknown",
            $"Переносы выходных дней на {year} год неизвестны: учтены только выходные и праздники статьи 112 ТК РФ.",
            "файл с переносами этого года в настройке CalendarFile"
        );
}
