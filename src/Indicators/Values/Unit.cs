namespace QualityMonitor.Indicators.Values;

/// <summary>
/// What a number measures. Percent and percentage points are different things and never compared with each other.
/// </summary>
public enum UnitKind
{
    /// <summary>Nothing was written beside the number; the indicator's unit decides.</summary>
    None,
    Percent,
    PercentagePoints,

    /// <summary>A count of things: чел., шт., ед., мест, мероприятий, публикаций.</summary>
    Count,

    /// <summary>Points of an assessment: балл ЕГЭ, средний балл, отметка.</summary>
    Score,

    /// <summary>человеко-час.</summary>
    PersonHours,

    /// <summary>да/нет.</summary>
    YesNo,

    /// <summary>Two numbers in one cell, a count and a percent or two counts; see <see cref="Unit.Parts"/>.</summary>
    Pair,

    /// <summary>Any other unit, kept as written: тыс. рублей, Гбит/с.</summary>
    Other,
}

/// <summary>The unit of an indicator.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Text">As people write it after a number: <c>%</c>, <c>чел.</c>, <c>человеко-час</c>; empty for
/// none.</param>
public sealed partial record Unit(UnitKind Kind, string Text)
{
    /// <summary>
    /// For <see cref="UnitKind.Pair"/>, the units of its two parts in the order of the definition; otherwise empty.
    /// </summary>
    public IReadOnlyList<Unit> Parts { get; init; } = [];

    public static Unit Percent { get; } = new(UnitKind.Percent, "%");

    public static Unit Count { get; } = new(UnitKind.Count, "ед.");

    public static Unit YesNo { get; } = new(UnitKind.YesNo, "да/нет");

    public bool Equals(Unit? other) =>
        other is not null && Kind == other.Kind && Text == other.Text && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Kind, Text, Parts.Count);
}
