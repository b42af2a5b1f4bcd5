using QualityMonitor.Etl.Passport.Tables;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Passport.Sheets;

/// <summary>
/// «Действует с» and «Действует по», in every table that has them. Rows of one code are its versions: their days may
/// not overlap.
/// </summary>
internal static class ValidityColumns
{
    /// <returns>False, with an issue, when a day is not understood: a row of an unknown day must not hold
    /// always.</returns>
    public static bool TryRead(PassportSheet sheet, Row row, string from, string until, out Validity validity)
    {
        validity = default;
        if (
            sheet.Loses(row, [from, until])
            || !TryDate(sheet, row, from, out var first)
            || !TryDate(sheet, row, until, out var last)
        )
            return false;
        if (first > last)
        {
            sheet.Wrong(row, until, PassportMessages.DatesBackwards(first.Value, last.Value));
            return false;
        }

        validity = new Validity(first, last);
        return true;
    }

    /// <summary>Of rows of one code those that hold on different days; the others have an issue.</summary>
    public static List<(T Item, Row Row)> Versions<T>(
        PassportSheet sheet,
        IEnumerable<(T Item, Row Row)> rows,
        string column,
        Func<T, string> code,
        Func<T, Validity> validity,
        StringComparer comparer
    )
    {
        var read = new List<(T Item, Row Row)>();
        var byCode = new Dictionary<string, List<(T Item, Row Row)>>(comparer);
        foreach (var one in rows)
        {
            if (!byCode.TryGetValue(code(one.Item), out var known))
                byCode[code(one.Item)] = known = [];
            if (known.Find(other => validity(other.Item).Overlaps(validity(one.Item))) is { Row: { } first })
            {
                sheet.Wrong(
                    one.Row,
                    column,
                    validity(one.Item).IsOpen
                        ? PassportMessages.CodeTwice(code(one.Item), first.Number)
                        : PassportMessages.DaysOverlap(code(one.Item), first.Number)
                );
                continue;
            }

            known.Add(one);
            read.Add(one);
        }

        return read;
    }

    private static bool TryDate(PassportSheet sheet, Row row, string name, out DateOnly? day)
    {
        day = null;
        if (sheet.CellAt(row, name) is not { IsEmpty: false } cell || sheet.Text(row, name).Length == 0)
            return true;
        var read = PassportFields.Date(cell);
        if (!read.IsOk)
            sheet.Wrong(row, name, read.Problem!);
        day = read.IsOk ? read.Value : null;
        return read.IsOk;
    }
}
