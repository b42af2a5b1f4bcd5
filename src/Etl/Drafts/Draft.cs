using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Drafts;

/// <summary>A column as a draft sees it.</summary>
/// <param name="Header">As it stands in the sheet; empty where there is no header.</param>
/// <param name="IsPeriod">The header is a period and nothing else.</param>
/// <param name="School">The part of the header that names the school of its figures: «СОШ № 1» of «СОШ № 1 /
/// факт».</param>
/// <param name="IsGuessed">Its content says what it is, or the title does, and not its header: to be looked at.</param>
internal sealed record DraftColumn(
    int Column,
    string Header,
    ColumnRole Role,
    Period? Period = null,
    bool IsPeriod = false,
    bool IsRegion = false,
    string? School = null,
    bool IsGuessed = false
)
{
    public bool IsFigure =>
        Role
            is ColumnRole.Value
                or ColumnRole.Plan
                or ColumnRole.Baseline
                or ColumnRole.Numerator
                or ColumnRole.Denominator;
}

/// <summary>Where the header stands; depth 0: there is none.</summary>
internal sealed record DraftHeader(int Top, int Depth, IReadOnlyList<string> Headers)
{
    public int Bottom => Top + Depth - 1;

    /// <param name="column">From 1; empty behind the last that has a header.</param>
    public string TextOf(int column) => column <= Headers.Count ? Headers[column - 1] : "";
}

/// <summary>What was understood of a sheet, before it is written down.</summary>
internal sealed record Draft(
    string FileName,
    DraftSheet Sheet,
    DraftHeader Header,
    RowsAre Rows,
    IReadOnlyList<DraftColumn> Columns
)
{
    /// <summary>It has what a layout of its kind cannot do without; else it is better to be silent.</summary>
    public bool CanLoad =>
        Rows switch
        {
            RowsAre.Activities or RowsAre.Risks => true,
            RowsAre.Organisations or RowsAre.Breakdowns => Columns.Any(static column => column.IsFigure)
                || new DraftFinds(this).HasIndicatorHeaders,
            _ => Columns.Any(static column => column.IsFigure)
                && Columns.Any(static column => column.Role is ColumnRole.Name or ColumnRole.Code),
        };

    /// <summary>The rows are schools or subjects: what is measured stands in the header.</summary>
    public bool HeadersAreIndicators => Rows is RowsAre.Organisations or RowsAre.Breakdowns;
}

/// <summary>The beginning of a sheet with its data rows: enough to guess from, whatever the sheet's size.</summary>
internal sealed record DraftSheet(SheetHead Head, IReadOnlyList<Reading.Cells.Row> Rows)
{
    public IEnumerable<string> Texts(DraftHeader header, int column) =>
        Rows.Where(row => row.Number > header.Bottom && !row[column].IsEmpty).Select(row => row[column].Text.Trim());
}
