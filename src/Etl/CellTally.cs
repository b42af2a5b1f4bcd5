namespace QualityMonitor.Etl;

/// <summary>
/// What became of the cells with content that were read. Every cell is in exactly one of the other counts,
/// so that <see cref="Seen"/> is their sum and nothing is dropped without a trace.
/// </summary>
public sealed record CellTally
{
    public long Seen { get; init; }

    /// <summary>Became a figure, a plan value, an activity or a risk.</summary>
    public long Loaded { get; init; }

    /// <summary>Not loaded because of a data issue.</summary>
    public long WithIssues { get; init; }

    /// <summary>Headers, names, codes, units, and marks that say there is no plan.</summary>
    public long Labels { get; init; }

    /// <summary>In rows that the layout says to skip.</summary>
    public long Skipped { get; init; }

    /// <summary>In columns that the layout does not speak of.</summary>
    public long Unbound { get; init; }

    /// <summary>
    /// The same cells of a table that is refused whole: what would have been loaded was kept out by its issues.
    /// </summary>
    public CellTally NoneLoaded() => this with { Loaded = 0, WithIssues = WithIssues + Loaded };
}
