namespace QualityMonitor.Indicators.Evaluation;

/// <summary>A comparison without regard to the calendar: whether the period is over is asked afterwards.</summary>
/// <param name="IsMet">Null: cannot be judged.</param>
/// <param name="Because">The reason as a clause that follows the figures, without a full stop; null: only that the plan
/// is missed, and by how much.</param>
internal sealed record Outcome(bool? IsMet, decimal? Degree, string Code, string? Because, bool Declared = false)
{
    /// <summary>
    /// Words for the degree are made when somebody reads them: most of a country's figures are only counted.
    /// </summary>
    public string Reason => Because ?? Reasons.Missed(Degree);

    /// <summary>The degree before it is capped at 1; null where it has no measure.</summary>
    public decimal? Ratio { get; init; }

    public static Outcome Unclear(string code, string because) => new(null, null, code, because);
}
