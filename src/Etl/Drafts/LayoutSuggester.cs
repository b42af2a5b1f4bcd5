using QualityMonitor.Etl.Reading;
using QualityMonitor.Etl.Reading.Cells;
using QualityMonitor.Etl.Reading.Sheets;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Drafts;

/// <summary>
/// Drafts a layout from a workbook nobody described yet. A draft is a beginning: its author looks at it with <c>layout
/// try</c>.
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
            return Best(workbook, Path.GetFileName(path)) is { } draft
                ? new DraftWriter(draft, clock.GetUtcNow().Year).Write()
                : FileMessages.NoTable();
        }
        catch (WorkbookRefusedException refused)
        {
            return refused.Problem;
        }
    }

    /// <summary>The sheet where most columns are understood; of equals the first.</summary>
    private static Draft? Best(Workbook workbook, string fileName) =>
        workbook
            .Sheets()
            .Where(static sheet => !sheet.Info.IsHidden)
            .Select(Read)
            .Where(static sheet => sheet.Rows.Count > 0)
            .Select(sheet => ColumnGuess.Make(fileName, sheet))
            .Where(static draft => draft.CanLoad)
            .MaxBy(static draft => draft.Columns.Count);

    /// <summary>A sheet can be read once only, so its head is made from the rows that were kept.</summary>
    private static DraftSheet Read(Sheet sheet)
    {
        List<Row> rows = [.. sheet.Rows().Take(MostRows).Select(static row => row.Copy())];
        return new DraftSheet(SheetHead.Of(sheet.Info, rows), rows);
    }
}
