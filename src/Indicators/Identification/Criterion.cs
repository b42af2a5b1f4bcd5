using QualityMonitor.Indicators.Plans;

namespace QualityMonitor.Indicators.Identification;

/// <summary>
/// A criterion by which schools that need help are found (DOMAIN, section 3). Criteria are data of the programme, kept
/// with the act they come from.
/// </summary>
/// <param name="Code">Unique in its programme: <c>К1</c>.</param>
/// <param name="Name">As the act words it.</param>
/// <param name="Document">The act; empty when not given.</param>
/// <param name="IsDecisive">This criterion alone puts a school into the red zone.</param>
public sealed record Criterion(string Code, string Name, string Document, CriterionRule Rule, bool IsDecisive);

/// <summary>What makes a criterion apply to a school.</summary>
public abstract record CriterionRule(string Indicator)
{
    /// <summary>Entered by hand: a yes/no indicator answered «да» (remoteness, lack of staff, equipment).</summary>
    public sealed record Answer(string Indicator) : CriterionRule(Indicator);

    /// <summary>The school's figure lies beyond a threshold.</summary>
    /// <param name="Comparison">Which side of the threshold is in need: «менее 60 %» is
    /// <see cref="Plans.Comparison.LessThan"/>. Never by direction.</param>
    /// <param name="Bound">In the indicator's unit; a share is compared as the percent it makes.</param>
    public sealed record Threshold(string Indicator, Comparison Comparison, decimal Bound) : CriterionRule(Indicator)
    {
        /// <summary>
        /// The difference to the municipality's own figure is compared instead of the figure: «ниже районного более чем
        /// на 20 баллов» is less than −20.
        /// </summary>
        public bool AgainstMunicipality { get; init; }

        /// <summary>Years pooled into one figure, the year asked for being the last; at least 1.</summary>
        public int Years { get; init; } = 1;

        /// <summary>
        /// In how many assessments (breakdowns) of one year the threshold must be passed; 0: the indicator's total is
        /// compared.
        /// </summary>
        public int Assessments { get; init; }

        /// <summary>In how many years running the same assessment must be beyond the threshold; at least 1.</summary>
        public int YearsRunning { get; init; } = 1;
    }
}

/// <summary>How many criteria make a zone.</summary>
/// <param name="RiskFrom">At least 1.</param>
/// <param name="RedFrom">Not below <paramref name="RiskFrom"/>.</param>
public sealed record ZoneRule(int RiskFrom = 1, int RedFrom = 2);
