using System.Runtime.InteropServices;
using QualityMonitor.Etl.Reading.Sheets;

namespace QualityMonitor.Etl.Reading.Cells;

/// <summary>A merged area, all four bounds inclusive and from 1. Only its top left cell has content.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MergedArea(int Top, int Left, int Bottom, int Right)
{
    public bool Contains(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}

public sealed class SheetInfo
{
    private readonly Lazy<IReadOnlyList<MergedArea>> merges;
    private readonly HiddenColumns hidden;

    internal SheetInfo(
        int number,
        string name,
        bool isHidden,
        Func<IReadOnlyList<MergedArea>> merges,
        HiddenColumns? hidden = null,
        string? title = null
    )
    {
        Title = title ?? name;
        this.hidden = hidden ?? new HiddenColumns();
        Number = number;
        Name = name;
        IsHidden = isHidden;
        this.merges = new(merges, LazyThreadSafetyMode.None);
    }

    /// <summary>The place among the workbook's worksheets, from 1, hidden ones included.</summary>
    public int Number { get; }

    public string Name { get; }

    /// <summary>
    /// What it is called in front of people where that is not its name: a table of Word is known by its number.
    /// </summary>
    public string Title { get; }

    public bool IsHidden { get; }

    /// <summary>
    /// In the order of the file. An xlsx keeps them behind the rows: the first question costs one fast pass over the
    /// sheet, so a reader that needs none should not ask, and one that does asks while the workbook is open.
    /// </summary>
    /// <exception cref="WorkbookRefusedException">The sheet is damaged, or has more merged areas than the
    /// limit.</exception>
    public IReadOnlyList<MergedArea> Merges => merges.Value;

    /// <summary>Whether its author does not see a column; known once the sheet's first row was read.</summary>
    public bool IsColumnHidden(int column) => hidden.Contains(column);
}
