using System.Globalization;

namespace QualityMonitor.Indicators.Periods;

public sealed partial record Period
{
    /// <summary>
    /// The canonical code, as stored and exchanged: <c>2019-Q4</c>, <c>2019-H1</c>, <c>2019</c>, <c>2019/2020</c>,
    /// <c>2019-05</c>, <c>2019-05-31</c>, <c>2017-01-01..2019-12-31</c>. <see cref="FromCode"/> reads it back.
    /// </summary>
    public string Code =>
        Kind switch
        {
            PeriodKind.Day => Iso(Start),
            PeriodKind.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            PeriodKind.Quarter => $"{Year4}-Q{QuarterNumber}",
            PeriodKind.HalfYear => $"{Year4}-H{HalfNumber}",
            PeriodKind.CalendarYear => Year4,
            PeriodKind.AcademicYear => $"{Year4}/{End.ToString("yyyy", CultureInfo.InvariantCulture)}",
            _ => Iso(Start) + ".." + Iso(End),
        };

    /// <summary>«IV квартал 2019 года», «2019/2020 учебный год», «на 01.09.2019».</summary>
    public string Title =>
        Kind switch
        {
            PeriodKind.Day => "на " + RussianText.Date(Start),
            PeriodKind.Month => $"{RussianText.Month(Start.Month)} {Year4} года",
            PeriodKind.Quarter => $"{RussianText.Roman(QuarterNumber)} квартал {Year4} года",
            PeriodKind.HalfYear => $"{RussianText.Roman(HalfNumber)} полугодие {Year4} года",
            PeriodKind.CalendarYear => Year4 + " год",
            PeriodKind.AcademicYear => Code + " учебный год",
            _ => IsWholeYears ? ShortTitle + " годы" : ShortTitle,
        };

    /// <summary>For narrow columns: «IV кв. 2019», «2019/2020».</summary>
    public string ShortTitle =>
        Kind switch
        {
            PeriodKind.Day => RussianText.Date(Start),
            PeriodKind.Month => $"{RussianText.Month(Start.Month)} {Year4}",
            PeriodKind.Quarter => $"{RussianText.Roman(QuarterNumber)} кв. {Year4}",
            PeriodKind.HalfYear => $"{RussianText.Roman(HalfNumber)} полуг. {Year4}",
            PeriodKind.CalendarYear or PeriodKind.AcademicYear => Code,
            _ => SpanTitle(),
        };

    private string Year4 => Start.ToString("yyyy", CultureInfo.InvariantCulture);

    private int QuarterNumber => (Start.Month + 2) / 3;

    private int HalfNumber => Start.Month <= 6 ? 1 : 2;

    private bool IsWholeYears => Start is { Day: 1, Month: 1 } && End is { Day: 31, Month: 12 };

    private string SpanTitle()
    {
        if (IsWholeYears)
            return Year4 + "–" + End.ToString("yyyy", CultureInfo.InvariantCulture);

        var endsMonth = End == DateOnly.MaxValue || End.AddDays(1).Day == 1;
        return Start.Day == 1 && endsMonth
            ? $"{RussianText.Month(Start.Month)} {Year4} – {RussianText.Month(End.Month)} {End.ToString("yyyy", CultureInfo.InvariantCulture)}"
            : RussianText.Date(Start) + " – " + RussianText.Date(End);
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
