namespace QualityMonitor.Etl.Reading.Cells;

/// <summary>
/// A spreadsheet's day number as a date, with the leap day 29.02.1900 that Excel believes in and the 1904 calendar.
/// </summary>
internal static class SerialDate
{
    private const double LastDay = 2958466;
    private const int Days1904 = 1462;

    /// <summary>
    /// A cell for a number under a date format; a plain number where no such date exists (Excel shows «####»).
    /// </summary>
    public static Cell Read(double serial, decimal number, FormatKind format, bool date1904)
    {
        if (serial < 0 || serial >= LastDay - Days1904)
            return Cell.OfNumber(number);
        if (format == FormatKind.Elapsed)
            return Cell.OfDate(Date(serial, date1904), ShownText.OfElapsed(Rounded(TimeSpan.FromDays(serial))), number);
        var date = Date(serial, date1904);
        var text = serial < 1 && format == FormatKind.Time ? ShownText.OfTime(date) : ShownText.OfDate(date);
        return Cell.OfDate(date, text, number);
    }

    private static DateTime Date(double serial, bool date1904)
    {
        if (date1904)
            serial += Days1904;
        else if (serial is >= 1 and < 60)
            serial++;
        return new DateTime(1899, 12, 30) + Rounded(TimeSpan.FromDays(serial));
    }

    // Half an hour is 0.020833333333333332: without rounding a person's 00:30:00 would read as 00:29:59.
    private static TimeSpan Rounded(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Round(time.TotalMilliseconds));
}
