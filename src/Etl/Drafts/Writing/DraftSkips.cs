using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Figures;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Etl.Drafts.Writing;

/// <summary>Rows of a table that are none of its data: totals, means, notes.</summary>
internal static partial class DraftSkips
{
    /// <returns>As the key <c>skip</c> writes them; only those that the table has.</returns>
    public static IReadOnlyList<string> Of(Draft draft)
    {
        if (
            draft.Columns.FirstOrDefault(column =>
                column.Role is ColumnRole.Name or ColumnRole.Organisation or ColumnRole.Breakdown
                || (draft.Rows == RowsAre.Risks && column.Role is ColumnRole.Risk or ColumnRole.Organisations)
                || (draft.Rows == RowsAre.Periods && column.Role == ColumnRole.Period)
            )
            is not { } label
        )
            return [];
        List<string> labels =
        [
            .. draft
                .Sheet.Texts(draft.Header, label.Column)
                .Concat(draft.Sheet.Texts(draft.Header, 1))
                .Select(static text => TextNormalizer.Fold(text)),
        ];
        return
        [
            .. Needed(Patterns(draft), labels).Select(static pattern => $"/{pattern}/"),
            .. draft.Rows == RowsAre.Breakdowns ? OfParts(draft, label.Column) : [],
        ];
    }

    /// <summary>Of patterns, the plain ones before the wide, those that meet a row which none before them does.</summary>
    private static IEnumerable<Regex> Needed(Regex[] patterns, List<string> labels)
    {
        var left = labels;
        foreach (var pattern in patterns)
        {
            var others = left.FindAll(text => !pattern.IsMatch(text));
            if (others.Count < left.Count)
                yield return pattern;
            left = others;
        }
    }

    /// <summary>«Итого вакансий» and «Всего обучающихся» are indicators, and no school is called so.</summary>
    private static Regex[] Patterns(Draft draft) =>
        [
            RowWords.Stars(),
            RowWords.Notes(),
            .. draft.Rows == RowsAre.Risks ? [RowWords.Counts()]
            : !draft.HeadersAreIndicators ? [Subtotals()]
            : draft.Rows == RowsAre.Breakdowns ? Array.Empty<Regex>()
            : [PlainTotals(), RowWords.Totals(), RowWords.Means(), RowWords.Places(), RowWords.Changes()],
        ];

    /// <summary>
    /// «Итого» of subjects or classes is the whole, which the loading knows; «Итого/ср. значение» is neither that nor a part, and
    /// «Итого» that comes again is of what stands above it.
    /// </summary>
    private static IEnumerable<string> OfParts(Draft draft, int column) =>
        draft
            .Sheet.Texts(draft.Header, column)
            .GroupBy(static text => TextNormalizer.Fold(text), StringComparer.Ordinal)
            .Where(static same => WholePart.Is(same.Key) ? same.Count() > 1 : RowWords.AreNone(same.Key))
            .Select(static same => $"/^{Regex.Escape(same.Key)}$/")
            .Distinct(StringComparer.Ordinal);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^(итого|всего)", Options, 1000)]
    private static partial Regex PlainTotals();

    [GeneratedRegex("^итого( по .*)?:?$", Options, 1000)]
    private static partial Regex Subtotals();
}
