using System.Text.RegularExpressions;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Layouts;
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
                || (draft.Rows == RowsAre.Periods && column.Role == ColumnRole.Period)
            )
            is not { } label
        )
            return [];
        var labels = draft
            .Sheet.Texts(draft.Header, label.Column)
            .Concat(draft.Sheet.Texts(draft.Header, 1))
            .Select(static text => TextNormalizer.Fold(text))
            .ToList();
        return
        [
            .. Known(draft).Where(skip => labels.Any(skip.Words.IsMatch)).Select(static skip => $"/{skip.Pattern}/"),
        ];
    }

    public static bool IsTotal(string name) =>
        TextNormalizer.Fold(name) is var folded && (Total().IsMatch(folded) || Mean().IsMatch(folded));

    private static IEnumerable<(string Pattern, Regex Words)> Known(Draft draft)
    {
        yield return (Stars, Starred());
        yield return (Notes, Note());
        // «Итого вакансий» and «Всего обучающихся» are indicators, and no school is called so.
        if (!draft.HeadersAreIndicators)
        {
            yield return (Subtotals, Subtotal());
            yield break;
        }

        // «Итого» of subjects or grades is the whole, which the loading knows.
        if (draft.Rows is RowsAre.Organisations or RowsAre.Periods)
            yield return (Totals, Total());
        yield return (Means, Mean());
    }

    private const string Stars = @"^\*";
    private const string Notes = "^примечани";
    private const string Subtotals = "^итого( по .*)?:?$";
    private const string Totals = "^(итого|всего)";
    private const string Means = "^(в )?средн(ее|ий|яя|ем)? (по|значение|показатель)";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(Stars, Options, 1000)]
    private static partial Regex Starred();

    [GeneratedRegex(Notes, Options, 1000)]
    private static partial Regex Note();

    [GeneratedRegex(Subtotals, Options, 1000)]
    private static partial Regex Subtotal();

    [GeneratedRegex(Totals, Options, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(Means, Options, 1000)]
    private static partial Regex Mean();
}
