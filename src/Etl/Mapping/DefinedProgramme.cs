using System.Globalization;
using QualityMonitor.Etl.Layouts;
using QualityMonitor.Etl.Mapping.Names;
using QualityMonitor.Indicators;
using QualityMonitor.Indicators.Definitions;
using QualityMonitor.Indicators.Programmes;

namespace QualityMonitor.Etl.Mapping;

/// <summary>
/// The programme that the tables of one file define together: a name that stands on several sheets is one indicator, and an
/// organisation is one wherever it is named.
/// </summary>
internal sealed class DefinedProgramme(TableDefinition definition)
{
    private readonly List<IndicatorDefinition> indicators = [];
    private readonly Dictionary<string, IndicatorDefinition> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndicatorDefinition> byName = new(StringComparer.Ordinal);
    private int unnumbered;

    public TableOrganisations Organisations { get; } = new(definition);

    public IReadOnlyList<IndicatorDefinition> Indicators => indicators;

    /// <summary>Complete when all tables were defined.</summary>
    public ProgrammeDefinition Programme =>
        new(
            definition.Code,
            definition.Name,
            definition.OwnerCode,
            definition.Document,
            definition.StartsOn,
            definition.EndsOn,
            definition.DeadlineDays,
            [.. definition.Organisations, .. Organisations.All],
            indicators,
            definition.Recipients
        );

    /// <summary>For an indicator that has no code of its own.</summary>
    public string NextNumber() => (indicators.Count - unnumbered + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>«4-1» takes no number of its own.</summary>
    public void PassNumber() => unnumbered++;

    public bool Has(string name) => byName.ContainsKey(IndicatorIndex.NameKey(name));

    /// <param name="hasCodes">The table has a column of codes; else a name alone says which indicator is meant.</param>
    /// <returns>The one of this name and code, new or known.</returns>
    public Parsed<IndicatorDefinition> Add(string code, string name, bool hasCodes, Func<IndicatorDefinition> describe)
    {
        // The same table may stand twice in a document, and a long table names an indicator in every row.
        if (byName.TryGetValue(IndicatorIndex.NameKey(name), out var same) && (!hasCodes || same.Code == code))
            return same;
        if (code.Length > IndicatorIndex.LongestCode)
            return NameMessages.CodeTooLong(IndicatorIndex.LongestCode);
        if (byCode.TryGetValue(IndicatorIndex.CodeKey(code), out var other))
            return MappingMessages.CodeTwice(code, name, other.Name);
        var indicator = describe();
        indicators.Add(indicator);
        byCode.Add(IndicatorIndex.CodeKey(code), indicator);
        byName.TryAdd(IndicatorIndex.NameKey(name), indicator);
        return indicator;
    }
}
