using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

/// <summary>«Год» alone stands over years, or over the figures of one: what is beside and over it tells.</summary>
internal static class BareYear
{
    private static readonly Period SomeYear = Period.Year(2000);

    /// <summary>Whatever stands over it in a divided header.</summary>
    public static bool Is(string header) =>
        TextNormalizer.Fold(header.Split(SheetHead.Divider)[^1]) is "год" or "годы" or "года";

    /// <summary>«Факт / год» beside «Факт / I квартал»: which figure stands there, and of what time.</summary>
    public static bool IsOfFigure(string header) =>
        Is(header)
        && header
            .Split(SheetHead.Divider)[..^1]
            .Any(static part => HeaderPart.Of(part) is { Word: not FigureWord.None });

    /// <summary>«I квартал», «9 месяцев»: a part of a year that is said elsewhere.</summary>
    public static bool IsPartOf(string header) =>
        new HeaderPeriod(SomeYear).Read(header) is { Kind: not PeriodKind.CalendarYear } part
        && SomeYear.Contains(part);
}
