using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Mapping;

/// <summary>The layout that a workbook is loaded by.</summary>
/// <param name="Tables">Its sheets, one or more, in the workbook's order; all of the same layout.</param>
/// <param name="LeftOut">Names of other sheets that hold a table which this or another layout would fit, and which is
/// not loaded.</param>
/// <param name="Others">Names of the visible sheets with content that no layout knows: nothing of them is read.</param>
internal sealed record ChosenLayout(
    IReadOnlyList<Binding> Tables,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<string> Others
)
{
    public Layout Layout => Tables[0].Layout;

    /// <summary>The same with a programme that a passport gives, instead of one that the table defines.</summary>
    public ChosenLayout Under(string programmeCode)
    {
        var layout = Layout with { ProgrammeCode = programmeCode, Define = null };
        return this with { Tables = [.. Tables.Select(table => table with { Layout = layout })] };
    }

    /// <summary>
    /// Several sheets are loaded where a pattern of the layout asks for them; a table that defines its programme is
    /// one.
    /// </summary>
    public static ChosenLayout Of(Layout layout, SheetFits fit)
    {
        var own = fit.Fits.Where(one => one.Layout == layout).ToList();
        var tables = layout is { SheetName: not null, Define: null } ? own : own.GetRange(0, 1);
        var loaded = tables.Select(static table => table.Sheet.Number).ToHashSet();
        var leftOut = fit
            .Fits.Where(one => !loaded.Contains(one.Sheet.Number) && IsRecognised(one))
            .Select(static one => one.Sheet)
            .DistinctBy(static sheet => sheet.Number)
            .ToList();
        return new ChosenLayout(
            tables,
            [.. leftOut.Select(static sheet => sheet.Name)],
            [
                .. fit
                    .Filled.Where(sheet =>
                        !loaded.Contains(sheet.Number) && !leftOut.Exists(one => one.Number == sheet.Number)
                    )
                    .Select(static sheet => sheet.Name),
            ]
        );
    }

    /// <summary>
    /// A layout of nothing but column letters fits every sheet, a blank one too: that it fits says nothing.
    /// </summary>
    private static bool IsRecognised(Binding fit) =>
        fit.Head.Rows.Count > 0
        && (
            fit.Layout.Words.Count + fit.Layout.HeaderWords.Count > 0
            || fit.Layout.Columns.Any(static column => column.Place is ColumnPlace.Header)
        );
}

/// <summary>What laying layouts upon a workbook found.</summary>
/// <param name="Fits">Every sheet that a layout fits.</param>
/// <param name="Failures">What the others lack, by the layout's name.</param>
/// <param name="Filled">The visible sheets with any content.</param>
internal sealed record SheetFits(
    IReadOnlyList<Binding> Fits,
    IReadOnlyDictionary<string, Problem> Failures,
    IReadOnlyList<SheetInfo> Filled
);
