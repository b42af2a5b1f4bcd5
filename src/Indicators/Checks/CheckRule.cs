namespace QualityMonitor.Indicators.Checks;

/// <summary>
/// A rule that figures are held against as they are loaded: of the programme, for whatever brings them, or of one
/// layout. Each kind has its judge.
/// </summary>
public abstract record CheckRule
{
    private CheckRule() { }

    /// <summary>Codes; empty: every indicator. A <see cref="Relation"/> names its own.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    public Strictness Strictness { get; init; } = Strictness.Error;

    /// <summary>What the author of the rule says to whoever breaks it; empty: nothing.</summary>
    public string Note { get; init; } = "";

    public bool IsFor(string indicatorCode) =>
        Indicators.Count == 0 || Indicators.Contains(indicatorCode, StringComparer.Ordinal);

    public virtual bool Equals(CheckRule? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && Strictness == other.Strictness
        && Note == other.Note
        && Indicators.SequenceEqual(other.Indicators, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Strictness, Note, Indicators.Count);

    /// <summary>Whoever has to give the figure gives one.</summary>
    public sealed record Required : CheckRule;

    /// <summary>
    /// The figure lies between two bounds, both included; one of them may be null. A share is judged as the percent it
    /// makes.
    /// </summary>
    public sealed record Range(decimal? Least, decimal? Most) : CheckRule;

    /// <summary>The figure, or both parts of the share, are whole numbers.</summary>
    public sealed record WholeNumber : CheckRule;

    /// <summary>Several indicators of one organisation and period stand to each other as they must.</summary>
    public sealed record Relation(RelationRule Formula) : CheckRule
    {
        /// <summary>By how much the sides may differ; null: by what rounding explains.</summary>
        public decimal? Tolerance { get; init; }
    }

    /// <summary>The figure has not moved by more than this since the previous comparable period.</summary>
    /// <param name="Most">The greatest change that is still believed.</param>
    public sealed record Jump(decimal Most, ChangeMeasure Measure) : CheckRule
    {
        /// <summary>A change of a count by so little is none, whatever its percent.</summary>
        public const decimal UsualFloor = 2;

        /// <summary>
        /// A change by no more than this, in the indicator's own unit, is never a jump; null: <see cref="UsualFloor"/>
        /// for a change in percent, else none.
        /// </summary>
        public decimal? Floor { get; init; }
    }

    /// <summary>Nobody else gives another figure for the same indicator, organisation and period.</summary>
    public sealed record Contradiction : CheckRule;

    /// <summary>The period of the figure has begun on the day its file arrives.</summary>
    public sealed record Future : CheckRule;
}

/// <summary>Percent of the earlier figure, or percentage points between two percents.</summary>
public enum ChangeMeasure
{
    Percent,
    PercentagePoints,
}
