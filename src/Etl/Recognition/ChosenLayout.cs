using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Indicators;
using QualityMonitor.Store;

namespace QualityMonitor.Etl.Recognition;

/// <summary>The tables of a workbook that are loaded, each with its layout; all are of one programme.</summary>
/// <param name="Tables">Its sheets, one or more, in the workbook's order.</param>
/// <param name="Remarks">Other sheets that somebody may have meant to be loaded.</param>
/// <param name="Others">Names of the visible sheets with content that no layout knows: nothing of them is read.</param>
internal sealed record ChosenLayout(
    IReadOnlyList<Binding> Tables,
    IReadOnlyList<SheetRemark> Remarks,
    IReadOnlyList<string> Others
)
{
    /// <summary>Forms differ in whom and what period they speak of; in all else a file has one layout.</summary>
    public Layout Layout => Tables[0].Layout;

    /// <summary>The same with a programme that a passport gives, instead of one that the table defines.</summary>
    public ChosenLayout Under(string programmeCode) =>
        this with
        {
            Tables =
            [
                .. Tables.Select(table =>
                    table with
                    {
                        Layout = table.Layout with { ProgrammeCode = programmeCode, Define = null },
                    }
                ),
            ],
        };

    /// <summary>Several sheets are loaded where a pattern of the layout asks for them.</summary>
    public static ChosenLayout Of(Layout layout, SheetFits fit)
    {
        var own = fit.Fits.Where(one => one.Layout == layout).ToList();
        return Of(layout.SheetName is not null ? own : own.GetRange(0, 1), fit);
    }

    /// <param name="fit">What layouts make of the sheets, those of the tables among them or not.</param>
    public static ChosenLayout Of(IReadOnlyList<Binding> tables, SheetFits fit)
    {
        var loaded = tables.Select(static table => table.Sheet.Number).ToHashSet();
        var leftOut = fit
            .Fits.Concat(fit.Hidden)
            .Where(one => !loaded.Contains(one.Sheet.Number) && IsRecognised(one))
            .Select(static one => one.Sheet)
            .DistinctBy(static sheet => sheet.Number)
            .ToList();
        bool IsOther(SheetInfo sheet) =>
            !loaded.Contains(sheet.Number) && !leftOut.Exists(one => one.Number == sheet.Number);

        return new ChosenLayout(
            tables,
            [
                .. leftOut.Select(static sheet => Remark(sheet, LeftOut(sheet))),
                .. tables
                    .Where(static table => table.Sheet.IsHidden)
                    .Select(static table => Remark(table.Sheet, SheetMessages.HiddenLoaded(table.Sheet.Name))),
                .. fit.Tables.Where(IsOther).ToList() is [var first, ..] unread
                    ? new[] { Remark(first, SheetMessages.NotRead(unread)) }
                    : [],
            ],
            [.. fit.Filled.Where(IsOther).Select(static sheet => sheet.Name)]
        );
    }

    private static Problem LeftOut(SheetInfo sheet) =>
        sheet.IsHidden ? SheetMessages.Hidden(sheet.Name) : SheetMessages.LeftOut(sheet);

    private static SheetRemark Remark(SheetInfo sheet, Problem problem) => new(sheet, Severity.Warning, problem, null);

    /// <summary>
    /// A layout of nothing but column letters fits every sheet, a blank one too: that it fits says nothing.
    /// </summary>
    public static bool IsRecognised(Binding fit) =>
        fit.Head.Rows.Count > 0
        && (
            fit.Layout.Words.Count + fit.Layout.HeaderWords.Count > 0
            || fit.Layout.Columns.Any(static column => column.Place is ColumnPlace.Header)
        );
}
