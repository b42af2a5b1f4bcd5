using System.Text.RegularExpressions;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Calendars;
using Quartz;

namespace QualityMonitor.Worker.Schedules;

/// <summary>
/// Reads a schedule as an admin writes it: a cron expression or words, and with either «или следующий рабочий день»,
/// «или предыдущий рабочий день» and «по времени Asia/Omsk». Pure, but for the zones that the machine knows.
/// </summary>
internal static partial class TimetableReader
{
    /// <param name="written">Empty: the job is off.</param>
    public static Parsed<Timetable> Read(string written)
    {
        var text = Blanks().Replace(written.Trim(), " ");
        if (text.Length == 0)
            return Timetable.Never;

        var zone = TakeOut(ref text, OwnZone());
        var shift = TakeOut(ref text, Shift());
        if (zone is not null && Zones.Find(zone.Groups["zone"].Value) is null)
            return TimetableMessages.UnknownZone();

        var read = IsCron(text) ? OfCron(text) : TimetableWords.Read(text);
        if (!read.IsOk)
            return read;
        if (shift is not null && read.Value.Days != DayRule.AnyDay)
            return TimetableMessages.Unreadable();
        return read.Value with
        {
            Days =
                shift is null ? read.Value.Days
                : shift.Groups["next"].Success ? DayRule.NextWorkingDay
                : DayRule.PreviousWorkingDay,
            Zone = zone is null ? null : Zones.Find(zone.Groups["zone"].Value),
        };
    }

    private static Parsed<Timetable> OfCron(string text) =>
        CronExpression.TryParse(text, out _)
            ? new Timetable([text], DayRule.AnyDay, null)
            : TimetableMessages.Unreadable();

    /// <summary>No word begins a cron expression.</summary>
    private static bool IsCron(string text) => text.Count(static sign => sign == ' ') >= 4 && !Cyrillic().IsMatch(text);

    /// <summary>What is left are the days and the hour, wherever the rest stood.</summary>
    private static Match? TakeOut(ref string text, Regex what)
    {
        var match = what.Match(text);
        if (!match.Success)
            return null;
        text = Blanks().Replace(text.Remove(match.Index, match.Length).Insert(match.Index, " "), " ").Trim(' ', ',');
        return match;
    }

    [GeneratedRegex(@"\s+", Options, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\p{IsCyrillic}", Options, 1000)]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"(^|[ ,]+)по времени (?<zone>[^\s,]+)", Options, 1000)]
    private static partial Regex OwnZone();

    [GeneratedRegex(@"[ ,]+или (в |на )?((?<next>следующий)|предыдущий) рабочий день", Options, 1000)]
    private static partial Regex Shift();

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
