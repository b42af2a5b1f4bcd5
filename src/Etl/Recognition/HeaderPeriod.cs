using QualityMonitor.Etl.Layouts;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// Reads the period of a column whose header may be divided: «2026 год» over «II квартал», or «II квартал» alone under
/// a title that names the year.
/// </summary>
/// <param name="year">The year said once for the table; null: every header names its own.</param>
internal sealed class HeaderPeriod(Period? year)
{
    /// <summary>Stands for any year where only the part of one is asked for.</summary>
    private const string SomeYear = "2000";

    /// <summary>The year that the layout gives for the file, else the only one named above the header.</summary>
    public static HeaderPeriod Of(Layout layout, SheetHead head, int top) => new(YearOf(layout, head, top));

    /// <summary>As <see cref="Of"/> knows it; null: none is said, or several are.</summary>
    public static Period? YearOf(Layout layout, SheetHead head, int top) =>
        layout.Period is FilePlace.Constant(var text) ? YearIn(text) : AboveHeader(head, top);

    /// <returns>Null when the header is of no period.</returns>
    public Period? Read(string header)
    {
        var told = PartOfYear.Joined(header);
        return Plain(told) ?? Joined(told.Split(SheetHead.Divider)) ?? (year is null ? null : OfYear(told, year.Title));
    }

    /// <summary>«I квартал», and «I квартал / план» where no other part speaks of time.</summary>
    private static Period? OfYear(string header, string year) =>
        PartOf(header, year)
        ?? (
            header.Split(SheetHead.Divider).Select(part => PartOf(part, year)).OfType<Period>().ToList() is [var only]
                ? only
                : null
        );

    /// <summary>
    /// Only the parts that speak of time: «Факт / 2026 год / II квартал». Russian puts the year before or behind.
    /// </summary>
    private static Period? Joined(string[] parts)
    {
        var timed = Array.FindAll(parts, static part => Plain(part) is not null || PartOf(part, SomeYear) is not null);
        return timed.Length < 2 ? null : Plain(string.Join(' ', timed)) ?? Plain(string.Join(' ', timed.Reverse()));
    }

    /// <summary>«II квартал» of the year; null for words that are no part of one.</summary>
    private static Period? PartOf(string text, string year) =>
        Plain($"{text} {year}") is { Kind: not PeriodKind.CalendarYear } part ? part : null;

    private static Period? Plain(string text) => PeriodReader.Read(text) is { IsOk: true } read ? read.Value : null;

    private static Period? YearIn(string text) => Plain(text) is { Kind: PeriodKind.CalendarYear } named ? named : null;

    private static Period? AboveHeader(SheetHead head, int top)
    {
        var named = head
            .Rows.Where(row => row.Number < top)
            .SelectMany(static row => row.Columns.ToArray().Select(column => YearIn(row[column].Text)))
            .OfType<Period>()
            .Distinct()
            .ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
