using System.Text.RegularExpressions;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Words;

internal enum FigureWord
{
    /// <summary>«Значение», a year alone: a figure, and not said which.</summary>
    None,
    Fact,
    Plan,
    Baseline,

    /// <summary>«Оценка», «ожидаемое»: neither reached nor planned.</summary>
    Estimate,
}

/// <summary>Whose figures stand under a header that compares.</summary>
internal enum FigurePlace
{
    Unsaid,
    School,
    Own,
    Region,
    Country,
}

/// <summary>
/// What the header of a column of figures says, taken apart: «Охват питанием, % / 2024 год / план» is a plan of 2024,
/// and what is left of it, «Охват питанием, %», names something.
/// </summary>
/// <param name="Own">The words that are none of the others; empty where every word is understood.</param>
/// <param name="IsOfYear">«На год», or «год» alone, where the table speaks of a part of it.</param>
/// <param name="IsKnown">Something in it says that figures stand beneath.</param>
internal sealed partial record HeaderSaying(
    FigureWord Word,
    Period? Period,
    FigurePlace Place,
    string Own,
    bool IsOfYear,
    bool IsKnown
)
{
    /// <param name="year">The year that the table speaks of, for «I квартал» alone; null: none is known.</param>
    public static HeaderSaying Of(string header, Period? year)
    {
        header = PartOfYear.Joined(header);
        var parts = header
            .Split(SheetHead.Divider, StringSplitOptions.RemoveEmptyEntries)
            .Select(static part => HeaderPart.Of(part))
            .ToList();
        var period = PeriodWords.In(header) ?? new HeaderPeriod(year).Read(header);
        return new HeaderSaying(
            // Of a divided header («Значения показателя / отчётный год / факт») the lowest part that says anything.
            parts.FindLast(static part => part.Word != FigureWord.None)?.Word
                ?? FigureWord.None,
            period,
            parts.FindLast(static part => part.Place != FigurePlace.Unsaid)?.Place ?? FigurePlace.Unsaid,
            OwnOf(parts),
            OfYear().IsMatch(TextNormalizer.Fold(header)),
            period is not null || parts.Exists(static part => part.IsKnown)
        );
    }

    /// <summary>A unit in a row of its own belongs to the name above it: «Успеваемость, %».</summary>
    private static string OwnOf(List<HeaderPart> parts)
    {
        var own = string.Join(
            SheetHead.Divider,
            parts.Select(static part => part.Own).Where(static own => own.Length > 0)
        );
        var unit = parts.Find(static part => part.Unit.Length > 0)?.Unit;
        return own.Length == 0 || unit is null ? own : $"{own}, {unit}";
    }

    [GeneratedRegex(
        @"(?<!\p{L})((на|за) (отчетный |текущий )?год(?!\p{L})|годов(ой|ое|ая|ые))|(^|/ )год$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfYear();
}
