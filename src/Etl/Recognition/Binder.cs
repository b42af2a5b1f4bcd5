using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Patterns;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Recognition;

/// <summary>
/// Finds the header of a layout in a sheet and the column of each of its rules, or says what is lacking.
/// </summary>
internal static class Binder
{
    public static Parsed<Binding> Bind(Layout layout, SheetHead head)
    {
        if (layout.Words.FirstOrDefault(words => !head.Rows.Any(row => HasWords(row, words))) is { } missing)
            return FileMessages.NoWords(missing.Written);
        if (layout.HeaderRow is 0)
            return BindColumns(layout, head, 0, 0, head.HeadersAt(0, 0));
        if (layout.HeaderRow is { } fixedRow)
        {
            var depth = layout.HeaderRows ?? head.DepthsAt(fixedRow).First();
            return BindColumns(layout, head, fixedRow, depth, head.HeadersAt(fixedRow, depth));
        }

        return BindByWords(layout, head);
    }

    private static bool HasWords(Reading.Cells.Row row, TextPattern words)
    {
        foreach (var column in row.Columns)
        {
            if (words.IsMatch(row[column].Text))
                return true;
        }

        return false;
    }

    private static Parsed<Binding> BindByWords(Layout layout, SheetHead head)
    {
        if (LackingHeader.IsSqueezed(head, layout.HeaderWords))
            return FileMessages.Squeezed();
        // A title may have the words of the header in it: what is alone in its row is tried last.
        var rows = head.Rows.Take(SheetHead.LookAhead).OrderBy(static row => row.Columns.Length == 1);
        foreach (var row in rows.Select(static row => row.Number))
        {
            foreach (var depth in layout.HeaderRows is { } given ? [given] : head.DepthsAt(row))
            {
                var headers = head.HeadersAt(row, depth);
                if (layout.HeaderWords.All(words => headers.Any(words.IsMatch)))
                    return BindColumns(layout, head, row, depth, headers);
            }
        }

        return LackingHeader.Of(layout.HeaderWords, head);
    }

    private static Parsed<Binding> BindColumns(
        Layout layout,
        SheetHead head,
        int top,
        int depth,
        IReadOnlyList<string> headers
    )
    {
        var bound = new SortedDictionary<int, BoundColumn>();
        foreach (var rule in layout.Columns.Where(static rule => rule.Place is not ColumnPlace.Every))
        {
            if (
                Find(rule, headers, bound) is { IsOk: false } failed
                && !(rule.IsOptional && failed.Problem!.Code == "column-missing")
            )
                return failed.Problem!;
        }

        if (
            (MunicipalityHeader.AmongOrganisations(bound.Values) ?? MunicipalityHeader.In(layout, headers, bound)) is
            { } municipality
        )
            bound[municipality.Column] = municipality;
        var periods = HeaderPeriod.Of(layout, head, top);
        var plans = new List<BoundColumn>();
        var unread = new List<BoundColumn>();
        foreach (var rule in layout.Columns.Where(static rule => rule.Place is ColumnPlace.Every))
        {
            if (BindEvery(rule, headers, periods, bound, plans, unread) is { } problem && !rule.IsOptional)
                return problem;
        }

        return new Binding(layout, head, top, Math.Max(0, top + depth - 1), [.. bound.Values])
        {
            PlansAmongFacts = [.. plans.Where(plan => !bound.ContainsKey(plan.Column))],
            UnreadPeriods =
            [
                .. unread.Where(one => !bound.ContainsKey(one.Column)).DistinctBy(static one => one.Column),
            ],
        };
    }

    private static Parsed<BoundColumn> Find(
        ColumnRule rule,
        IReadOnlyList<string> headers,
        SortedDictionary<int, BoundColumn> bound
    )
    {
        var column = rule.Place is ColumnPlace.Letter(var letter)
            ? letter
            : ByHeader(((ColumnPlace.Header)rule.Place).Words, headers, bound);
        if (column is { Problem: { } problem })
            return problem;
        var header = column.Value <= headers.Count ? headers[column.Value - 1] : "";
        var found = BoundColumn.Of(rule, column.Value, header);
        bound[found.Column] = found;
        return found;
    }

    /// <summary>
    /// A header of exactly these words goes before headers that merely contain them; a column has one meaning.
    /// </summary>
    private static Parsed<int> ByHeader(
        TextPattern words,
        IReadOnlyList<string> headers,
        SortedDictionary<int, BoundColumn> bound
    )
    {
        var free = Enumerable
            .Range(1, headers.Count)
            .Where(column => headers[column - 1].Length > 0 && !bound.ContainsKey(column))
            .ToList();
        var found = free.FindAll(column => words.IsExact(headers[column - 1]));
        if (found.Count == 0)
            found = free.FindAll(column => words.IsMatch(headers[column - 1]));
        return found.Count switch
        {
            1 => found[0],
            0 => FileMessages.NoColumn(words.Written, headers.Where(static header => header.Length > 0)),
            _ => FileMessages.ColumnAmbiguous(words.Written, found.Select(column => headers[column - 1])),
        };
    }

    /// <param name="plans">Columns of plans that the rule does not take; another rule may.</param>
    /// <param name="unread">Columns of some period that is not understood; another rule may take them.</param>
    private static Problem? BindEvery(
        ColumnRule rule,
        IReadOnlyList<string> headers,
        HeaderPeriod periods,
        SortedDictionary<int, BoundColumn> bound,
        List<BoundColumn> plans,
        List<BoundColumn> unread
    )
    {
        var (before, every) = (bound.Count, (ColumnPlace.Every)rule.Place);
        foreach (var (index, header) in headers.Index())
        {
            if (header.Length == 0 || bound.ContainsKey(index + 1))
                continue;
            if (EveryHeader.Bind(rule, every, index + 1, header, periods) is not { } column)
            {
                if (EveryHeader.IsUnreadPeriod(every, header))
                    unread.Add(new BoundColumn(index + 1, header, rule.Role, null, null, null));
                continue;
            }

            if (EveryHeader.IsPlanAmongFacts(rule, every, header))
                plans.Add(column);
            else
                bound[column.Column] = column;
        }

        return bound.Count > before
            ? null
            : FileMessages.NoColumnsOf(
                every.Headers switch
                {
                    HeadersAre.Period => "период",
                    HeadersAre.Organisation => "организация",
                    _ => "показатель",
                }
            );
    }
}
