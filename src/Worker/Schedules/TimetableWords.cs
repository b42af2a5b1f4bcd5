using System.Globalization;
using System.Text.RegularExpressions;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;

namespace QualityMonitor.Worker.Schedules;

/// <summary>
/// Says in cron what a schedule says in Russian: «каждые 15 минут», «по понедельникам и средам в 9:00», «10-го и 25-го
/// числа в 8:30», «15 января и июля в 9:00», «последнего числа в 18:00». Pure.
/// </summary>
internal static partial class TimetableWords
{
    private static readonly string[] Months =
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];

    /// <summary>By the beginnings of their names; Quartz counts them from Sunday, which is 1.</summary>
    private static readonly string[] Weekdays =
    [
        "воскресень",
        "понедельник",
        "вторник",
        "сред",
        "четверг",
        "пятниц",
        "суббот",
    ];

    public static Parsed<Timetable> Read(string written)
    {
        var text = written.ToLowerInvariant().Replace('ё', 'е').TrimEnd('.');
        if (Step().Match(text) is { Success: true } step)
            return OfStep(step);
        if (Hours().Match(text) is not { Success: true } hours)
            return Days().IsMatch(text) ? TimetableMessages.NoTime() : TimetableMessages.Unreadable();

        var days = text.Remove(hours.Index, hours.Length).Trim(' ', ',');
        if (Days().Match(days) is not { Success: true } found)
            return TimetableMessages.Unreadable();
        var times = Numbers(hours.Groups["hour"]).Zip(Numbers(hours.Groups["minute"])).Distinct().ToList();
        if (times.Exists(static time => time.First > 23 || time.Second > 59))
            return TimetableMessages.BadTime();

        var months = MonthsOf(found);
        var numbers = Numbers(found.Groups["day"]);
        if (numbers.Exists(day => day < 1 || months.Exists(month => day > LongestOf(month))))
            return TimetableMessages.NoSuchDay();
        return new Timetable(
            [.. times.Select(time => Cron(time, DayField(found, numbers), months, WeekdayField(found)))],
            found.Groups["working"].Success ? DayRule.WorkingDaysOnly
                : found.Groups["lastworking"].Success ? DayRule.PreviousWorkingDay
                : found.Groups["firstworking"].Success ? DayRule.NextWorkingDay
                : DayRule.AnyDay,
            null
        );
    }

    private static Parsed<Timetable> OfStep(Match match)
    {
        var step = match.Groups["step"].Success ? Numbers(match.Groups["step"])[0] : 1;
        var isHours = match.Groups["hours"].Success;
        if (step == 0 || (isHours ? 24 : 60) % step != 0 || step > (isHours ? 12 : 30))
            return TimetableMessages.BadStep(step);
        var cron = isHours ? $"0 0 {Every(step)} * * ?" : $"0 {Every(step)} * * * ?";
        return new Timetable([cron], DayRule.AnyDay, null);
    }

    private static string Every(int step) => step == 1 ? "*" : string.Create(CultureInfo.InvariantCulture, $"0/{step}");

    private static string Cron((int Hour, int Minute) time, string day, List<int> months, string weekday) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"0 {time.Minute} {time.Hour} {day} {(months.Count == 12 ? "*" : string.Join(',', months))} {weekday}"
        );

    private static string DayField(Match found, List<int> numbers) =>
        found.Groups["weekday"].Success ? "?"
        : found.Groups["last"].Success || found.Groups["lastworking"].Success ? "L"
        : found.Groups["firstworking"].Success ? "1"
        : numbers.Count > 0 ? string.Join(',', numbers)
        : "*";

    private static string WeekdayField(Match found) =>
        found.Groups["weekday"].Success
            ? string.Join(',', found.Groups["weekday"].Captures.Select(static one => Place(Weekdays, one.Value)))
            : "?";

    private static List<int> MonthsOf(Match found) =>
        found.Groups["ofquarter"].Success ? [1, 4, 7, 10]
        : found.Groups["month"].Success
            ? [.. found.Groups["month"].Captures.Select(static one => Place(Months, one.Value))]
        : [.. Enumerable.Range(1, 12)];

    private static int Place(string[] names, string name) => Array.IndexOf(names, name) + 1;

    /// <summary>On 29 February something may be due every fourth year.</summary>
    private static int LongestOf(int month) => DateTime.DaysInMonth(2024, month);

    private static List<int> Numbers(Group group) =>
        [.. group.Captures.Select(static one => int.Parse(one.Value, NumberStyles.None, CultureInfo.InvariantCulture))];

    [GeneratedRegex(
        @"^кажд(ые|ую|ый) ((?<step>\d{1,3}) )?(минут[уы]?|(?<hours>час(а|ов)?))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Step();

    [GeneratedRegex(
        @"(^|[ ,]+)в (?<hour>\d{1,2})[:.](?<minute>\d\d)((, ?| и )(в )?(?<hour>\d{1,2})[:.](?<minute>\d\d))*(?=$|[ ,])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Hours();

    [GeneratedRegex(
        """
            ^(
              ежедневно | каждый\ день
              | (?<working> по\ рабочим\ дням | каждый\ рабочий\ день )
              | по\ (?<weekday>воскресень|понедельник|вторник|сред|четверг|пятниц|суббот)(ям|ам)
                ((,\ ?|\ и\ )(?<weekday>воскресень|понедельник|вторник|сред|четверг|пятниц|суббот)(ям|ам))*
              | (
                  (?<last> последнего\ числа | (в\ )?последний\ день(\ месяца)? )
                  | (?<lastworking> (в\ )?последний\ рабочий\ день(\ месяца)? )
                  | (?<firstworking> (в\ )?первый\ рабочий\ день(\ месяца)? )
                  | (?<day>\d{1,2})(-?го|-?е)?((,\ ?|\ и\ )(?<day>\d{1,2})(-?го|-?е)?)*(\ числ[ао])?
                )
                (
                  \ каждого\ месяца
                  | (?<ofquarter> \ первого\ месяца\ квартала )
                  | \ (?<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)
                    ((,\ ?|\ и\ )(?<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))*
                )?
            )$
            """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Days();
}
