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

    /// <summary>The head of a sheet of texts, exactly as the workbook that goes out has it.</summary>
    public static bool IsSheetOf(SheetHead head) =>
        head.Rows.Any(static row =>
            Heads.Any(names =>
                names.All(name =>
                    row.Columns.ToArray()
                        .Any(column => TextNormalizer.Joined(row[column].Text) == TextNormalizer.Joined(name))
                )
            )
        );

    private static readonly string[][] Heads =
    [
        [NarrativeVocabulary.Indicator, NarrativeVocabulary.Explanations.Why, NarrativeVocabulary.Explanations.Action],
        [
            NarrativeVocabulary.Passages.ReportKind,
            NarrativeVocabulary.Passages.Section,
            NarrativeVocabulary.Passages.Text,
        ],
    ];
}
