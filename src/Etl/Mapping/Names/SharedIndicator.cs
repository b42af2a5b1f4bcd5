using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Etl.Mapping.Names;

/// <summary>An indicator that another programme asks of the same organisations too.</summary>
/// <param name="Code">In the programme of the file.</param>
/// <param name="Programme">The other programme.</param>
/// <param name="OtherCode">Its code there.</param>
internal sealed record SharedIndicator(string Code, ProgrammeDefinition Programme, string OtherCode)
{
    /// <summary>Indicators of one name, unit, level and cadence are one, whatever their codes.</summary>
    public static IEnumerable<SharedIndicator> Of(ProgrammeDefinition own, ProgrammeDefinition other)
    {
        var organisations = own.Organisations.Select(static one => one.Code).ToHashSet(StringComparer.Ordinal);
        if (own.Code == other.Code || !other.Organisations.Any(one => organisations.Contains(one.Code)))
            return [];
        var theirs = other.Indicators.ToLookup(static one => IndicatorIndex.NameKey(one.Name), StringComparer.Ordinal);
        return own.Indicators.SelectMany(mine =>
            theirs[IndicatorIndex.NameKey(mine.Name)]
                .Where(one => one.Unit.Text == mine.Unit.Text && one.Level == mine.Level && one.Cadence == mine.Cadence)
                .Select(one => new SharedIndicator(mine.Code, other, one.Code))
        );
    }
}
