using System.Globalization;

namespace QualityMonitor.Etl.Reading.Cells;

/// <summary>How a Russian spreadsheet shows a value when the column is wide enough.</summary>
internal static class ShownText
{
    // decimal.ToString keeps trailing zeros of products (0.80 x 100 = 80.00); this format does not.
    private const string Digits = "0.############################";

    public static string OfNumber(decimal number, bool isPercent)
    {
        if (isPercent && Math.Abs(number) < decimal.MaxValue / 100)
            return OfPlain(number * 100) + "%";
        return OfPlain(number);
    }

    public static string OfDate(DateTime date) =>
        date.ToString(
            date.TimeOfDay == TimeSpan.Zero ? "dd.MM.yyyy" : TimeFormat(date, "dd.MM.yyyy HH:mm"),
            CultureInfo.InvariantCulture
        );

    public static string OfTime(DateTime time) =>
        time.ToString(TimeFormat(time, "HH:mm"), CultureInfo.InvariantCulture);

    public static string OfElapsed(TimeSpan elapsed) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)elapsed.TotalHours}:{elapsed:mm\\:ss}");

    public static decimal SerialOf(DateTime date) => date.Year < 1900 ? 0 : (decimal)date.ToOADate();

    private static string TimeFormat(DateTime date, string withMinutes) =>
        date.Second == 0 ? withMinutes : withMinutes + ":ss";

    private static string OfPlain(decimal number)
    {
        if (number is > -1_000_000_000m and < 1_000_000_000m && number == decimal.Truncate(number))
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        return number.ToString(Digits, CultureInfo.InvariantCulture).Replace('.', ',');
    }
}
