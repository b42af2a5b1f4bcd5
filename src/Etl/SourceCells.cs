using QualityMonitor.Etl.Reading;
using QualityMonitor.Indicators;
using QualityMonitor.Store;
using QualityMonitor.Store.Content;

namespace QualityMonitor.Etl;

/// <summary>Opens the cell a figure came from, in the original bytes.</summary>
public sealed class SourceCells(ContentStore content, EtlOptions options)
{
    /// <summary>The text of one cell as a person sees it; empty for an empty cell.</summary>
    /// <param name="sheet">Sheet name as in the report.</param>
    /// <param name="row">Worksheet row, 1-based.</param>
    /// <param name="column">Worksheet column, 1-based.</param>
    /// <returns>A problem when the file has no such sheet or can no longer be read.</returns>
    /// <exception cref="ContentLostException">The original bytes are gone.</exception>
    public async Task<Parsed<string>> ReadAsync(
        Submission submission,
        string sheet,
        int row,
        int column,
        CancellationToken cancellationToken
    )
    {
        await using var bytes = content.Open(submission.ContentHash);
        switch (WorkbookReader.Open(bytes, submission.FileName, options.Limits, cancellationToken))
        {
            case OpenResult.Opened opened:
                using (opened.Workbook)
                {
                    return Find(opened.Workbook, sheet, row, column);
                }

            case OpenResult.Refused refused:
                return refused.Problem;
            default:
                throw new InvalidOperationException("A workbook is opened or refused.");
        }
    }

    private static Parsed<string> Find(Workbook workbook, string sheet, int row, int column)
    {
        foreach (var candidate in workbook.Sheets())
        {
            if (
                string.Equals(candidate.Info.Name, sheet, StringComparison.OrdinalIgnoreCase)
                || CellPlace.IsNamed(candidate.Info.Title, sheet)
            )
            {
                return candidate.Rows().FirstOrDefault(line => line.Number == row)?[column].Text ?? "";
            }
        }

        return new Problem("sheet-missing", $"В файле нет листа «{sheet}».", "имя листа, как в отчёте");
    }
}
