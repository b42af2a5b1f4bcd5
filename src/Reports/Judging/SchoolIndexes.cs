using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Comparing;
using QualityMonitor.Indicators.Policies;
using QualityMonitor.Reports.Figures;
using QualityMonitor.Reports.Quarterly;
using QualityMonitor.Reports.Wording;

namespace QualityMonitor.Reports.Judging;

/// <summary>The composite index of a programme's schools, and of their town on the same scale, in one year.</summary>
/// <param name="figures">Of the same data.</param>
internal sealed class SchoolIndexes(ReportData data, Policy policy, SupportFigures figures, int year)
{
    private readonly IReadOnlyList<string> schools = [.. data.Schools.Select(static school => school.Code)];
    private Dictionary<string, SchoolIndex>? ofSchools;
    private bool? isScaleHidden;

    /// <summary>What it is made of; null without an index.</summary>
    public IReadOnlyList<IndexPart>? Parts => policy.Index.Count == 0 ? null : [.. policy.Index.Select(Part)];

    /// <returns>Null without an index.</returns>
    public SchoolIndex? Of(string school)
    {
        if (policy.Index.Count == 0)
            return null;
        ofSchools ??= CompositeIndex
            .Of(schools, policy.Index, Value)
            .ToDictionary(static one => one.Organisation, Shown, StringComparer.Ordinal);
        return ofSchools[school];
    }

    /// <inheritdoc cref="Of"/>
    public SchoolIndex? Beside(string owner) =>
        policy.Index.Count == 0 ? null : Shown(CompositeIndex.Beside(owner, schools, policy.Index, Value));

    private SchoolIndex Shown(IndexResult index)
    {
        // Of one section it is the figure itself, of several a way to it; and a scale tells the figure that it ends with.
        isScaleHidden ??= policy.Index.Any(IsScaleHidden);
        var isHidden =
            isScaleHidden.Value
            || policy.Index.Any(section => figures.Hides(section.Indicator, index.Organisation, year));
        return new SchoolIndex(
            index.Value is { } value && !isHidden ? Rounding.To(value, IndexResult.Decimals) : null,
            isHidden ? null : index.Rank,
            index.Known,
            index.Sections.Count
        )
        {
            Points = isHidden
                ? null
                :
                [
                    .. index.Sections.Select(static section =>
                        section.Points is { } points ? Rounding.To(points, 2) : (decimal?)null
                    ),
                ],
        };
    }

    private bool IsScaleHidden(IndexSection section)
    {
        var known = schools
            .Select(school => (School: school, Value: Value(section.Indicator, school)))
            .Where(static one => one.Value is not null)
            .ToList();
        var (least, most) = (known.Min(static one => one.Value), known.Max(static one => one.Value));
        return known.Exists(one =>
            (one.Value == least || one.Value == most) && figures.Hides(section.Indicator, one.School, year)
        );
    }

    private decimal? Value(string indicator, string organisation) => figures.Value(indicator, organisation, year);

    private IndexPart Part(IndexSection section) =>
        new(
            section.Indicator,
            Words.Tidy(
                data.Programme.Indicators.FirstOrDefault(one => one.Code == section.Indicator)?.Name
                    ?? section.Indicator
            ),
            section.Weight
        );
}
