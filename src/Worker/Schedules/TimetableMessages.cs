using QualityMonitor.Indicators;

namespace QualityMonitor.Worker.Schedules;

/// <summary>What is said of a schedule that cannot be followed; the sentence says why, without the value.</summary>
internal static class TimetableMessages
{
    private const string Expected =
        "слова, например «каждые 15 минут», «ежедневно в 9:00», «по рабочим дням в 9:00», «по понедельникам в 8:30», "
        + "«10-го числа в 9:00 или следующий рабочий день», «15 января, апреля, июля и октября в 9:00»; "
        + "или выражение cron из шести полей, например 0 0/15 * * * ? (каждые 15 минут); "
        + "за ними может стоять «по времени Asia/Omsk»; пусто — выключено";

    public static Problem Unreadable() => new("schedule-unreadable", "расписание не понято", Expected);

    public static Problem NoTime() => new("schedule-time", "не сказано, в котором часу", Expected);

    public static Problem BadTime() => new("schedule-time", "такого времени суток не бывает", "время от 0:00 до 23:59");

    public static Problem BadStep(int step) =>
        new(
            "schedule-step",
            $"шаг {RussianText.Number(step)} не делит час или сутки нацело, и промежутки были бы разными",
            "минуты: 1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30; часы: 1, 2, 3, 4, 6, 8, 12"
        );

    public static Problem NoSuchDay() =>
        new(
            "schedule-day",
            "такой день есть не в каждом из этих месяцев",
            "число, которое есть в каждом из них, или «последнего числа»"
        );

    public static Problem NeverFires() => new("schedule-never", "такой день больше не наступит", Expected);

    public static Problem UnknownZone() =>
        new(
            "schedule-zone",
            "этот компьютер не знает такого часового пояса",
            "имя пояса, например «по времени Asia/Omsk»; если имя верно, установите базу часовых поясов (tzdata)"
        );

    public static Problem TooOften() =>
        new(
            "schedule-often",
            "правило рабочего дня имеет смысл для сроков, которые наступают не чаще нескольких раз в сутки",
            "определённые дни и часы, например «10-го числа в 9:00 или следующий рабочий день»"
        );

    public static Problem LeavesMonth(string day, string moved) =>
        new(
            "schedule-month",
            $"срок {day} переносится на {moved}, в другой месяц, и отчёт был бы за другой период",
            "день, который и после переноса остаётся в своём месяце, например 15-е число"
        );
}
