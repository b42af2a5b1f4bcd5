using QualityMonitor.Indicators.Passport;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Recognition;

/// <summary>Knows a programme's passport by the title in the first cell of its sheet «Программа».</summary>
internal static class PassportMark
{
    /// <param name="isFirst">The first sheet may be called anything; the title elsewhere stands on the sheet of that
    /// name.</param>
    public static bool IsOn(SheetHead head, bool isFirst) =>
        (isFirst || TextNormalizer.Fold(head.Info.Name) == TextNormalizer.Fold(PassportVocabulary.ProgrammeSheet))
        && TextNormalizer
            .Fold(head[1, 1].Text)
            .StartsWith(TextNormalizer.Fold(PassportVocabulary.Title), StringComparison.Ordinal);
}
