using System.Globalization;
using System.Text.RegularExpressions;

namespace QualityMonitor.Indicators.Periods;

/// <summary>The canonical codes of <see cref="Period.Code"/>.</summary>
internal static partial class PeriodCodes
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static Period? Read(string code)
    {
        if (code.Length > 30 || Shape().Match(code) is not { Success: true } match)
            return null;

        var year = Int(match.Groups["year"].Value);
        if (year is < PeriodReader.FirstYear or > PeriodReader.LastYear)
            return null;
        if (match.Groups["quarter"] is { Success: true } quarter)
            return Period.Quarter(year, Int(quarter.Value));
        if (match.Groups["half"] is { Success: true } half)
            return Period.HalfYear(year, Int(half.Value));
        if (match.Groups["next"] is { Success: true } next)
            return Int(next.Value) == year + 1 ? Period.AcademicYear(year) : null;
        if (match.Groups["month"] is { Success: true } month)
            return Int(month.Value) is >= 1 and <= 12 and var number ? Period.Month(year, number) : null;
        if (match.Groups["dates"].Success)
            return Dates(code);

        return Period.Year(year);
    }

    private static Period? Dates(string code)
    {
        var ends = code.Split("..");
        if (!TryDate(ends[0], out var start) || !TryDate(ends[^1], out var end) || end < start)
            return null;

        return ends.Length == 1 ? Period.Day(start) : new Period(PeriodKind.Span, start, end);
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(-Q(?<quarter>[1-4])|-H(?<half>[12])|/(?<next>[0-9]{4})|-(?<month>[0-9]{2})|(?<dates>-[0-9]{2}-[0-9]{2}(\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})?))?\z",
        Options,
        1000
    )]
    private static partial Regex Shape();
}
