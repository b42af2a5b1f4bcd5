using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Recognition;

/// <summary>Knows the workbook of texts by the title in the first cell of a sheet: sheets may have been moved.</summary>
internal static class TextsMark
{
    public static bool IsOn(SheetHead head) =>
        TextNormalizer
            .Fold(head[1, 1].Text)
            .StartsWith(TextNormalizer.Fold(NarrativeVocabulary.Title), StringComparison.Ordinal);
}
