using QualityMonitor.Etl.Drafts.Guesses;
using QualityMonitor.Etl.Drafts.Seen;
using QualityMonitor.Etl.Drafts.Writing;
using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Drafts;

/// <summary>
/// Drafts a layout from a workbook nobody described yet. A draft is a beginning: its author looks at it with <c>layout
/// try</c>. What it is not sure of stands in it as a remark, with the reason, and is not loaded.
/// </summary>
public sealed class LayoutSuggester(EtlOptions options, TimeProvider clock)
{
    /// <summary>Rows looked at; what they teach holds for the rest.</summary>
    private const int MostRows = 1000;

    /// <returns>The text of a layout, or why the file has no table that can be described.</returns>
    /// <exception cref="IOException">The file itself cannot be opened.</exception>
    public Parsed<string> Suggest(string path, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(path);
        var opened = WorkbookReader.Open(stream, Path.GetFileName(path), options.Limits, cancellationToken);
        if (opened is OpenResult.Refused(var problem))
            return problem;
        using var workbook = ((OpenResult.Opened)opened).Workbook;
        try
        {
            return Suggest(workbook, Path.GetFileName(path));
        }
        catch (WorkbookRefusedException refused)
        {
            return refused.Problem;
        }
    }

    private static Parsed<string> Written(Draft? draft) =>
        draft is null ? FileMessages.NoTable()
        : OtherTable.In(draft) is var (first, other) ? FileMessages.TwoTables(draft.Sheet.Head.Info.Title, first, other)
        : new DraftWriter(draft).Write();

    /// <summary>
    /// Of the sheets the one where most columns are understood, of equals the first; with it all that have the same table.
    /// </summary>
    private Parsed<string> Suggest(Workbook workbook, string fileName)
    {
        var today = options.Zone.DayOf(clock.GetUtcNow());
        var drafts = new List<Draft>();
        var isFirst = true;
        foreach (var sheet in workbook.Sheets().Where(static sheet => !sheet.Info.IsHidden).Select(Read))
        {
            if (IsOurs(sheet.Head, isFirst))
                return FileMessages.NeedsNoLayout();
            isFirst = false;
            if (sheet.Rows.Count > 0)
                drafts.Add(ColumnGuess.Make(fileName, sheet, today));
        }

        var best = drafts.Where(static draft => draft.CanLoad).MaxBy(static draft => draft.Columns.Count);
        return Written(
            best is null ? null : WithLeft(CoverSheet.Settle(AlikeSheets.Settle(best, drafts), drafts), drafts)
        );
    }

    private static Draft WithLeft(Draft draft, List<Draft> all) =>
        draft with
        {
            Left =
            [
                .. all.Where(other => other.CanLoad && other.Sheet != draft.Sheet)
                    .Select(static other => other.Sheet.Head.Info.Name)
                    .Except(draft.Sheets?.Names ?? [], StringComparer.Ordinal),
            ],
        };

    /// <summary>A passport, a form or texts for reports are known by their marks.</summary>
    private static bool IsOurs(SheetHead head, bool isFirst) =>
        PassportMark.IsOn(head, isFirst) || TextsMark.IsOn(head) || FormReader.Of(head) is not null;

    /// <summary>A sheet can be read once only, so its head is made from the rows that were kept.</summary>
    private static DraftSheet Read(Sheet sheet)
    {
        List<Row> rows = [.. sheet.Rows().Take(MostRows).Select(static row => row.Copy())];
        return new DraftSheet(SheetHead.Of(sheet.Info, rows), rows);
    }
}
