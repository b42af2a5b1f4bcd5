namespace QualityMonitor.Etl.Mapping.Rows;

/// <summary>Where one cell went.</summary>
internal enum CellFate
{
    Loaded,
    WithIssue,
    Label,
    Skipped,
    Unbound,
}

/// <summary>Counts where every cell went, so that seen cells and accounted cells can be compared.</summary>
internal sealed class CellLedger
{
    private readonly long[] counts = new long[Enum.GetValues<CellFate>().Length];

    public void Count(CellFate fate, long cells = 1) => counts[(int)fate] += cells;

    /// <summary>Counts what another has counted of the same table.</summary>
    public void Add(CellLedger other)
    {
        for (var fate = 0; fate < counts.Length; fate++)
            counts[fate] += other.counts[fate];
    }

    /// <summary>
    /// Cells counted as loaded turned out not to be: their figure is repeated or contradicted in the same file.
    /// </summary>
    public void Recount(int cells)
    {
        Count(CellFate.Loaded, -cells);
        Count(CellFate.WithIssue, cells);
    }

    public CellTally Tally() =>
        new()
        {
            Seen = counts.Sum(),
            Loaded = counts[(int)CellFate.Loaded],
            WithIssues = counts[(int)CellFate.WithIssue],
            Labels = counts[(int)CellFate.Label],
            Skipped = counts[(int)CellFate.Skipped],
            Unbound = counts[(int)CellFate.Unbound],
        };
}
