using QualityMonitor.Store;

namespace QualityMonitor.Reports.Answers.Annotating;

/// <summary>A cell of the sender's file with all that is said of it.</summary>
internal sealed record MarkedCell(int Row, int Column, IReadOnlyList<Remark> Remarks)
{
    /// <summary>Programs get slow with more notes; the list has the rest.</summary>
    private const int Most = 1000;

    public Severity Severity => Remarks.Max(static one => one.Severity);

    /// <returns>By the names of their sheets.</returns>
    public static ILookup<string, MarkedCell> BySheet(IReadOnlyList<Remark> remarks) =>
        remarks
            .Where(static one => one.Cell is not null)
            .Take(Most)
            .GroupBy(static one => (Sheet: one.Sheet!, Row: one.Row!.Value, Column: one.Column!.Value))
            .ToLookup(
                static cell => cell.Key.Sheet,
                static cell => new MarkedCell(cell.Key.Row, cell.Key.Column, [.. cell]),
                StringComparer.Ordinal
            );
}
