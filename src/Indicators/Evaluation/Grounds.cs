using QualityMonitor.Indicators.Computing;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Organisations;
using QualityMonitor.Indicators.OverTime;
using QualityMonitor.Indicators.Periods;
using QualityMonitor.Indicators.Plans;
using QualityMonitor.Indicators.RollingUp;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Evaluation;

/// <summary>
/// The values that a verdict rests on. No words: they are made of the verdict's code and these, so
/// that wording may change without another verdict.
/// </summary>
/// <param name="Unit">What the figures are printed with, as <paramref name="Decimals"/>.</param>
/// <param name="Level">Whose figures the indicator's are: schools or territories are missing.</param>
public sealed record Grounds(Unit Unit, int? Decimals, OrganisationLevel Level)
{
    public static Grounds None { get; } = new(Unit.None, null, OrganisationLevel.School);

    public static Grounds Of(IndicatorDefinition indicator) => new(indicator.Unit, indicator.Decimals, indicator.Level);

    public PlanValue? Plan { get; init; }

    /// <summary>The fact that was judged.</summary>
    public Fact? Fact { get; init; }

    /// <summary>
    /// The day that decides: the last of the period where there is no fact, the last to mend what is at risk, the plan's
    /// own where it is due later.
    /// </summary>
    public DateOnly? Day { get; init; }

    /// <summary>What the code alone does not say; null for nothing.</summary>
    public Clause? Clause { get; init; }

    /// <summary>Of a figure whose verdict the missing members would turn.</summary>
    public Absence? Absence { get; init; }

    /// <summary>How many members are in the figure, with <see cref="Absence"/>.</summary>
    public MemberCount? Members { get; init; }

    /// <summary>Of a bound for every year: each year.</summary>
    public IReadOnlyList<JudgedYear> Years { get; init; } = [];

    /// <summary>The indicators that a formula lacks; empty for none.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>Each of them has figures, but of different schools.</summary>
    public bool AreApart { get; init; }

    /// <summary>Why a formula has no value though nothing lacks.</summary>
    public FormulaDoubt? Undefined { get; init; }

    /// <summary>The breakdowns that are all there is of the figure, as their headings were written.</summary>
    public IReadOnlyList<string> Breakdowns { get; init; } = [];
}

/// <summary>A year of a plan that holds in every year.</summary>
public sealed record JudgedYear(Period Period, Fact? Fact, Status Status);

/// <summary>The values of a reason that are neither plan nor fact.</summary>
public abstract record Clause
{
    private Clause() { }

    /// <summary>The bound is strict, and the figure equals it.</summary>
    public sealed record OnlyReached(Comparison Strict) : Clause;

    /// <summary>Plan and fact measure different things.</summary>
    public sealed record Units(UnitKind Plan, UnitKind Fact) : Clause;

    /// <summary>The baseline does not compare with the fact.</summary>
    public sealed record OtherBaseline(Fact Baseline) : Clause;

    /// <param name="Then">The baseline.</param>
    /// <param name="Value">The change, in percent where <paramref name="IsRelative"/>.</param>
    /// <param name="Points">The same in points, of a percent that changed by a percent; null otherwise.</param>
    /// <param name="InPoints"><paramref name="Value"/> is percentage points.</param>
    /// <param name="Common">The members that gave both times; null where everybody is compared.</param>
    public sealed record Changed(
        ChangeKind Kind,
        Amount Then,
        decimal Value,
        bool IsRelative,
        decimal? Points,
        bool InPoints,
        int? Common
    ) : Clause;

    public sealed record Moved(Dynamics Dynamics) : Clause;
}
