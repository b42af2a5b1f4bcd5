namespace QualityMonitor.Indicators.Evaluation;

/// <summary>A comparison without regard to the calendar: whether the period is over is asked afterwards.</summary>
/// <param name="IsMet">Null: cannot be judged.</param>
/// <param name="Clause">What the code alone does not say; null for nothing.</param>
internal sealed record Outcome(bool? IsMet, decimal? Degree, string Code, Clause? Clause = null, bool Declared = false)
{
    /// <summary>The degree before it is capped at 1; null where it has no measure.</summary>
    public decimal? Ratio { get; init; }

    public static Outcome Unclear(string code, Clause? clause = null) => new(null, null, code, clause);
}
