using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Drafts.Guesses;

/// <summary>A column that has figures, and what its header says of them.</summary>
/// <param name="Text">As it stands in the sheet.</param>
/// <param name="School">The part of it that names a school; null: none does.</param>
internal sealed record FigureHeader(int Column, string Text, string? School, HeaderSaying Saying)
{
    /// <summary>The part that names one of several municipalities; null: none does, or there is but one.</summary>
    public string? Municipality { get; init; }

    /// <summary>A period and nothing else.</summary>
    public bool IsPeriodAlone =>
        School is null
        && Municipality is null
        && PeriodWords.Of(Text) is not null
        && Saying is { Word: FigureWord.None, Place: FigurePlace.Unsaid, Own: "" };

    /// <param name="said">The text without what is understood otherwise.</param>
    /// <param name="shared">Parts of it that say nothing of these figures alone.</param>
    /// <param name="year">See <see cref="HeaderSaying.Of"/>.</param>
    public static FigureHeader Of(int column, string text, string said, IReadOnlySet<string> shared, Period? year)
    {
        var school = SchoolHeader.In(said);
        var parts = said.Split(SheetHead.Divider);
        var own = string.Join(
            SheetHead.Divider,
            parts.Where((part, at) => at == parts.Length - 1 || !shared.Contains(part))
        );
        return new FigureHeader(column, text, school, HeaderSaying.Of(SchoolHeader.Without(own, school), year));
    }
}
