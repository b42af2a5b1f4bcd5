using QualityMonitor.Etl.Drafts.Words;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Rows;
using QualityMonitor.Etl.Recognition;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Etl.Drafts.Seen;

/// <summary>A column as a draft sees it.</summary>
/// <param name="Header">As it stands in the sheet; empty where there is no header.</param>
internal sealed record DraftColumn(int Column, string Header, ColumnRole Role)
{
    /// <summary>That its header names, or that follows from it; null: the period of the table.</summary>
    public Period? Period { get; init; }

    /// <summary>The header is a period and nothing else, and whatever is one is a column of this kind.</summary>
    public bool IsPeriod { get; init; }

    public FigurePlace Place { get; init; }

    /// <summary>The part of the header that names the school of its figures: «СОШ № 1» of «СОШ № 1 / факт».</summary>
    public string? School { get; init; }

    /// <summary>The part of the header that names one of several municipalities.</summary>
    public string? Municipality { get; init; }

    /// <summary>The risk whose levels stand in the column; null: the row names it, or there are none.</summary>
    public string? Risk { get; init; }

    /// <summary>What its figures measure, where the rows do not say it; null: they do.</summary>
    public string? Indicator { get; init; }

    /// <summary>What else than its header says so: «заголовок таблицы говорит о планах»; null: the header does.</summary>
    public string? Because { get; init; }

    /// <summary>Why it is not loaded before a person has looked at it; null: it is.</summary>
    public string? Doubt { get; init; }

    public bool IsFigure =>
        Role
            is ColumnRole.Value
                or ColumnRole.Plan
                or ColumnRole.Baseline
                or ColumnRole.Numerator
                or ColumnRole.Denominator;

    public bool IsSure => Doubt is null;
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
    public required DraftTitles Titles { get; init; }

    public required DraftPeriod Period { get; init; }

    public SectionsAre Sections { get; init; }

    /// <summary>The only school that the figures are of, where neither rows nor headers name any.</summary>
    public DraftSchool? School { get; init; }

    /// <summary>All that it describes together; null: its own sheet alone.</summary>
    public DraftSheets? Sheets { get; init; }

    /// <summary>Other sheets with a table of their own, which it does not describe.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>
    /// It has what a layout of its kind cannot do without, be it in doubt; else it is better to be silent.
    /// </summary>
    public bool CanLoad =>
        !Rows.HaveFigures()
        || (
            Columns.Any(static column => column.IsFigure)
            && (HeadersAreIndicators || Columns.Any(static column => column.Role is ColumnRole.Name or ColumnRole.Code))
        );

    /// <summary>The same with all its figures shown and none loaded.</summary>
    public Draft Doubted(string doubt) =>
        this with
        {
            Columns =
            [
                .. Columns.Select(column => column.IsFigure ? column with { Doubt = column.Doubt ?? doubt } : column),
            ],
        };

    public bool HeadersAreIndicators => Rows.HaveIndicatorsInHeader();
}

/// <summary>The beginning of a sheet with its data rows: enough to guess from, whatever the sheet's size.</summary>
internal sealed record DraftSheet(SheetHead Head, IReadOnlyList<Reading.Cells.Row> Rows)
{
    public IEnumerable<string> Texts(DraftHeader header, int column) =>
        Below(header).Where(row => !row[column].IsEmpty).Select(row => row[column].Text.Trim());

    /// <summary>As <see cref="Texts"/>, but for headings and remarks, which stand alone in their rows.</summary>
    public IEnumerable<string> TextsOfRows(DraftHeader header, int column) =>
        Below(header)
            .Where(row => row.Columns.Length > 1 && !row[column].IsEmpty)
            .Select(row => row[column].Text.Trim());

    public IEnumerable<Reading.Cells.Row> Below(DraftHeader header) =>
        Rows.Where(row => row.Number > header.Bottom && !ColumnNumbers.Are(row));

    public int LastColumn => Rows.Count == 0 ? 0 : Rows.Max(static row => row.LastColumn);
}
