using QualityMonitor.Indicators.Facts;
using QualityMonitor.Indicators.Periods;

namespace QualityMonitor.Indicators.Identification;

/// <summary>Names one figure, so that it can be led back to its cell.</summary>
/// <param name="Breakdown">The assessment; empty for the total.</param>
public sealed record FigureRef(string Indicator, string Organisation, Period Period, string Breakdown);

/// <summary>The figures of some years, found by indicator, organisation and year.</summary>
public sealed class FigureSet
{
    private readonly ILookup<(string Indicator, string Organisation, int Year), KeyValuePair<FigureRef, Fact>> byYear;

    private readonly Dictionary<(string Indicator, int Year), SortedSet<string>> assessments = [];

    /// <param name="figures">Of any period; those that close no year are passed over, see <see cref="YearOf"/>.</param>
    public FigureSet(IEnumerable<KeyValuePair<FigureRef, Fact>> figures)
    {
        byYear = figures
            .Where(static figure => YearOf(figure.Key.Period) is not null)
            .ToLookup(static figure =>
                (figure.Key.Indicator, figure.Key.Organisation, YearOf(figure.Key.Period)!.Value)
            );
        foreach (var (indicator, _, year) in byYear.Select(static group => group.Key))
            assessments.TryAdd((indicator, year), new SortedSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var group in byYear)
            assessments[(group.Key.Indicator, group.Key.Year)]
                .UnionWith(group.Select(static one => one.Key.Breakdown).Where(static name => name.Length > 0));
    }

    /// <summary>The assessments that anybody has a figure of.</summary>
    public IReadOnlyCollection<string> AssessmentNames(string indicator, int year) =>
        assessments.TryGetValue((indicator, year), out var names) ? names : [];

    /// <summary>An organisation's last figure of an assessment before a year; null: it never had one.</summary>
    public KeyValuePair<FigureRef, Fact>? LastAssessment(
        string indicator,
        string organisation,
        string assessment,
        int before
    ) =>
        byYear
            .Where(group =>
                group.Key.Indicator == indicator && group.Key.Organisation == organisation && group.Key.Year < before
            )
            .OrderByDescending(static group => group.Key.Year)
            .Select(group =>
                Latest(
                    group.Where(one => string.Equals(one.Key.Breakdown, assessment, StringComparison.OrdinalIgnoreCase))
                )
            )
            .FirstOrDefault(static one => one is not null);

    /// <summary>
    /// The year a figure speaks for: a calendar year and its last part, the year an academic year ends in, the year of
    /// a named date. Null for the parts of a year that others follow, and for spans.
    /// </summary>
    public static int? YearOf(Period period) =>
        period.Kind switch
        {
            PeriodKind.CalendarYear or PeriodKind.AcademicYear or PeriodKind.Day => period.End.Year,
            PeriodKind.Span => null,
            _ => period.End is { Month: 12, Day: 31 } ? period.End.Year : null,
        };

    /// <summary>The total of the year; the longest period goes first where several close it. Null: none.</summary>
    public KeyValuePair<FigureRef, Fact>? Total(string indicator, string organisation, int year) =>
        Latest(byYear[(indicator, organisation, year)].Where(static figure => figure.Key.Breakdown.Length == 0));

    /// <summary>One figure for each assessment of the year, by its name.</summary>
    public IReadOnlyList<KeyValuePair<FigureRef, Fact>> Assessments(string indicator, string organisation, int year) =>
        [
            .. byYear[(indicator, organisation, year)]
                .Where(static figure => figure.Key.Breakdown.Length > 0)
                .GroupBy(static figure => figure.Key.Breakdown, StringComparer.OrdinalIgnoreCase)
                .Select(static group => Latest(group)!.Value)
                .OrderBy(static figure => figure.Key.Breakdown, StringComparer.Ordinal),
        ];

    private static KeyValuePair<FigureRef, Fact>? Latest(IEnumerable<KeyValuePair<FigureRef, Fact>> figures) =>
        figures
            .OrderByDescending(static figure => figure.Key.Period.End.DayNumber - figure.Key.Period.Start.DayNumber)
            .ThenByDescending(static figure => figure.Key.Period.End)
            .Select(static figure => (KeyValuePair<FigureRef, Fact>?)figure)
            .FirstOrDefault();
}
