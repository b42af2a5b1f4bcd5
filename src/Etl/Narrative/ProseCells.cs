using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Narrative;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Narrative;

/// <summary>What people write into cells at length, and what is told of it wherever it stands.</summary>
internal static class ProseCells
{
    /// <summary>Characters of one text: about a page.</summary>
    private const int Longest = 4_000;

    /// <summary>Long words keep their paragraphs.</summary>
    public static string Tidy(string written) =>
        string.Join(
            '\n',
            written
                .ReplaceLineEndings("\n")
                .Split('\n')
                .Select(TextNormalizer.Tidy)
                .Where(static line => line.Length > 0)
        );

    /// <returns>Null: the text is taken.</returns>
    public static Problem? WhyRefused(SaidText text) =>
        text.Text.Length > Longest || text.Action.Length > Longest ? TextsMessages.TooLong(Longest) : null;

    /// <summary>References to indicators that there are none of; the text is taken all the same.</summary>
    /// <param name="isCode">Whether a word is the code of an indicator of the programme.</param>
    public static IEnumerable<Problem> Doubts(SaidText text, Func<string, bool> isCode) =>
        ProseReader
            .Read(text.Text + "\n" + text.Action, isCode)
            .OfType<TextPiece.Reference>()
            .Where(one => one.IsOfIndicator && !isCode(one.Subject))
            .Select(static one => TextsMessages.ReferenceUnknown(one.Written, one.Subject));
}
