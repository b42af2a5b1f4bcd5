using QualityMonitor.Etl.Patterns;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// Why no row is the header that a layout asks for: of the row that comes nearest the words that it lacks.
/// </summary>
internal static class LackingHeader
{
    private const int FewestParts = 3;

    private static readonly char[] Delimiters = [';', '\t', '|', ','];

    public static Problem Of(IReadOnlyList<TextPattern> words, SheetHead head)
    {
        var nearest = head
            .Rows.Take(SheetHead.LookAhead)
            .SelectMany(row => head.DepthsAt(row.Number).Select(depth => head.HeadersAt(row.Number, depth)))
            .Select(headers => words.Where(one => !headers.Any(one.IsMatch)).ToList())
            .MinBy(static lacking => lacking.Count);
        return nearest is null || nearest.Count == words.Count
            ? FileMessages.NoHeader(words)
            : FileMessages.HeadersMissing(nearest);
    }

    /// <summary>Every row has one cell, and what a header should say in several stands in it with delimiters between.</summary>
    public static bool IsSqueezed(SheetHead head, IReadOnlyList<TextPattern> words) =>
        words.Count > 0
        && head.Rows.Count > 1
        && head.Rows.All(static row => row.Columns.Length == 1)
        && head.Rows.Select(static row => row[row.Columns[0]].Text).Any(text => IsHeader(text, words));

    private static bool IsHeader(string text, IReadOnlyList<TextPattern> words) =>
        Array.Exists(
            Delimiters,
            delimiter =>
                text.Split(delimiter).Select(TextNormalizer.Tidy).ToArray() is { Length: >= FewestParts } parts
                && words.All(one => Array.Exists(parts, one.IsMatch))
        );
}
