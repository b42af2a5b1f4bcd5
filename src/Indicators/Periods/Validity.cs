namespace QualityMonitor.Indicators.Periods;

/// <summary>
/// The days on which a row of a passport holds: «Действует с» and «Действует по», both inclusive; an empty cell leaves
/// that end open.
/// </summary>
public readonly record struct Validity(DateOnly? From, DateOnly? Until)
{
    /// <summary>The passport says nothing of time.</summary>
    public bool IsOpen => From is null && Until is null;

    /// <summary>The first day, which is the first of all where none is said.</summary>
    public DateOnly Start => From ?? DateOnly.MinValue;

    private DateOnly End => Until ?? DateOnly.MaxValue;

    public bool Holds(DateOnly day) => Start <= day && day <= End;

    public bool Overlaps(Validity other) => Start <= other.End && other.Start <= End;
}
