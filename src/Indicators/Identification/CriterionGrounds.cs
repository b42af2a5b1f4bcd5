using System.Text.Json.Serialization;
using QualityMonitor.Indicators.Values;

namespace QualityMonitor.Indicators.Identification;

/// <summary>Why nobody can tell whether a criterion applies.</summary>
public enum CriterionLack
{
    /// <summary>The programme has no such indicator.</summary>
    NoIndicator,

    /// <summary>No figure for <see cref="CriterionGrounds.Year"/>.</summary>
    NoData,

    /// <summary>Neither yes nor no.</summary>
    NoAnswer,
    NoNumber,

    /// <summary>Of several years only shares with both parts and counts add up.</summary>
    NotAdditive,

    /// <summary>A share of nothing, or numbers too large for a share.</summary>
    NoShare,
    TooLarge,

    /// <summary>With those who are missing from the municipality's figure it would say something else.</summary>
    Absence,

    /// <summary>
    /// With the last known figures of the assessments that the school has not given it would say something else.
    /// </summary>
    Assessments,
}

/// <summary>The values that a criterion's verdict rests on.</summary>
/// <param name="Unit">The indicator's; null where the programme does not have it.</param>
public sealed record CriterionGrounds(Unit? Unit)
{
    public CriterionLack? Lack { get; init; }

    /// <summary>The year of <see cref="CriterionLack.NoData"/>.</summary>
    public int? Year { get; init; }

    /// <summary>It is the municipality's figure that lacks.</summary>
    public bool IsAbove { get; init; }

    /// <summary>The school's figure.</summary>
    public decimal? Own { get; init; }

    /// <summary>The municipality's, where that is compared with.</summary>
    public decimal? Municipality { get; init; }

    /// <summary>Who is not in the municipality's figure; null where everybody is.</summary>
    public CriterionGap? Gap { get; init; }

    /// <summary>How many assessments are known; null where the criterion counts none.</summary>
    public int? Assessments { get; init; }

    /// <summary>The assessments of <see cref="CriterionLack.Assessments"/>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Those beyond the threshold.</summary>
    public IReadOnlyList<AssessedFigure> Beyond { get; init; } = [];

    /// <summary>A figure that it leans on is not shown; what the criterion says of it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsKeptBack { get; init; }

    /// <summary>The same without the figures.</summary>
    public CriterionGrounds KeptBack() =>
        new(Unit)
        {
            Lack = Lack,
            Year = Year,
            IsAbove = IsAbove,
            IsKeptBack = true,
        };
}

/// <param name="Name">The assessment, as its heading was written.</param>
/// <param name="Value">The figure, or its difference to the municipality's.</param>
public sealed record AssessedFigure(string Name, decimal Value);

/// <param name="Used">Members that the municipality's figure is made of, of <paramref name="Of"/>.</param>
/// <param name="Missing">Short names of the others.</param>
/// <param name="Turned">The figure with their last known values where the criterion says something else against
/// it.</param>
public sealed record CriterionGap(int Used, int Of, IReadOnlyList<string> Missing, decimal? Turned);
