using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.OverTime;

public enum Trend
{
    Improved,
    Unchanged,
    Worsened,

    /// <summary>Nothing to compare, or the two figures measure different things.</summary>
    Incomparable,
}

/// <summary>Why two figures have no difference.</summary>
public enum Incomparability
{
    NoFigure,
    NothingBefore,

    /// <summary>A share of nothing.</summary>
    WithoutWhole,
    UnlikeFigures,
    TooLarge,

    /// <summary>Not one member gave both.</summary>
    OtherMembers,

    /// <summary>Organisations that had become one gave their figures apart.</summary>
    Apart,

    /// <summary>The series breaks between the two, see <see cref="Timeline.BreakReason"/>.</summary>
    OtherUnit,
    OtherMethod,
    OtherMeaning,

    /// <summary>Organisations became one between the two, and not all of them gave.</summary>
    Merged,
}

/// <summary>
/// A figure against an earlier one. Percent and percentage points are different things and are labelled.
/// </summary>
/// <param name="Difference">Now minus then, in the indicator's unit; percentage points where the figures are
/// percent.</param>
/// <param name="Percent">Relative change in percent of then; null when then is zero or the figures are percent
/// themselves.</param>
/// <param name="Unit">What the figures are printed with.</param>
public sealed record Dynamics(Trend Trend, Amount? Difference, decimal? Percent, Fact? Now, Fact? Then, Unit Unit)
{
    /// <summary>Null where the two compare.</summary>
    public Incomparability? Why { get; init; }

    /// <summary>
    /// The members that both figures are made of, where others are only in one of them; null where everybody is
    /// compared.
    /// </summary>
    public int? Common { get; init; }

    /// <summary>
    /// How many organisations the earlier figure is of, where they have become one since; null where none have.
    /// </summary>
    public int? Together { get; init; }

    /// <summary>Whose members they are.</summary>
    public OrganisationLevel Level { get; init; }

    /// <summary>Over a part of the members: the two figures are not those of the whole.</summary>
    public bool IsOfSome => Common is not null;

    /// <summary>The series breaks between the two: they are no two figures of one thing.</summary>
    public bool IsBroken =>
        Why is Incomparability.OtherUnit or Incomparability.OtherMethod or Incomparability.OtherMeaning;

    /// <summary>«+0,3 п.п.», «−3 (−0,3 %)»; empty when it cannot be told.</summary>
    public string Text => DynamicsText.Step(this);

    /// <summary>Russian, with both figures: «было 949, стало 946 (−3)».</summary>
    public string Sentence => DynamicsText.Sentence(this);
}
