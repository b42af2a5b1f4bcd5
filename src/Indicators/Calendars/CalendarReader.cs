using System.Globalization;

namespace QualityMonitor.Indicators.Calendars;

/// <summary>
/// Reads a production calendar as people write it: a line <c>2026;act</c> begins a year, and under it
/// <c>03.01.2026;09.01.2026</c> moves a day off to another day, <c>20.03.2026;выходной</c> and
/// <c>21.03.2026;рабочий</c> name single days. Empty lines and those beginning with # are passed over.
/// </summary>
public static class CalendarReader
{
    public const string DayOff = "выходной";
    public const string WorkingDay = "рабочий";

    /// <returns>The years in the order of the text, or the first mistake with its line.</returns>
    public static Parsed<IReadOnlyList<CalendarYear>> Read(string text)
    {
        var years = new List<Draft>();
        foreach (
            var (line, number) in text.ReplaceLineEndings("\n")
                .Split('\n')
                .Select(static (line, index) => (Line: line.Trim(), Number: index + 1))
        )
        {
            if (line.Length > 0 && line[0] != '#' && Take(line, years) is { } why)
                return CalendarMessages.BadLine(number, line, why);
        }

        return years.ConvertAll(static draft => draft.ToYear());
    }

    /// <returns>What is wrong with the line; null when it was taken.</returns>
    private static string? Take(string line, List<Draft> years)
    {
        var fields = line.Split(';', 2, StringSplitOptions.TrimEntries);
        if (fields is not [var first, { Length: > 0 } second])
            return CalendarMessages.TwoFields;
        if (
            first.Length == 4
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is > 1900 and < 9999
        )
        {
            years.Add(new Draft(year, second));
            return null;
        }

        if (!TryDate(first, out var day))
            return CalendarMessages.TwoFields;
        return years is [.., var current] && current.Year == day.Year
            ? current.Add(day, second)
            : CalendarMessages.UnderItsYear;
    }

    private static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private sealed record Draft(int Year, string Source)
    {
        private readonly List<(DateOnly From, DateOnly To)> transfers = [];
        private readonly List<DateOnly> daysOff = [];
        private readonly List<DateOnly> workingDays = [];

        public CalendarYear ToYear() => CalendarYear.Of(Year, Source, transfers, daysOff, workingDays);

        public string? Add(DateOnly day, string what)
        {
            if (string.Equals(what, DayOff, StringComparison.OrdinalIgnoreCase))
                daysOff.Add(day);
            else if (string.Equals(what, WorkingDay, StringComparison.OrdinalIgnoreCase))
                workingDays.Add(day);
            else if (!TryDate(what, out var to))
                return CalendarMessages.TwoFields;
            else if (to.Year != Year)
                return CalendarMessages.UnderItsYear;
            else
                transfers.Add((day, to));
            return null;
        }
    }
}
