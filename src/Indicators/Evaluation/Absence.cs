using QualityMonitor.Indicators.RollingUp;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>What those who are not in a figure do to its verdict.</summary>
public enum AbsenceEffect
{
    /// <summary>Nothing: whatever they gave, or with what they gave last, the verdict is the same.</summary>
    None,

    /// <summary>Nobody knows: they never gave anything. The verdict stands on those who did, and says so.</summary>
    Unknown,

    /// <summary>With them the verdict is, or may be, another: it cannot be judged.</summary>
    Turns,
}

/// <summary>The effect, and what it rests on.</summary>
/// <param name="AsItStands">The status by those who gave.</param>
/// <param name="WithLast">The status with the last known values of the others; null where none is known.</param>
public sealed record Absence(AbsenceEffect Effect, FilledFigure Filled, Status AsItStands, Status? WithLast)
{
    /// <summary>A sum that only grows: it is a lower bound of the whole.</summary>
    public bool IsLowerBound { get; init; }
}
