using QualityMonitor.Etl.Collecting;

namespace QualityMonitor.Etl.Mapping;

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

    /// <summary>A cell counted as loaded turned out not to be: its figure contradicts another one of the file.</summary>
    public void Recount(CellFate was, CellFate now)
    {
        counts[(int)was]--;
        counts[(int)now]++;
    }

    public CellTally Tally() => new()
    {
        Seen = counts.Sum(),
        Loaded = counts[(int)CellFate.Loaded],
        WithIssues = counts[(int)CellFate.WithIssue],
        Labels = counts[(int)CellFate.Label],
        Skipped = counts[(int)CellFate.Skipped],
        Unbound = counts[(int)CellFate.Unbound],
    };
}
