using QualityMonitor.Indicators;

namespace QualityMonitor.Etl.Recognition;

/// <summary>What a workbook is, told by the first rows of its sheets and nothing else.</summary>
internal abstract record Recognised
{
    private Recognised() { }

    /// <summary>
    /// The cells that are kept of its sheets: what it costs to remember it until the rest of the file is read.
    /// </summary>
    public virtual int CellsKept => 0;

    public sealed record Passport : Recognised;

    /// <summary>The workbook of texts for a programme's reports.</summary>
    public sealed record Texts : Recognised;

    /// <summary>One form of our own or several, each of its own organisation and period.</summary>
    public sealed record Forms(FormBook Book) : Recognised
    {
        public override int CellsKept => Book.Forms.Sum(static form => form.Head.CellsKept);
    }

    /// <summary>A table that a layout describes, on one sheet or several.</summary>
    public sealed record Table(ChosenLayout Chosen) : Recognised
    {
        public override int CellsKept => Chosen.Tables.Sum(static table => table.Head.CellsKept);
    }

    /// <summary>A workbook that nothing describes yet.</summary>
    public sealed record Nothing(Problem Why) : Recognised;

    /// <summary>No workbook, or a damaged one.</summary>
    public sealed record Unreadable(Problem Why) : Recognised;
}
