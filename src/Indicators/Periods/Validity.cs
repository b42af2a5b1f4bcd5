namespace QualityMonitor.Indicators.Periods;

/// <summary>
/// The days on which a row of a passport holds: «Действует с» and «Действует по», both inclusive; an empty cell leaves
/// that end open.
/// </summary>
public readonly record struct Validity(DateOnly? From, DateOnly? Until)
{
    /// <summary>The passport says nothing of time.</summary>
    public bool IsOpen => From is null && Until is null;

    public bool Holds(DateOnly day) => (From ?? DateOnly.MinValue) <= day && day <= (Until ?? DateOnly.MaxValue);

    public bool Overlaps(Validity other) =>
        (From ?? DateOnly.MinValue) <= (other.Until ?? DateOnly.MaxValue)
        && (other.From ?? DateOnly.MinValue) <= (Until ?? DateOnly.MaxValue);
}
